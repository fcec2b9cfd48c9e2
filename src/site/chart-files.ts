/** The files beside a chart: pictures, rows, words and citations, for the chart as it is and for each frozen one. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DrawnChart } from "../charts/drawn.ts";
import { withPaper } from "../charts/paper.ts";
import { citeChart } from "../model/chart-citation.ts";
import type { FrozenChart } from "../model/frozen-chart.ts";
import { chartFileHref } from "../model/link.ts";
import { oembedOf } from "../model/oembed.ts";
import { imagesFolder, releasesFolder } from "../paths.ts";
import { csv } from "../pipeline/csv.ts";
import { jsonText } from "../pipeline/package/bytes.ts";
import { readCsv } from "../pipeline/read-csv.ts";
import { toCsv } from "../pipeline/to-csv.ts";
import type { ShownChart } from "./shown-chart.ts";

/** A file beside a chart: its ending, and what it holds. */
export type ChartFile = { ending: string; body: string | Uint8Array<ArrayBuffer> };

/** The files of a chart as it stands now. */
export function filesNow(chart: DrawnChart, shown: ShownChart): ChartFile[] {
  // What browsers redraw the picture from is of no use to people who take the data, and Vega-Lite is a file of its own.
  const said = { ...chart, svg: undefined, explorer: undefined, narrowing: undefined, states: undefined, vegaLite: undefined }; // prettier-ignore
  return [
    { ending: "csv", body: toCsv(chart.rows) },
    { ending: "json", body: jsonText(said) },
    { ending: "svg", body: withPaper(shown.svg.file) },
    ...files(shown, ["png", "2x.png", "social.png"]),
  ];
}

/** The files of a chart as a release froze it, its rows out of the CSV of that release. */
export function filesFrozen(chart: FrozenChart, shown: ShownChart): ChartFile[] {
  return [
    { ending: "csv", body: releasedRows(chart) },
    { ending: "json", body: jsonText({ ...chart, svg: undefined, vegaLite: undefined }) },
    { ending: "svg", body: shown.svg.file },
    ...files(shown, ["2x.png", "social.png"]),
  ];
}

function files(shown: ShownChart, pictures: readonly string[]): ChartFile[] {
  const release = shown.release ?? undefined;
  const { text, bibtex, csl } = citeChart(shown, shown.edition, release);
  return [
    ...pictures.map((ending) => ({ ending, body: picture(shown.id, ending, release) })),
    { ending: "vl.json", body: jsonText(shown.vegaLite) },
    { ending: "citation.txt", body: `${text}\n` },
    { ending: "bib", body: `${bibtex}\n` },
    { ending: "csl.json", body: jsonText([csl]) },
    { ending: "oembed.json", body: jsonText(oembedOf(shown, release)) },
  ];
}

/** A PNG that was drawn before the pages. Under npm run dev there may be none yet. */
function picture(chart: string, ending: string, release?: string): Uint8Array<ArrayBuffer> {
  const file = join(imagesFolder, chartFileHref(chart, ending, release));
  return existsSync(file) ? new Uint8Array(readFileSync(file)) : new Uint8Array();
}

function releasedRows({ release, dataset, rows }: FrozenChart): string {
  const file = join(releasesFolder, release, `${dataset.id}.csv`);
  const bytes = readFileSync(file);
  const columns = (/^[^\r\n]*/.exec(bytes.toString("utf8"))?.[0] ?? "").split(",");
  const read = readCsv(columns, file, bytes);
  const wanted = new Set(rows.map(({ id }) => id));
  return csv(
    columns,
    read.rows.map(({ cells }) => cells).filter((cells) => wanted.has(cells["id"] ?? "")),
  );
}
