import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../../scripts/root.ts";
import { tidyData } from "../../scripts/tidy-data.ts";
import { readChart } from "../../src/charts/draw-file.ts";
import { formatProblem } from "../../src/model/problem.ts";
import { measure } from "./material.ts";

const FILE = "content/charts/how-little-is-audited.yaml";
const good = readFileSync(join(ROOT, FILE), "utf8");
const data = tidyData(ROOT);

/** One fault each: what stands in a good chart, and what stands there instead. */
const FAULTS: readonly (readonly [name: string, from: string, to: string])[] = [
  ["an unknown field", "y: { field: value,", "y: { field: valeu,"],
  ["an unknown field of a mark", "{ mark: point }", "{ mark: point, encoding: { size: { field: amount } } }"],
  ["an unknown field in an expression", "{ mark: point }", "{ mark: point, transform: [{ filter: datum.valeu > 1 }] }"],
  ["a form that is none", "x: { field: mid,", "x: { field: value,"],
  ["data from elsewhere", "spec:\n", "spec:\n  data: { url: https://example.org/rows.csv }\n"],
  ["a link in a mark", "{ mark: point }", "{ mark: { type: point, href: https://example.org } }"],
  ["a colour of its own", "{ mark: point }", "{ mark: { type: point, color: red } }"],
  ["local time", "{ mark: point }", "{ mark: point, encoding: { x: { field: mid, timeUnit: month } } }"],
  ["a warning of Vega-Lite", "{ mark: point }", "{ mark: point, encoding: { size: { field: value, type: nonsense } } }"],
  ["another warning of Vega-Lite", "{ mark: point }", "{ mark: point, encoding: { longitude: { field: value, type: quantitative }, theta: { field: value } } }"],
  ["a mark that Vega does not know", "{ mark: point }", "{ mark: sparkle }"],
  ["an expression that cannot be read", "{ mark: point }", '{ mark: point, transform: [{ filter: "datum.value >" }] }'],
  ["a lost row", "{ mark: point }", "{ mark: point, transform: [{ filter: datum.value < 2.9 }] }"],
  ["no mark", "{ mark: point }", "{ mark: point, transform: [{ filter: datum.value > 1000 }] }"],
  ["a false statement", "is: 1.6 }", "is: 1.5 }"],
  ["a number in the finding that nothing carries", "finding: ", "finding: In 77 words, "],
  ["a number in the description that no row has", "description: >-\n", "description: >-\n  Not 77.\n"],
  ["an unknown dataset", "dataset: audit-coverage", "dataset: audit-covrage"],
  ["an unknown key", "caveats:", "caveat:"],
]; // prettier-ignore

test.for(FAULTS)("a chart with %s fails with its file, its line and a mend", async ([, from, to]) => {
  expect(good).toContain(from);
  const { problems } = await drawn(good.replace(from, to));
  expect(problems.length).toBeGreaterThan(0);
  for (const problem of problems) {
    expect(problem.file).toBe(FILE);
    expect(problem.found).not.toBe("");
    expect(problem.mend).not.toBe("");
    expect(problem.at?.line).toBeGreaterThan(0);
  }
});

test("and in the words agreed", async () => {
  const told = [];
  for (const [name, from, to] of FAULTS) {
    const { problems } = await drawn(good.replace(from, to));
    told.push(`## ${name}\n\n${problems.map((problem) => formatProblem(problem)).join("\n\n")}\n`);
  }
  await expect(told.join("\n")).toMatchFileSnapshot("golden/faults.txt");
});

test("the good chart has none", async () => {
  expect((await drawn(good)).problems).toEqual([]);
});

async function drawn(text: string) {
  const { ready, problems } = readChart(FILE, new TextEncoder().encode(text), data);
  return ready ? ready.draw(measure) : { drawn: null, problems };
}
