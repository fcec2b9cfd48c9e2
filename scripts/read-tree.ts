import { existsSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import type { Problem } from "../src/model/problem.ts";
import type { Parts } from "../src/pipeline/parts.ts";
import type { Tree } from "../src/pipeline/tree.ts";
import { FolderTree, partsOfFile, type FileOnDisk } from "./folder-tree.ts";

/** The largest file that is read: a table of about a million rows. */
export const MOST_BYTES = 250_000_000;

/** In data/tidy each cell of a row has its column's name beside it. */
const TIDY_TIMES = 4;

/**
 * Reads the authored files and data/tidy of a project: everything under content/ and data/, by path from its root.
 * A file over the limit is left out; {@link tooLarge} tells it.
 */
export function readTree(root: string, most = MOST_BYTES): Tree {
  return new FolderTree(filesOf(root).filter((file) => file.bytes <= limitOf(file, most)));
}

/** The texts of data/tidy by path, read part by part when they are asked for. */
export function readTidy(root: string): Map<string, Parts> {
  const files = filesOf(root).filter(({ path }) => path.startsWith("data/tidy/"));
  return new Map(files.map(({ path, file }) => [path, partsOfFile(file)]));
}

/** The files that are too large to be read. */
export function tooLarge(root: string, most = MOST_BYTES): Problem[] {
  return filesOf(root)
    .filter((file) => file.bytes > limitOf(file, most))
    .map(({ path, bytes }) => ({
      code: "file-too-large",
      file: path,
      found: `${bytes} bytes`,
      expected: `at most ${limitOf({ path }, most)} bytes`,
      mend: "split it, or look whether something has been pasted into it by mistake",
    }));
}

function limitOf({ path }: Pick<FileOnDisk, "path">, most: number): number {
  return path.startsWith("data/tidy/") ? TIDY_TIMES * most : most;
}

function filesOf(root: string): FileOnDisk[] {
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
