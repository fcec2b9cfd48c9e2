import { readFileSync } from "node:fs";
import { join } from "node:path";
import { UNRELEASED } from "../src/model/edition.ts";
import type { Problem } from "../src/model/problem.ts";
import { packageInput, type PackageInput } from "../src/pipeline/package/package-input.ts";
import { publish } from "../src/pipeline/publish.ts";
import type { Tree } from "../src/pipeline/tree.ts";
import { readTree } from "./read-tree.ts";

/** A project's files, and the data that its evidence gives: made anew, not read from data/tidy. */
export function readPublished(root: string): {
  tree: Tree;
  data: PackageInput | null;
  problems: Problem[];
} {
  const tree = readTree(root);
  const { files, rows, problems } = publish(tree);
  if (problems.length > 0) return { tree, data: null, problems };
  const licence = readFileSync(join(root, "LICENSE-DATA"), "utf8");
  return { tree, data: packageInput(files, UNRELEASED, licence, rows), problems: [] };
}
