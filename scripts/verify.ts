/**
 * npm run verify -- X.Y.Z: checks that the files of a release are those that were frozen, that its changes lead to it
 * from the release before, and that the evidence here gives the same bytes. --frozen leaves out the last.
 */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { freezeCharts } from "../src/charts/freeze.ts";
import type { Problem } from "../src/model/problem.ts";
import type { Release } from "../src/model/release.ts";
import { verifyFrozen, verifyRebuilt } from "../src/pipeline/release/verify.ts";
import { chartMeasure } from "./chart-font.ts";
import { readPublished } from "./read-published.ts";
import { report } from "./report.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    root: { type: "string", default: "." },
    json: { type: "boolean", default: false },
    frozen: { type: "boolean", default: false },
  },
});
const [version] = positionals;
if (!version) {
  console.error("npm run verify -- X.Y.Z");
  process.exit(2);
}
const { tree, data, problems } = readPublished(resolve(values.root));
const frozen = verifyFrozen(version, tree);
const found = [
  ...frozen.problems,
  ...(frozen.release && !values.frozen ? await rebuilt(frozen.release) : []),
];
report(found, values.json, (text) => console.log(text));
if (found.length > 0) process.exitCode = 1;
else if (!values.json) console.log(`Release ${version} is as it was frozen${values.frozen ? "" : ", and the evidence gives the same bytes"}.`); // prettier-ignore

/** What the evidence gives otherwise than the release has it: data, and charts drawn again. */
async function rebuilt(release: Release): Promise<readonly Problem[]> {
  if (!data) return problems;
  const charts = await freezeCharts(release, tree, data, chartMeasure());
  return [...charts.problems, ...verifyRebuilt(release, data, charts.files)];
}
