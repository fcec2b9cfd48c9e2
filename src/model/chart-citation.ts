import { bibtex, forTex, type Citation } from "./citation.ts";
import type { Edition } from "./edition.ts";
import { chartHref } from "./link.ts";
import { addressOf, PUBLISHER } from "./publisher.ts";

/** What a citation says of a chart. */
export type CitedChart = { id: string; finding: string; dataset: { title: string }; sources: readonly { title: string; publisher: string }[] }; // prettier-ignore

/**
 * Cites a chart with the documents that its figures were read in. `release` cites the frozen page; without it the
 * address is that of the chart as it stands, and `edition` says of which data. The year is that of the release, or
 * "n.d." before one. A citation names no day of access: the reader adds it.
 */
export function citeChart(chart: CitedChart, edition: Edition, release?: string, site?: string): Citation {
  const url = addressOf(chartHref(chart.id, release), site);
  const title = chart.finding.replace(/\.$/, "");
  const read = chart.sources.map((source) => `${source.publisher}: ${source.title}`).join("; ");
  const year = edition.date?.slice(0, 4) ?? "n.d.";
  const key = release ? `${chart.id}/${release}` : chart.id;
  const note = `Figures read in: ${read}`;
  return {
    text: `${PUBLISHER} (${year}) ‘${title}’ [chart], ${chart.dataset.title}, version ${edition.version}. ${note}. Available at: ${url}`,
    bibtex: bibtex(`pip-disclosures:charts/${key}`, {
      author: `{${forTex(PUBLISHER)}}`,
      title: `{${forTex(title)}}`,
      ...(edition.date ? { year } : {}),
      howpublished: forTex(`Chart, ${chart.dataset.title}`),
      version: edition.version,
      note: forTex(note),
      url,
    }),
    csl: {
      id: `charts/${key}`,
      type: "figure",
      title,
      "container-title": chart.dataset.title,
      author: [{ literal: PUBLISHER }],
      ...(edition.date ? { issued: { "date-parts": [edition.date.split("-").map(Number)] } } : {}),
      version: edition.version,
      URL: url,
      note,
    },
  };
}
