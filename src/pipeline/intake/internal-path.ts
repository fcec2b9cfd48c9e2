/** What a path on somebody's computer or network looks like. */
const PATH = /file:\/\/|(?:^|[^\w\\])\\\\[\w.$-]+\\|\b[A-Za-z]:\\|\/(?:Users|home)\/\w/;

/** True if a text holds a path of somebody's computer or network. */
export function hasInternalPath(text: string): boolean {
  return placeOfPath(text) !== null;
}

/** Where the first such path begins in a text; null if there is none. */
export function placeOfPath(text: string): number | null {
  if (!["\\", "file:", "/Users/", "/home/"].some((part) => text.includes(part))) return null;
  return PATH.exec(text)?.index ?? null;
}
