/** What pages ask for: the tidy data, the drawn charts and the words, read once per build. The only file access of the site. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DrawnChart } from "./charts/drawn.ts";
import { parseObservationRef, valueInWords } from "./model/claim.ts";
import { sourceHref } from "./model/link.ts";
import type { Finding } from "./model/check.ts";
import { READ, shortName } from "./model/source.ts";
import { dateInWords } from "./model/edtf.ts";
import type { PublishedCorrection, PublishedCoverage, PublishedDataset, PublishedReason, PublishedRecord, PublishedReference, PublishedSource } from "./model/published.ts"; // prettier-ignore
import { figuresIn, notesOf } from "./model/story-figures.ts";
import { story, type Story } from "./model/story.ts";
import type { TidyRow } from "./model/tidy-row.ts";
import { drawnFolder, storiesFolder, tidyFolder } from "./paths.ts";
import { restsOn as restsOnSource } from "./pipeline/rests-on.ts";
import { sourceMentions } from "./pipeline/source-mentions.ts";
import { touchedBy } from "./pipeline/touched-by.ts";
import { readFrontMatter } from "./pipeline/read-front-matter.ts";

export * from "./model/link.ts";
export { dayInWords } from "./model/day-in-words.ts";
export { precisionOf } from "./model/edtf.ts";
export { dateInWords };
export { ACTORS, CONFIDENCE, EVENT_TYPES } from "./model/event.ts";
export { toId } from "./model/id.ts";
export { COVERAGE_STATUSES } from "./model/coverage.ts";
export { RECORD_KINDS } from "./model/record.ts";
export { READ, SOURCE_KINDS, TIERS } from "./model/source.ts";
export { figureAnchor, figuresIn, noteAnchor, notesOf } from "./model/story-figures.ts";
export { STATUSES } from "./model/status.ts";
export { targetInWords } from "./model/target.ts";
export { TIDY_COLUMNS } from "./model/tidy-row.ts";
export { toCsv } from "./pipeline/to-csv.ts";
export { viewDataset } from "./pipeline/dataset-view.ts";

const once = new Map<string, unknown>();

/** Reads a JSON file once per build. */
function json<T>(file: string): T {
  if (!once.has(file)) once.set(file, JSON.parse(readFileSync(file, "utf8")));
  return once.get(file) as T;
}

const tidy = <T>(name: string): T => json<T>(join(tidyFolder, `${name}.json`));

export const datasets = (): PublishedDataset[] => tidy("catalogue");
export const rowsOf = (dataset: string): TidyRow[] => tidy(dataset);
export const records = (): PublishedRecord[] => tidy("records");
export const reasons = (): PublishedReason[] => tidy("reasons");
export const sources = (): PublishedSource[] => tidy("sources");
export const coverage = (): PublishedCoverage[] => tidy("coverage");
export const corrections = (): PublishedCorrection[] => tidy("corrections");
export const findings = (): Finding[] => tidy("findings");
export const reference = (): PublishedReference => tidy("reference");

/** Every drawn chart, in the order of their ids. */
export function drawnCharts(): DrawnChart[] {
  if (!existsSync(drawnFolder)) return [];
  const files = readdirSync(drawnFolder).filter((name) => name.endsWith(".json")).sort(); // prettier-ignore
  return files.map((name) => json<DrawnChart>(join(drawnFolder, name)));
}

export const dataset = (id: string) => byId(datasets(), id);
export const record = (id: string) => byId(records(), id);
export const source = (id: string) => byId(sources(), id);
export const drawnChart = (id: string) => byId(drawnCharts(), id);

/** A story's front matter, and the observations that its text binds. Its text is rendered by Astro; its fields are read by the same reader as everywhere. */
export type StoryEntry = Story & { id: string; bound: string[] };

/** Every story, newest first. */
export function stories(): StoryEntry[] {
  const files = readdirSync(storiesFolder).filter((name) => name.endsWith(".mdx")).sort(); // prettier-ignore
  const entries = files.map((name) => {
    const read = readFrontMatter(story, name, readFileSync(join(storiesFolder, name)));
    if (!read.value) throw new Error(`${name}: run npm run data, which says what is wrong with it`);
    return { id: name.replace(/\.mdx$/, ""), ...read.value, bound: notesOf(figuresIn(read.body)) };
  });
  return entries.sort((a, b) => (a.published < b.published ? 1 : a.published > b.published ? -1 : 0));
}

