import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import type { Problem } from "../src/model/problem.ts";
import type { Tree } from "../src/pipeline/tree.ts";

/** The largest file that is read: a table of about a million rows. */
export const MOST_BYTES = 250_000_000;

/**
 * Reads the authored files and data/tidy of a project: everything under content/ and data/, by path from its root.
 * A file over the limit is left out; {@link tooLarge} tells it.
 */
export function readTree(root: string, most = MOST_BYTES): Tree {
  const read = filesOf(root).filter(({ bytes }) => bytes <= most);
  return new Map(read.map(({ path, file }) => [path, readFileSync(file)]));
}

/** The files that are too large to be read. */
export function tooLarge(root: string, most = MOST_BYTES): Problem[] {
  return filesOf(root)
    .filter(({ bytes }) => bytes > most)
    .map(({ path, bytes }) => ({
      code: "file-too-large",
      file: path,
      found: `${bytes} bytes`,
      expected: `at most ${most} bytes`,
      mend: "split it, or look whether something has been pasted into it by mistake",
    }));
}

function filesOf(root: string): { path: string; file: string; bytes: number }[] {
  return ["content", "data"]
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return { path: relative(root, file).replaceAll("\\", "/"), file, bytes: statSync(file).size };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
