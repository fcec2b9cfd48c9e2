import { join } from "node:path";
import { readTree } from "../../scripts/read-tree.ts";
import { ROOT } from "../../scripts/root.ts";
import { whole } from "../../src/pipeline/parts.ts";
import { publish } from "../../src/pipeline/publish.ts";
import type { Problem } from "../../src/model/problem.ts";
import type { Tree } from "../../src/pipeline/tree.ts";

/** The small valid tree of tests/cases/base: fixtures, not data. */
export const BASE: Tree = readTree(join(ROOT, "tests/cases/base/input"));

export const TABLE = "data/datasets/fixture-complaints/observations.csv";
export const RECORD = "data/records/fixture-request.yaml";

/** The base tree with one text in one file replaced; throws if the text is not there, so that no test is empty. */
export function changed(file: string, from: string, to: string, tree: Tree = BASE): Tree {
  const text = new TextDecoder().decode(tree.get(file));
  if (!text.includes(from)) throw new Error(`${file} does not hold: ${from}`);
  return new Map([...tree, [file, new TextEncoder().encode(text.replace(from, to))]]);
}

/** What a tree gives, with each file's text whole. */
export function published(tree: Tree): { files: Map<string, string>; problems: Problem[] } {
  const { files, problems } = publish(tree);
  return { files: new Map([...files].map(([path, text]) => [path, whole(text)])), problems };
}
