/**
 * How long drawing takes, in one process: one picture; one chart, which is both its pictures with words and table; and
 * all that a build makes of it, with the dataflow for browsers, the file and each series alone. Every chart of the site
 * is drawn: node bench/charts.ts [rounds]. The first round warms up and is not counted. The processor's time is what a
 * drawing takes on a machine that does nothing else.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { formOf } from "../src/charts/compose.ts";
import { describe } from "../src/charts/describe.ts";
import { readChart } from "../src/charts/draw-file.ts";
import { framed } from "../src/charts/frame.ts";
import { drawPicture } from "../src/charts/picture.ts";
import { plan } from "../src/charts/plan.ts";
import { gapsIn } from "../src/charts/runs.ts";
import { NARROW, WIDE, type Size } from "../src/charts/size.ts";
import { table } from "../src/charts/table.ts";
import { chart as chartSchema } from "../src/model/chart.ts";
import { readYaml } from "../src/pipeline/read-yaml.ts";
import { rowsFor } from "../src/pipeline/rows-for.ts";
import { chartMeasure } from "../scripts/chart-font.ts";
import { ROOT } from "../scripts/root.ts";
import { tidyData } from "../scripts/tidy-data.ts";

const rounds = Number(process.argv[2] ?? 5);
const folder = join(ROOT, "content", "charts");
const data = tidyData(ROOT);
const measure = chartMeasure();
const laps: Record<string, { clock: number; spent: number }[]> = {};

for (let round = 0; round <= rounds; round += 1) {
  for (const name of readdirSync(folder)) {
    const file = `content/charts/${name}`;
    const bytes = readFileSync(join(folder, name));
    const { ready } = readChart(file, bytes, data);
    const { value: chart } = readYaml(chartSchema, file, bytes);
    if (!ready || !chart) throw new Error(`${name} cannot be read`);
    const { rows, dataset, reference } = ready.data;
    const drawable = plan(chart, rowsFor(chart, rows), dataset, reference);
    const form = formOf(chart.spec) ?? "time";
    const dated = form === "time" || form === "panels";
    const gaps = dated ? gapsIn(drawable.data.map(({ from, to }) => ({ from, to }))) : [];
    const around = { id: "bench", unit: chart.scope.unit, key: [], reading: chart.reading };
    const picture = async (size: Size) =>
      framed(around, await drawPicture(size, chart.spec, form, drawable, gaps, "bench", measure), size, measure); // prettier-ignore
    const whole = async () => {
      await picture(WIDE);
      await picture(NARROW);
      describe(chart, drawable, reference);
      table(chart, drawable, reference);
    };
    const everything = async () => {
      const { drawn } = await ready.draw(measure);
      if (!drawn) throw new Error(`${name} was not drawn`);
    };
    const lap = round === 0 ? warmUp : told;
    await lap("one picture", () => picture(WIDE));
    await lap("one chart: both pictures, words, table", whole);
    await lap("everything, each series alone too", everything);
  }
}

async function warmUp(_: string, work: () => Promise<unknown>): Promise<void> {
  await work();
}

async function told(what: string, work: () => Promise<unknown>): Promise<void> {
  const [began, before] = [performance.now(), process.cpuUsage()];
  await work();
  const spent = process.cpuUsage(before);
  (laps[what] ??= []).push({ clock: performance.now() - began, spent: (spent.user + spent.system) / 1000 });
}

for (const [what, all] of Object.entries(laps))
  console.log(`${what}: ${inWords(all.map(({ clock }) => clock))}; processor: ${inWords(all.map(({ spent }) => spent))}`); // prettier-ignore

function inWords(measured: number[]): string {
  const sorted = [...measured].sort((a, b) => a - b);
  const at = (part: number) => `${(sorted[Math.floor(part * (sorted.length - 1))] ?? 0).toFixed(1)} ms`;
  return `median ${at(0.5)}, 9 in 10 within ${at(0.9)}, slowest ${at(1)}`;
}
