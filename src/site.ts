/** What pages ask for: the tidy data, the drawn charts and the words, read once per build. Only this and src/site/ read files for the site. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { citationOf, type Citation } from "./model/citation.ts";
import { parseObservationRef } from "./model/claim.ts";
import type { Edition } from "./model/edition.ts";
import { sizeInWords } from "./model/format.ts";
import { dateInWords } from "./model/edtf.ts";
import type { PublishedCorrection, PublishedDataset } from "./model/published.ts";
import { storyImageHref } from "./model/link.ts";
import { observationsOf, type PublishedStory } from "./model/published-story.ts";
import type { TidyRow } from "./model/tidy-row.ts";
import { letter, type NamedLetter } from "./model/request-draft.ts";
import { packagedFolder, releasesFolder, requestsFolder } from "./paths.ts";
import { draftsOf } from "./pipeline/drafts.ts";
import { matrixOf } from "./pipeline/matrix.ts";
import { jsonForPage, schemaOrgArticle, schemaOrgDataset } from "./pipeline/package/schema-org.ts";
import { viewReleases } from "./pipeline/release/release-view.ts";
import { restsOn as restsOnSource } from "./pipeline/rests-on.ts";
import { touchedBy } from "./pipeline/touched-by.ts";
import { readYaml } from "./pipeline/read-yaml.ts";
import { corrections, coverage, dataset, datasets, drawnCharts, json, questions, records, reference, rowsOf, source, sources } from "./site/read.ts"; // prettier-ignore
import { noteIn, versions } from "./site/frozen.ts";
import { storiesByDate as stories } from "./site/stories.ts";
import { inWords } from "./site/words.ts";

export * from "./model/link.ts";
export { corrections, coverage, dataset, datasets, drawnChart, drawnCharts, easyReads, findings, questions, readabilities, reasons, record, records, reference, rowsOf, source, sources } from "./site/read.ts"; // prettier-ignore
export { itemOf, notesOfStory, storiesByDate as stories, storyClaims } from "./site/stories.ts";
export * from "./site/words.ts";
export {
  evidenceOf,
  groupedQuestions,
  hrefOfObservation,
  limitsOf,
  questionJson,
  questionJsonLd,
  relatedTo,
  siblingsOf,
  watchFor,
} from "./site/questions.ts";
export { filesFrozen, filesNow } from "./site/chart-files.ts";
export { embedOf } from "./site/embeds.ts";
export { policyHash } from "./pipeline/page-policy.ts";
export { useOf } from "./site/use-chart.ts";
export { shownFrozen, shownNow, type ShownChart } from "./site/shown-chart.ts";
export { shareTags } from "./model/share-tags.ts";
export { addressOf, SITE_ADDRESS } from "./model/publisher.ts";
export { frozenCharts, releasesOfChart, sinceFrozen, withdrawnCharts } from "./site/frozen.ts";
export { isUnchanged } from "./model/chart-since.ts";
export { explainAbbreviations, linkTerms, terms } from "./site/glossary.ts";
export { dayInWords } from "./model/day-in-words.ts";
export { precisionOf } from "./model/edtf.ts";
export { dateInWords };
export { ACTORS } from "./model/event.ts";
export { labelAmong, stepInWords } from "./pipeline/step-in-words.ts";
export { annexContracts } from "./site/annex-contracts.ts";
export { DESCRIPTIONS, FORMATS, WHOLE_FORMATS } from "./model/format.ts";
export { toId } from "./model/id.ts";
export { COVERAGE_STATUSES } from "./model/coverage.ts";
export { RECORD_KINDS } from "./model/record.ts";
export { READ, SOURCE_KINDS, TIERS } from "./model/source.ts";
export { boundAnchor, noteAnchor } from "./model/claim/bound.ts";
export { baseInWords } from "./model/base-in-words.ts";
export { STATUSES } from "./model/status.ts";
export { citeStory } from "./model/story-citation.ts";
export { filesOfStory } from "./site/story-files.ts";
export { readingMinutes } from "./model/reading-time.ts";
export { periodInWords } from "./model/period-in-words.ts";
export { targetInWords } from "./model/target.ts";
export { TIDY_COLUMNS } from "./model/tidy-row.ts";
export { MATRIX_COLUMNS } from "./model/matrix.ts";
export { draftForGap } from "./pipeline/drafts.ts";
export { countsInWords, matrixCsv } from "./pipeline/matrix.ts";
export { toCsv } from "./pipeline/to-csv.ts";
export { whatWasDone } from "./pipeline/correction-feed.ts";
export { tableOf } from "./pipeline/dataset-table.ts";
export { observationPlace } from "./site/observations.ts";
export { partsOf } from "./pipeline/dataset-parts.ts";
export { rowsOnPage, viewDataset, viewRows } from "./pipeline/dataset-view.ts";
export { viewVintages } from "./pipeline/vintage-view.ts";

/** One observation with its value in words, for "<dataset>/<id>". Throws if there is none: npm run data says where. */
export function observation(ref: string): { dataset: PublishedDataset; row: TidyRow; words: string } {
  const parsed = parseObservationRef(ref);
  const row = parsed && rowsOf(parsed.dataset).find(({ id }) => id === parsed.id);
  if (!parsed || !row) throw new Error(`no observation ${ref}`);
  return { dataset: dataset(parsed.dataset), row, words: inWords(row) };
}

