/**
 * npm run chart -- SPEC.json|yaml [--data FILE] --out X.svg: draws any Vega-Lite specification as the site draws, and
 * writes beside it X.html with the picture, its words and its table. SPEC may also be a chart of content/charts. What
 * cannot be drawn safely is refused by name and place. --data takes a CSV or a JSON array; --json prints problems as data.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { drawAny } from "../src/charts/any-draw.ts";
import { anyPage, plainWords } from "../src/charts/any-page.ts";
import { readChart } from "../src/charts/draw-file.ts";
import { withPaper } from "../src/charts/paper.ts";
import { sortProblems, type Problem } from "../src/model/problem.ts";
import { readAnyRows } from "../src/pipeline/read-any-rows.ts";
import { readYaml } from "../src/pipeline/read-yaml.ts";
import { chartMeasure } from "./chart-font.ts";
import { report } from "./report.ts";
import { tidyData } from "./tidy-data.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { root: { type: "string", default: "." }, data: { type: "string" }, out: { type: "string" }, json: { type: "boolean", default: false } }, // prettier-ignore
});
const [file] = positionals;
const unread = [file, values.data].find((path) => path !== undefined && !existsSync(path));
if (file === undefined || values.out?.endsWith(".svg") !== true) {
  console.error("Usage: npm run chart -- SPEC.json|yaml [--data FILE] --out X.svg [--json]");
  process.exitCode = 2;
} else if (unread !== undefined) {
  console.error(`There is no file ${unread}.`);
  process.exitCode = 2;
} else {
  process.exitCode = await run(file, values.out);
}

async function run(path: string, out: string): Promise<number> {
  const measure = chartMeasure();
  const bytes = readFileSync(path);
  const read = readYaml(z.record(z.string(), z.unknown()), path, bytes);
  if (read.value === null) return refuse(read.problems);
  if ("finding" in read.value && "spec" in read.value) {
    const { ready, problems } = readChart(path, bytes, tidyData(resolve(values.root)));
    const { drawn, problems: faults } = (await ready?.draw(measure)) ?? { drawn: null, problems };
    if (!drawn) return refuse(faults);
    const svg = withPaper(drawn.svg.file);
    return write(out, svg, anyPage(svg, plainWords(drawn)));
  }
  const data = values.data === undefined ? null : readAnyRows(values.data, readFileSync(values.data));
  if (data && data.problems.length > 0) return refuse(data.problems);
  const { drawing, dangers } = await drawAny(read.value, data?.rows ?? null, basename(path));
  if (drawing) return write(out, drawing.svg, anyPage(drawing.svg, drawing.words));
  return refuse(dangers.map(({ path: place, found, expected, mend }): Problem => {
    const at = read.placeOf(place);
    return { code: "chart-spec", file: path, ...(at ? { at } : {}), found, expected, mend };
  })); // prettier-ignore
}

function refuse(problems: readonly Problem[]): number {
  report(sortProblems([...problems]), values.json, (text) => console.log(text));
  return 1;
}

function write(out: string, svg: string, page: string): number {
  const beside = out.replace(/\.svg$/, ".html");
  mkdirSync(dirname(resolve(out)), { recursive: true });
  writeFileSync(out, svg);
  writeFileSync(beside, page);
  if (!values.json) console.log(`Written: ${out}, and ${beside} with its words and table.`);
  return 0;
}
