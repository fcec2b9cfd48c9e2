/** What a path on somebody's computer or network looks like. */
const PATH = /file:\/\/|(?:^|[^\w\\])\\\\[\w.$-]+\\|\b[A-Za-z]:\\|\/(?:Users|home)\/\w/;

/** True if a text holds a path of somebody's computer or network. */
export function hasInternalPath(text: string): boolean {
  return (text.includes("\\") || text.includes("file:") || text.includes("/Users/") || text.includes("/home/")) && PATH.test(text); // prettier-ignore
}
