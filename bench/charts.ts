/**
 * How long drawing takes: every chart of the site, both its pictures with words, table and explorer, in one process.
 * node bench/charts.ts [rounds]. The first round warms up and is not counted.
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
for (let round = 0; round <= rounds; round += 1) {
  for (const name of readdirSync(folder)) {
    const { ready } = readChart(`content/charts/${name}`, readFileSync(join(folder, name)), data);
    const begun = performance.now();
    const result = await ready?.draw(measure);
    if (!result?.drawn) throw new Error(`${name} was not drawn`);
    if (round > 0) times.push(performance.now() - begun);
  }
}
times.sort((a, b) => a - b);
const at = (part: number) => `${(times[Math.floor(part * (times.length - 1))] ?? 0).toFixed(1)} ms`;
console.log(`${times.length} drawings: median ${at(0.5)}, 9 in 10 within ${at(0.9)}, slowest ${at(1)}`);
