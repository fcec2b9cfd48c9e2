import { chart } from "../model/chart.ts";
import type { Problem } from "../model/problem.ts";
import type { PublishedDataset, PublishedReference } from "../model/published.ts";
import type { TidyRow } from "../model/tidy-row.ts";
import { readYaml } from "../pipeline/read-yaml.ts";
import { drawChart } from "./draw.ts";
import type { DrawnChart } from "./drawn.ts";
import type { Measure } from "./text-metrics.ts";

/** What every chart of a project is drawn from. */
export type Data = {
  catalogue: readonly PublishedDataset[];
  rowsOf: (dataset: string) => readonly TidyRow[];
  reference: PublishedReference;
};

/** An authored chart, ready to be drawn, with all the data that it is drawn from. */
export type Ready = {
  data: { rows: readonly TidyRow[]; dataset: PublishedDataset; reference: PublishedReference };
  /** `release` is put into the address that the picture's file names. */
  draw: (measure: Measure, release?: string) => Promise<{ drawn: DrawnChart | null; problems: Problem[] }>;
};

/** Reads content/charts/<chart>.yaml and finds its data; or says what is wrong. */
export function readChart(file: string, bytes: Uint8Array, { catalogue, rowsOf, reference }: Data): { ready: Ready | null; problems: Problem[] } {
  const { value, problems, placeOf } = readYaml(chart, file, bytes);
  if (value === null) return { ready: null, problems };
  const id = file.replace(/^.*\/|\.yaml$/g, "");
  const dataset = catalogue.find((set) => set.id === value.dataset);
  const at = placeOf(["dataset"]);
  if (!dataset) return { ready: null, problems: [{ code: "unknown-reference", file, ...(at ? { at } : {}), found: value.dataset, expected: "a dataset of data/tidy/catalogue.json", mend: "run npm run data, or correct the dataset" }] };
  const data = { rows: rowsOf(dataset.id), dataset, reference };
  const authored = { id, file, value, placeOf };
  return { ready: { data, draw: (measure, release) => drawChart(authored, { ...data, measure, ...(release ? { release } : {}) }) }, problems: [] };
} // prettier-ignore
