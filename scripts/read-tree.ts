import { readdirSync, readFileSync, existsSync } from "node:fs";
import { join, relative } from "node:path";
import type { Tree } from "../src/pipeline/tree.ts";

/** Reads the authored files and data/tidy of a project: everything under content/ and data/, by path from its root. */
export function readTree(root: string): Tree {
  const files = ["content", "data"]
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
        .map((entry) => join(entry.parentPath, entry.name)),
    );
  const paths = files.map((file) => [relative(root, file).replaceAll("\\", "/"), file] as const);
  paths.sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(paths.map(([path, file]) => [path, readFileSync(file)]));
}
