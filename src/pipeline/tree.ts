/** The authored files of a project, by path from its root with forward slashes. Reading them is the script's part. */
export type Tree = ReadonlyMap<string, Uint8Array>;

/** The paths under a folder, sorted. */
export function pathsUnder(tree: Tree, folder: string): string[] {
  return [...tree.keys()].filter((path) => path.startsWith(`${folder}/`)).sort();
}

/** The file's text, or null if its bytes are not UTF-8. A byte order mark is left out. */
export function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const PART = 1 << 20;

/** True if bytes are UTF-8 text. A long file is looked at in parts and its text is not kept. */
export function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += PART)
      decoder.decode(bytes.subarray(at, at + PART), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}
