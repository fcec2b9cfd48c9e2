/** What pages ask for: the tidy data, the drawn charts and the words, read once per build. Only this and src/site/ read files for the site. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { citationOf, type Citation } from "./model/citation.ts";
import { parseObservationRef } from "./model/claim.ts";
import type { Edition } from "./model/edition.ts";
import { sizeInWords } from "./model/format.ts";
import { dateInWords } from "./model/edtf.ts";
import type { PublishedCoverage, PublishedDataset } from "./model/published.ts";
import { figuresIn, notesOf } from "./model/story-figures.ts";
import { story, type Story } from "./model/story.ts";
import type { TidyRow } from "./model/tidy-row.ts";
import { packagedFolder, releasesFolder, storiesFolder } from "./paths.ts";
import { jsonForPage, schemaOrgDataset } from "./pipeline/package/schema-org.ts";
import { viewReleases } from "./pipeline/release/release-view.ts";
import { restsOn as restsOnSource } from "./pipeline/rests-on.ts";
import { touchedBy } from "./pipeline/touched-by.ts";
import { readFrontMatter } from "./pipeline/read-front-matter.ts";
import { corrections, coverage, dataset, datasets, drawnCharts, json, records, reference, rowsOf, source, sources } from "./site/read.ts"; // prettier-ignore
import { inWords } from "./site/words.ts";

export * from "./model/link.ts";
export { coverage, dataset, datasets, drawnChart, drawnCharts, findings, record, records, reference, rowsOf, source, sources } from "./site/read.ts"; // prettier-ignore
export * from "./site/words.ts";
export { dayInWords, precisionOf } from "./model/edtf.ts";
export { dateInWords };
export { ACTORS, CONFIDENCE, EVENT_TYPES } from "./model/event.ts";
export { DESCRIPTIONS, FORMATS, WHOLE_FORMATS } from "./model/format.ts";
export { toId } from "./model/id.ts";
export { COVERAGE_STATUSES } from "./model/coverage.ts";
export { RECORD_KINDS } from "./model/record.ts";
export { READ, SOURCE_KINDS, TIERS } from "./model/source.ts";
export { figureAnchor, figuresIn, noteAnchor, notesOf } from "./model/story-figures.ts";
export { STATUSES } from "./model/status.ts";
export { periodInWords } from "./model/period-in-words.ts";
export { targetInWords } from "./model/target.ts";
export { TIDY_COLUMNS } from "./model/tidy-row.ts";
export { toCsv } from "./pipeline/to-csv.ts";
export { viewClocks } from "./pipeline/clock-view.ts";
export { tableOf } from "./pipeline/dataset-table.ts";
export { rowsOnPage, viewDataset } from "./pipeline/dataset-view.ts";
export { viewVintages } from "./pipeline/vintage-view.ts";

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

/** Which version of the data the downloads hold, and how large one of them is. */
export const edition = (): Edition => json(join(packagedFolder, "edition.json"));
export const sizeOf = (file: string): string => sizeInWords(statSync(join(packagedFolder, file)).size);

/** A dataset in the words of schema.org, as text for its page; and how to cite one of its observations. */
export const jsonLd = (set: PublishedDataset): string => jsonForPage(schemaOrgDataset(set, sources(), edition())); // prettier-ignore
export const cite = (set: PublishedDataset, row: TidyRow): Citation => citationOf(row, set, source(row.source), edition()); // prettier-ignore

/** Every release with what changed in it, the newest first. */
export function releases() {
  const names = existsSync(releasesFolder) ? readdirSync(releasesFolder, { recursive: true, encoding: "utf8" }) : []; // prettier-ignore
  const wanted = names.filter((name) => /(release\.yaml|changes\.json)$/.test(name));
  return viewReleases(new Map(wanted.map((name) => [`data/releases/${name}`, readFileSync(join(releasesFolder, name))]))); // prettier-ignore
}
