/**
 * npm run inspect -- FILE…: what is in a file from outside, and what in it is unsafe to republish. Nothing is written.
 * --json prints it as data; --delimiter says what stands between the cells of a CSV.
 */
import { parseArgs } from "node:util";
import { inspectFile } from "./inspect-file.ts";
import { inspectionText } from "./inspection-text.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean", default: false }, delimiter: { type: "string", default: "," } },
});
if (positionals.length === 0) {
  console.error("Usage: npm run inspect -- FILE… [--json] [--delimiter ';']");
  process.exit(2);
}
const inspections = [];
for (const file of positionals) inspections.push(await inspectFile(file, values.delimiter));
console.log(
  values.json ? JSON.stringify(inspections, null, 2) : inspections.map(inspectionText).join("\n\n"),
);
if (inspections.some((each) => "refusal" in each)) process.exitCode = 1;
