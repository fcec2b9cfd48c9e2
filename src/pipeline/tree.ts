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
  try {
    partsOf(bytes, true).forEach(() => undefined);
    return true;
  } catch {
    return false;
  }
}

/** The text of bytes, part by part, so that a long one is never in memory whole. `strict` throws at what is not UTF-8. */
export function partsOf(bytes: Uint8Array, strict = false): IteratorObject<string> {
  return Iterator.from(decoded(bytes, new TextDecoder("utf-8", { fatal: strict })));
}

function* decoded(bytes: Uint8Array, decoder: TextDecoder): Generator<string> {
  for (let at = 0; at < bytes.length; at += PART)
    yield decoder.decode(bytes.subarray(at, at + PART), { stream: true });
  yield decoder.decode();
}
