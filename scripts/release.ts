/**
 * npm run release -- X.Y.Z --summary "What changed, for readers": freezes the published data, and what every
 * chart shows of them, into data/releases/X.Y.Z/.
 * --date says the day (today if absent), --root DIR takes another tree, --json prints problems as data, --dry-run
 * writes nothing.
 */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { freezeCharts } from "../src/charts/freeze.ts";
import type { Problem } from "../src/model/problem.ts";
import { cutRelease } from "../src/pipeline/release/cut.ts";
import { releaseFolder } from "../src/pipeline/release/release-tree.ts";
import { chartMeasure } from "./chart-font.ts";
import { readPublished } from "./read-published.ts";
import { report } from "./report.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    root: { type: "string", default: "." },
    date: { type: "string" },
    summary: { type: "string" },
    json: { type: "boolean", default: false },
    "dry-run": { type: "boolean", default: false },
  },
});
const [version] = positionals;
if (!version || !values.summary) {
  console.error(`npm run release -- X.Y.Z --summary "What changed, for readers"`);
  process.exit(2);
}
const root = resolve(values.root);
const folder = join(root, releaseFolder(version));
const date = values.date ?? new Date().toISOString().slice(0, 10);
const { tree, data, problems } = readPublished(root);
const charts = data ? await freezeCharts({ version, date }, tree, data, chartMeasure()) : null;
const cut = data && charts?.problems.length === 0 ? cutRelease({ version, date, summary: values.summary }, tree, data, charts.files) : null; // prettier-ignore
const found: Problem[] = cut?.problems ?? [...problems, ...(charts?.problems ?? [])];
if (found.length === 0 && existsSync(folder)) {
  found.push({ code: "release-version", file: releaseFolder(version), found: "a release", expected: "no folder of this name: a release is frozen", mend: "choose the next version" }); // prettier-ignore
}
report(found, values.json, (text) => console.log(text));
if (found.length > 0 || !cut) {
  process.exitCode = 1;
} else if (!values["dry-run"]) {
  // Written aside and moved in one step: a release is whole or not there.
  const growing = `${folder}.new`;
  rmSync(growing, { recursive: true, force: true });
  for (const [name, { bytes }] of cut.files) {
    mkdirSync(dirname(join(growing, name)), { recursive: true });
    writeFileSync(join(growing, name), bytes);
  }
  renameSync(growing, folder);
}
if (found.length === 0 && !values.json) {
  console.log(`${cut?.files.size ?? 0} files ${values["dry-run"] ? "would be " : ""}frozen in ${releaseFolder(version)}.`); // prettier-ignore
}