/** One observation with its value in words, for "<dataset>/<id>". Throws if there is none: npm run data says where. */
export function observation(ref: string): { dataset: PublishedDataset; row: TidyRow; words: string } {
  const parsed = parseObservationRef(ref);
  const row = parsed && rowsOf(parsed.dataset).find(({ id }) => id === parsed.id);
  if (!parsed || !row) throw new Error(`no observation ${ref}`);
  return { dataset: dataset(parsed.dataset), row, words: inWords(row) };
}

/** How far an obligation was met in public for a provider; "unknown" where nothing says. */
export function coverageOf(
  obligation: string,
  provider: string,
): Pick<PublishedCoverage, "status" | "note"> & { as_at: string | null } {
  const row = coverage().find((item) => item.obligation === obligation && item.provider === provider);
  return row ?? { status: "unknown", note: "", as_at: null };
}

/** A row's value as readers see it: "more than 1,800 complaints", "56.1%", "withheld under the Act". */
export function inWords(row: TidyRow): string {
  return valueInWords(row, byId(reference().units, row.unit));
}

/** What a source's chip says: "Written answer 25821 · Table 1". */
export function chip(sourceId: string, locator?: string): { href: string; label: string } {
  const name = shortName(source(sourceId));
  return { href: sourceHref(sourceId), label: locator ? `${name} · ${locator}` : name };
}

/** Sources as a list shows them. */
export function sourceList(ids: readonly string[]) {
  return ids
    .map((id) => source(id))
    .map(({ id, title, publisher, read }) => ({
      href: sourceHref(id),
      title,
      publisher,
      read: READ[read].label,
    }));
}

/** A note in which the sources that it names by their ids stand as chips. */
export function withSources(note: string): (string | { href: string; label: string })[] {
  const known = new Set(sources().map(({ id }) => id));
  return sourceMentions(note, known).map((part) => ("text" in part ? part.text : chip(part.source)));
}

/** Names for codes; the code itself never reaches a reader. */
export const providerName = (id: string | null) => (id ? byId(reference().providers, id).short : "");
export const lotName = (id: string | null) => (id ? byId(reference().lots, id).name : "");
export const areaName = (id: string | null) => (id ? byId(reference().areas, id).name : "");
export const unitName = (id: string) => byId(reference().units, id).name;

/** The span of a dataset in months: "June 2014 to August 2022". */
export function spanInWords({ period_start, period_end }: PublishedDataset): string {
  if (!period_start || !period_end) return "no dates in the sources";
  const [from, to] = [dateInWords(period_start.slice(0, 7)), dateInWords(period_end.slice(0, 7))];
  return from === to ? from : `${from} to ${to}`;
}

/** Every correction with the charts and stories that it touches. */
export function correctionsWithTouched() {
  const [charts, told] = [drawnCharts(), stories()];
  return corrections().map((correction) => touchedBy(correction, charts, told, ({ bound }) => bound));
}

/** The corrections that touch a page, ready for its notice. */
export function correctionsOn(
  touches: (touched: ReturnType<typeof correctionsWithTouched>[number]) => boolean,
) {
  return correctionsWithTouched()
    .filter(touches)
    .map(({ correction: { dataset: set, id, date, reason } }) => ({
      href: `/corrections/#${set}-${id}`,
      date: dateInWords(date),
      reason,
    }));
}

/** What rests on a source, charts included. */
export function restsOn(id: string) {
  const rests = restsOnSource(id, {
    datasets: datasets(),
    rowsOf,
    records: records(),
    coverage: coverage(),
    reference: reference(),
  });
  return { ...rests, charts: drawnCharts().filter((chart) => chart.sources.includes(id)) };
}

function byId<T extends { id: string }>(items: readonly T[], id: string): T {
  const item = items.find((candidate) => candidate.id === id);
  if (!item) throw new Error(`nothing has the id ${id}`);
  return item;
}
