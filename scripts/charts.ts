/**
 * npm run build's second step: content/charts and data/tidy -> .cache/charts/<chart>.json, one picture with its words
 * each. A chart whose inputs and code are unchanged is not drawn again. --root DIR takes another tree; --json prints
 * the problems as data.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { drawChart } from "../src/charts/draw.ts";
import type { DrawnChart } from "../src/charts/drawn.ts";
import { layOutWith, measureIn } from "../src/charts/text-metrics.ts";
import { chart } from "../src/model/chart.ts";
import { sortProblems, type Problem } from "../src/model/problem.ts";
import type { PublishedDataset, PublishedReference } from "../src/model/published.ts";
import type { TidyRow } from "../src/model/tidy-row.ts";
import { readYaml } from "../src/pipeline/read-yaml.ts";
import { ROOT } from "./root.ts";
import { report } from "./report.ts";

const FONT = "node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2"; // prettier-ignore

const { values } = parseArgs({
  options: { root: { type: "string", default: "." }, json: { type: "boolean", default: false } },
});
const root = resolve(values.root);
const charts = join(root, "content", "charts");
const drawnFolder = join(root, ".cache", "charts");
const names = existsSync(charts) ? readdirSync(charts).filter((name) => name.endsWith(".yaml")).sort() : []; // prettier-ignore
const font = readFileSync(join(ROOT, FONT));
const catalogue = tidy<PublishedDataset[]>("catalogue");
const reference = tidy<PublishedReference>("reference");
const code = codeHash();
const measure = measureIn(font);
layOutWith(measure);
mkdirSync(drawnFolder, { recursive: true });

const problems: Problem[] = [];
let fresh = 0;
for (const name of names) problems.push(...(await draw(name)));
for (const old of readdirSync(drawnFolder)) {
  if (!names.includes(old.replace(/\.json$/, ".yaml"))) rmSync(join(drawnFolder, old));
}
report(sortProblems(problems), values.json, (text) => console.log(text));
if (problems.length > 0) process.exitCode = 1;
else if (!values.json)
  console.log(`${names.length} charts: ${fresh} drawn, ${names.length - fresh} unchanged.`);

/** Draws one chart, unless what it is drawn from has not changed since. */
async function draw(name: string): Promise<Problem[]> {
  const file = `content/charts/${name}`;
  const bytes = readFileSync(join(charts, name));
  const read = readYaml(chart, file, bytes);
  if (read.value === null) return read.problems;
  const id = name.replace(/\.yaml$/, "");
  const dataset = catalogue.find((set) => set.id === read.value?.dataset);
  if (!dataset) return [{ code: "unknown-reference", file, found: read.value.dataset, expected: "a dataset of data/tidy/catalogue.json", mend: "run npm run data, or correct the dataset" }]; // prettier-ignore
  const rows = tidy<TidyRow[]>(dataset.id);
  const hash = sha256(code, bytes, JSON.stringify([rows, dataset, reference]));
  const target = join(drawnFolder, `${id}.json`);
  if (existsSync(target) && (JSON.parse(readFileSync(target, "utf8")) as { hash?: string }).hash === hash)
    return [];
  fresh += 1;
  rmSync(target, { force: true });
  const authored = { id, file, value: read.value, placeOf: read.placeOf };
  const result = await drawChart(authored, { rows, dataset, reference, measure });
  if (result.drawn)
    writeFileSync(
      target,
      `${JSON.stringify({ hash, ...result.drawn } satisfies DrawnChart & { hash: string }, null, 1)}\n`,
    );
  return result.problems;
}

function tidy<T>(name: string): T {
  return JSON.parse(readFileSync(join(root, "data", "tidy", `${name}.json`), "utf8")) as T;
}

/** Changes whenever the code that draws, its packages or the font do. */
function codeHash(): string {
  const folders = ["src/charts", "src/model"].map((folder) => join(ROOT, folder));
  const files = folders.flatMap((folder) => readdirSync(folder).sort().map((name) => join(folder, name))); // prettier-ignore
  return sha256(font, ...[...files, join(ROOT, "package-lock.json")].map((path) => readFileSync(path)));
}

function sha256(...parts: (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}
