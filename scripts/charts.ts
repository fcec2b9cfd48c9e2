/**
 * npm run build's second step: content/charts and data/tidy -> .cache/charts/<chart>.json, one picture with its words
 * each. A chart whose inputs and code are unchanged is not drawn again. --root DIR takes another tree; --json prints
 * the problems as data.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { readChart } from "../src/charts/draw-file.ts";
import type { DrawnChart } from "../src/charts/drawn.ts";
import { sortProblems, type Problem } from "../src/model/problem.ts";
import { chartFont, chartMeasure } from "./chart-font.ts";
import { ROOT } from "./root.ts";
import { report } from "./report.ts";
import { tidyData } from "./tidy-data.ts";

const { values } = parseArgs({
  options: { root: { type: "string", default: "." }, json: { type: "boolean", default: false } },
});
const root = resolve(values.root);
const charts = join(root, "content", "charts");
const drawnFolder = join(root, ".cache", "charts");
const list = join(root, ".cache", "charts.json");
const names = existsSync(charts) ? readdirSync(charts).filter((name) => name.endsWith(".yaml")).sort() : []; // prettier-ignore
const data = tidyData(root);
const hashes = new Map<object, string>();
const code = codeHash();
const measure = chartMeasure();
mkdirSync(drawnFolder, { recursive: true });
// What each drawing there was drawn from. Gone while this draws, so that a run that is cut off leaves none to be trusted.
const before = existsSync(list) ? (JSON.parse(readFileSync(list, "utf8")) as Record<string, string>) : {};
const now: Record<string, string> = {};
rmSync(list, { force: true });

const problems: Problem[] = [];
let fresh = 0;
for (const name of names) problems.push(...(await draw(name)));
for (const old of readdirSync(drawnFolder)) {
  if (!names.includes(old.replace(/\.json$/, ".yaml"))) rmSync(join(drawnFolder, old));
}
writeFileSync(list, `${JSON.stringify(now, null, 1)}\n`);
report(sortProblems(problems), values.json, (text) => console.log(text));
if (problems.length > 0) process.exitCode = 1;
else if (!values.json)
  console.log(`${names.length} charts: ${fresh} drawn, ${names.length - fresh} unchanged.`);

/** Draws one chart, unless what it is drawn from has not changed since. */
async function draw(name: string): Promise<Problem[]> {
  const file = `content/charts/${name}`;
  const bytes = readFileSync(join(charts, name));
  const { ready, problems } = readChart(file, bytes, data);
  if (!ready) return problems;
  const { rows, dataset, reference } = ready.data;
  const hash = sha256(code, bytes, ...[rows, dataset, reference].map(hashOf));
  const target = join(drawnFolder, name.replace(/\.yaml$/, ".json"));
  if (before[name] === hash && existsSync(target)) {
    now[name] = hash;
    return [];
  }
  fresh += 1;
  rmSync(target, { force: true });
  const result = await ready.draw(measure);
  if (result.drawn) {
    writeFileSync(target, `${JSON.stringify(result.drawn satisfies DrawnChart, null, 1)}\n`);
    now[name] = hash;
  }
  return result.problems;
}

/** The hash of something that many charts are drawn from, worked out once. */
function hashOf(value: object): string {
  const known = hashes.get(value) ?? sha256(JSON.stringify(value));
  hashes.set(value, known);
  return known;
}

/** Changes whenever the code that draws, its packages or the font do. */
function codeHash(): string {
  const folders = ["src/charts", "src/model", "src/pipeline"].map((folder) => join(ROOT, folder));
  const files = folders.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts")).sort().map((name) => join(folder, name))); // prettier-ignore
  return sha256(
    chartFont(),
    ...[...files, join(ROOT, "package-lock.json")].map((path) => readFileSync(path)),
  );
}

function sha256(...parts: (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}
