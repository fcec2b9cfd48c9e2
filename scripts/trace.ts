/**
 * npm run trace -- DATASET/OBSERVATION: every step of a number, from the cell or document to the pages that show it.
 * --root DIR takes another tree with the same content/ and data/; --json prints the steps as data.
 */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { readEvidence } from "../src/pipeline/evidence.ts";
import { trace } from "../src/pipeline/trace.ts";
import { traceText, untraceableText } from "../src/pipeline/trace-text.ts";
import { readTree } from "./read-tree.ts";
import { report } from "./report.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { root: { type: "string", default: "." }, json: { type: "boolean", default: false } },
});
const [ref] = positionals;
if (ref === undefined) {
  console.error("Usage: npm run trace -- DATASET/OBSERVATION [--json]");
  process.exit(2);
}
const tree = readTree(resolve(values.root));
const { evidence, problems } = readEvidence(tree);
if (!evidence) {
  report(problems, values.json, (text) => console.log(text));
  process.exit(1);
}
const found = trace(tree, evidence, ref);
const unit = "unknown" in found ? undefined : evidence.reference.units.value.units.find(({ id }) => id === found.observation.unit); // prettier-ignore
if (values.json) console.log(JSON.stringify(found, null, 2));
else if ("unknown" in found) console.log(untraceableText(found));
else if (unit) console.log(traceText(found, unit));
if ("unknown" in found) process.exitCode = 1;
