/**
 * How long drawing takes: every chart of the site, both its pictures with words, table and explorer, in one process.
 * node bench/charts.ts [rounds]. The first round warms up and is not counted. The processor's time is what one drawing
 * takes on a machine that does nothing else.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readChart } from "../src/charts/draw-file.ts";
import { chartMeasure } from "../scripts/chart-font.ts";
import { ROOT } from "../scripts/root.ts";
import { tidyData } from "../scripts/tidy-data.ts";

const rounds = Number(process.argv[2] ?? 5);
const folder = join(ROOT, "content", "charts");
const data = tidyData(ROOT);
const measure = chartMeasure();
const times: number[] = [];
const spent: number[] = [];
for (let round = 0; round <= rounds; round += 1) {
  for (const name of readdirSync(folder)) {
    const { ready } = readChart(`content/charts/${name}`, readFileSync(join(folder, name)), data);
    const begun = performance.now();
    const before = process.cpuUsage();
    const result = await ready?.draw(measure);
    if (!result?.drawn) throw new Error(`${name} was not drawn`);
    if (round === 0) continue;
    times.push(performance.now() - begun);
    spent.push(process.cpuUsage(before).user / 1000);
  }
}
console.log(
  `${times.length} drawings, by the clock: ${told(times)}; of the processor's time: ${told(spent)}`,
);

function told(measured: number[]): string {
  const sorted = [...measured].sort((a, b) => a - b);
  const at = (part: number) => `${(sorted[Math.floor(part * (sorted.length - 1))] ?? 0).toFixed(1)} ms`;
  return `median ${at(0.5)}, 9 in 10 within ${at(0.9)}, slowest ${at(1)}`;
}
