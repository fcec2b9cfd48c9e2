/**
 * npm run data: authored files -> data/tidy. npm run data:check: compares with data/tidy instead of writing.
 * --root DIR takes another tree with the same content/ and data/; --json prints the problems as data.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { compareTidy } from "../src/pipeline/compare-tidy.ts";
import { publish } from "../src/pipeline/publish.ts";
import { readTree } from "./read-tree.ts";
import { report } from "./report.ts";

const { values } = parseArgs({
  options: { root: { type: "string", default: "." }, json: { type: "boolean", default: false }, check: { type: "boolean", default: false } }, // prettier-ignore
});
const root = resolve(values.root);
const tree = readTree(root);
const published = publish(tree);
const problems =
  published.problems.length === 0 && values.check ? compareTidy(published.files, tree) : published.problems;

report(problems, values.json, (text) => console.log(text));
if (problems.length > 0) {
  process.exitCode = 1;
} else {
  if (!values.check) write();
  if (!values.json)
    console.log(`${published.files.size} files ${values.check ? "agree with" : "written to"} data/tidy.`);
}

/** Writes data/tidy anew: a file that is no longer given goes. */
function write(): void {
  const given = [...published.files].map(([path, text]) => [join(root, path), text] as const);
  for (const path of tree.keys()) {
    if (path.startsWith("data/tidy/") && !published.files.has(path)) rmSync(join(root, path));
  }
  for (const [file, text] of given) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
