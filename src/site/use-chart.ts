/** What the panel "Use this chart" offers: words to take along, codes, files. */
import { citeChart } from "../model/chart-citation.ts";
import { chartFileHref, chartHref, embedHref } from "../model/link.ts";
import { embedCode } from "../model/oembed.ts";
import { addressOf } from "../model/publisher.ts";
import type { ShownChart } from "./shown-chart.ts";

/** Text to take along: what it is, and the text. */
export type Taken = { id: string; label: string; text: string };

const FILES: readonly { ending: string; name: string; holds: string; frozen: boolean }[] = [
  { ending: "svg", name: "SVG", holds: "the picture, with its title and scope, at any size", frozen: true },
  { ending: "png", name: "PNG", holds: "the picture, 752 pixels wide", frozen: false },
  { ending: "2x.png", name: "PNG, twice the size", holds: "the picture for sharp screens and print", frozen: true }, // prettier-ignore
  { ending: "social.png", name: "PNG for social sites", holds: "1200 by 630 pixels, with the finding", frozen: true }, // prettier-ignore
  { ending: "csv", name: "CSV", holds: "the rows, each with the place where it was read", frozen: true },
  { ending: "json", name: "JSON", holds: "words, table and rows", frozen: true },
  { ending: "vl.json", name: "Vega-Lite", holds: "the picture to draw again or change, with its rows", frozen: true }, // prettier-ignore
  { ending: "citation.txt", name: "Citation", holds: "as a sentence", frozen: true },
  { ending: "bib", name: "BibTeX", holds: "the citation for LaTeX and reference managers", frozen: true },
  { ending: "csl.json", name: "CSL-JSON", holds: "the citation for Zotero and other programs", frozen: true },
  {
    ending: "oembed.json",
    name: "oEmbed",
    holds: "what WordPress and others read to embed it",
    frozen: true,
  },
];

/** What can be taken from a chart's page. `pinned` is the release that the pinned code names, or null if there is none. */
export function useOf(chart: ShownChart, pinned: string | null) {
  const { id, finding, caveats, description, scope, release, edition } = chart;
  const own = release ?? undefined;
  const code = (label: string, named: string | undefined): Taken => ({ id: named ? "use-pinned" : "use-live", label, text: embedCode(chart, named) }); // prettier-ignore
  return {
    address: addressOf(chartHref(id, own)),
    words: [
      { id: "use-finding", label: "The finding, in one sentence", text: finding },
      { id: "use-caveat", label: caveats.length > 1 ? "What must be said with it" : "What must be said with it, in one sentence", text: caveats.join("\n") }, // prettier-ignore
      { id: "use-alt", label: "Text for those who do not see the picture (alt text)", text: `Chart. ${scope.what}, ${scope.where}, ${scope.when}. ${description}` }, // prettier-ignore
      { id: "use-citation", label: "Citation; add the day on which you read it", text: citeChart(chart, edition, own).text }, // prettier-ignore
    ] satisfies Taken[],
    live: release ? null : code("Code to embed it live", undefined),
    pinned: pinned ? code(`Code to embed it pinned to release ${pinned}`, pinned) : null,
    preview: embedHref(id, own),
    files: FILES.filter(({ frozen }) => frozen || !release).map(({ ending, name, holds }) => ({ href: chartFileHref(id, ending, own), name, holds })), // prettier-ignore
    oembed: chartFileHref(id, "oembed.json", own),
    card: {
      kind: "article" as const,
      image: { path: chartFileHref(id, "social.png", own), alt: `${finding} Chart: ${description}` },
    },
  };
}
