import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../scripts/root.ts";
import { drawChart, type Authored, type Material } from "../../src/charts/draw.ts";
import type { DrawnChart } from "../../src/charts/drawn.ts";
import { layOutWith, measureIn } from "../../src/charts/text-metrics.ts";
import { chart } from "../../src/model/chart.ts";
import type { PublishedDataset, PublishedReference } from "../../src/model/published.ts";
import type { TidyRow } from "../../src/model/tidy-row.ts";
import { readYaml } from "../../src/pipeline/read-yaml.ts";

const FONT = "node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2"; // prettier-ignore

export const measure = measureIn(readFileSync(join(ROOT, FONT)));
layOutWith(measure);

const tidy = <T>(name: string): T =>
  JSON.parse(readFileSync(join(ROOT, "data", "tidy", `${name}.json`), "utf8")) as T;

export const reference = tidy<PublishedReference>("reference");
const catalogue = tidy<PublishedDataset[]>("catalogue");

/** The ids of all charts of the site. */
export const CHARTS = readdirSync(join(ROOT, "content", "charts"))
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => name.replace(/\.yaml$/, ""))
  .sort();

/** A chart of the site as authored, with what it is drawn from. */
export function realChart(id: string): { authored: Authored; material: Material } {
  const file = `content/charts/${id}.yaml`;
  const read = readYaml(chart, file, readFileSync(join(ROOT, file)));
  if (read.value === null) throw new Error(JSON.stringify(read.problems));
  const dataset = catalogue.find((set) => set.id === read.value?.dataset);
  if (!dataset) throw new Error(`no dataset ${read.value.dataset}`);
  const authored = { id, file, value: read.value, placeOf: read.placeOf };
  return { authored, material: { rows: tidy<TidyRow[]>(dataset.id), dataset, reference, measure } };
}

const once = new Map<string, Promise<DrawnChart>>();

/** A chart of the site, drawn once. */
export function drawnReal(id: string): Promise<DrawnChart> {
  const drawn = once.get(id) ?? drawNow(id);
  once.set(id, drawn);
  return drawn;
}

/** A chart of the site, drawn now. */
export async function drawNow(id: string): Promise<DrawnChart> {
  const { authored, material } = realChart(id);
  const { drawn, problems } = await drawChart(authored, material);
  if (!drawn) throw new Error(JSON.stringify(problems, null, 1));
  return drawn;
}