/** Every obligation for every contract and year, with what is known of it. */
export const matrix = () => matrixOf(reference().obligations, coverage());

/** Every ready-filled request, by its anchor on the page of what is missing. */
export const drafts = () =>
  new Map(draftsOf(matrix(), { ...reference(), letters: letters() }).map((draft) => [draft.id, draft]));

/** The letters that ask for what is missing, as authored. */
function letters(): NamedLetter[] {
  return readdirSync(requestsFolder)
    .sort()
    .map((name) => {
      const { value } = readYaml(letter, name, readFileSync(join(requestsFolder, name)));
      if (!value) throw new Error(`${name}: run npm run data, which says what is wrong with it`);
      return { id: name.replace(/\.yaml$/, ""), ...value };
    });
}

/** Every correction with all that it touches. */
export function correctionsWithTouched() {
  const shown = { charts: drawnCharts(), stories: stories(), bound: observationsOf, questions: questions(), releases: versions(), noteIn }; // prettier-ignore
  return corrections().map((correction) => touchedBy(correction, shown));
}

/** The corrections that touch a page, ready for its notice. */
export function correctionsOn(
  touches: (touched: ReturnType<typeof correctionsWithTouched>[number]) => boolean,
) {
  return correctionList(correctionsWithTouched().filter(touches).map(({ correction }) => correction)); // prettier-ignore
}

/** Corrections as a notice lists them: what and why, with a link to each. */
export function correctionList(found: readonly PublishedCorrection[]) {
  return found.map(({ dataset: set, id, date, reason }) => ({
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
export const storyJsonLd = (story: PublishedStory): string => jsonForPage(schemaOrgArticle(story, story.datasets.map((id) => dataset(id)), storyImageHref(story.id))); // prettier-ignore
export const jsonLd = (set: PublishedDataset): string => jsonForPage(schemaOrgDataset(set, sources(), edition())); // prettier-ignore
export const cite = (set: PublishedDataset, row: TidyRow): Citation => citationOf(row, set, source(row.source), edition()); // prettier-ignore

/** Every release with what changed in it, the newest first. */
export function releases() {
  const names = existsSync(releasesFolder) ? readdirSync(releasesFolder, { recursive: true, encoding: "utf8" }) : []; // prettier-ignore
  const wanted = names.filter((name) => /(release\.yaml|changes\.json)$/.test(name));
  return viewReleases(new Map(wanted.map((name) => [`data/releases/${name}`, readFileSync(join(releasesFolder, name))]))); // prettier-ignore
}
