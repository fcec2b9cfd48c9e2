/**
 * npm run data: authored files -> data/tidy. npm run data:check: compares with data/tidy instead of writing.
 * --root DIR takes another tree with the same content/ and data/; --json prints the problems as data.
 */
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Problem } from "../src/model/problem.ts";
import { countsInWords } from "../src/model/published-story.ts";
import { readabilityInWords } from "../src/model/readability.ts";
import { compareTidy } from "../src/pipeline/compare-tidy.ts";
import { publish } from "../src/pipeline/publish.ts";
import { readTree, tooLarge } from "./read-tree.ts";
import { replaceFolder } from "./replace.ts";
import { report } from "./report.ts";

const { values } = parseArgs({
  options: { root: { type: "string", default: "." }, json: { type: "boolean", default: false }, check: { type: "boolean", default: false } }, // prettier-ignore
});
const root = resolve(values.root);
const tree = readTree(root);
const published = publish(tree);
const problems = findProblems();

report(problems, values.json, (text) => console.log(text));
if (problems.length > 0) {
  process.exitCode = 1;
} else {
  if (!values.check) write();
  if (!values.json)
    console.log(`${published.files.size} files ${values.check ? "agree with" : "written to"} data/tidy.`);
  if (!values.json && published.stories.length > 0)
    console.log(`${countsInWords(published.stories)}\n${readabilityInWords(published.readability)}`);
}

/** A file that is too large to read comes first: what it leaves unread would look missing. */
function findProblems(): readonly Problem[] {
  const large = tooLarge(root);
  if (large.length > 0) return large;
  return published.problems.length === 0 && values.check
    ? compareTidy(published.files, tree)
    : published.problems;
}

/** Writes data/tidy anew, whole or not at all: a file that is no longer given goes. */
function write(): void {
  const files = [...published.files].map(
    ([path, text]) => [path.replace(/^data\/tidy\//, ""), text] as const,
  );
  replaceFolder(join(root, "data", "tidy"), new Map(files), join(root, ".cache"));
}
