import type { Format } from "./format.ts";
import { toId } from "./id.ts";

/** The site's own addresses. Every internal link is made here, so that one test can follow them all. */

/** A dataset's page. */
export function datasetHref(dataset: string): string {
  return `/datasets/${dataset}/`;
}

/** The page of all figures of one period, for a dataset whose own page does not show them all. */
export function partHref(dataset: string, part: string): string {
  return `/datasets/${dataset}/${part}/`;
}

/** One observation, on its dataset's page. */
export function observationHref(dataset: string, observation: string): string {
  return `/datasets/${dataset}/#${observation}`;
}

/** A dataset's rows, or "observations" for those of all datasets, as a file. */
export function downloadHref(dataset: string, format: Format): string {
  return `/data/${dataset}.${format}`;
}

/** A file of the published data as it stands now, by its name in the package. */
export function dataHref(file: string): string {
  return `/data/${file}`;
}

/** What changed in a release, on the page of releases. */
export function releaseHref(version: string): string {
  return `/releases/#v${version}`;
}

/** A source's page. */
export function sourceHref(source: string): string {
  return `/sources/${source}/`;
}

/** A record's page. */
export function recordHref(record: string): string {
  return `/records/${record}/`;
}

/** One event, on its record's page. */
export function eventHref(record: string, event: string): string {
  return `/records/${record}/#${event}`;
}

/** A chart's page as it stands now, or as a release froze it. */
export function chartHref(chart: string, release?: string): string {
  return release ? `/charts/${chart}/${release}/` : `/charts/${chart}/`;
}

/** A file beside a chart, by its ending: "csv", "2x.png". That of a release stands under its frozen page. */
export function chartFileHref(chart: string, ending: string, release?: string): string {
  return release ? `/charts/${chart}/${release}/${chart}-${release}.${ending}` : `/charts/${chart}.${ending}`;
}

/** A chart to stand in other people's pages, as it is now or as a release froze it. */
export function embedHref(chart: string, release?: string): string {
  return release ? `/embed/${chart}/${release}/` : `/embed/${chart}/`;
}

/** A chart narrowed to one of its series. */
export function chartStateHref(chart: string, state: string): string {
  return `/charts/${chart}/${state}/`;
}

/** A story's page. */
export function storyHref(story: string): string {
  return `/stories/${story}/`;
}

/** The picture that social sites show of a story. */
export function storyImageHref(story: string): string {
  return `/stories/${story}/social.png`;
}

/** Every claim of a story with what it rests on. */
export function storyClaimsHref(story: string): string {
  return `/stories/${story}/claims/`;
}

/** A term, on the page of the glossary. */
export function termHref(term: string): string {
  return `/glossary/#${term}`;
}

/** A story in easy words. */
export function easyReadHref(story: string): string {
  return `/stories/${story}/easy-read/`;
}

/** A question with its answer. */
export function questionHref(question: string): string {
  return `/questions/${question}/`;
}

/** A gap, on the page of what is missing. */
export function gapHref(gap: string): string {
  return `/missing/#${gap}`;
}

/** A disagreement between sources, on the page of disagreements. */
export function disagreementHref(disagreement: string): string {
  return `/disagreements/#${disagreement}`;
}

/** What was published on the strength of a record, in the press register. */
export function pressHref(record: string): string {
  return `/press/#${record}`;
}

/** A clause of the contract, on the page of what is missing. */
export function clauseHref(number: string): string {
  return `/missing/#clause-${toId(number)}`;
}

/** What a working day is and how days are counted, on the page of clocks. */
export function countingHref(): string {
  return "/clocks/#working-days";
}

/** The explanation of a provision, on the page of clocks. */
export function provisionHref(provision: string): string {
  return `/clocks/#${provision}`;
}

/** A rule that sets a deadline, on the page of clocks. */
export function ruleHref(rule: string): string {
  return `/clocks/#${rule}`;
}
