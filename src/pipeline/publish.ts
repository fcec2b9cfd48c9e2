import { compare, sortProblems, type Problem } from "../model/problem.ts";
import type { PublishedStory } from "../model/published-story.ts";
import type { PublishedReadability } from "../model/readability.ts";
import type { PublishedReference } from "../model/published.ts";
import { leadsTo } from "../model/redirect.ts";
import { describeDataset } from "./catalogue.ts";
import { checkCharts } from "./check-charts.ts";
import { checkComparable } from "./check-comparable.ts";
import { checkCoverage } from "./check-coverage.ts";
import { checkDatasets } from "./check-datasets.ts";
import { checkDisagreements } from "./check-disagreements.ts";
import { checkGlossary } from "./check-glossary.ts";
import { checkLetters } from "./check-letters.ts";
import { checkLists } from "./check-lists.ts";
import { checkEvents } from "./check-events.ts";
import { checkPetitions } from "./check-petitions.ts";
import { checkReasons } from "./check-reasons.ts";
import { checkRecords } from "./check-records.ts";
import { checkRedirects } from "./check-redirects.ts";
import { checkReferences } from "./check-references.ts";
import { factsOf, tellStories } from "./check-stories.ts";
import { checkSums } from "./check-sums.ts";
import { checkValues } from "./check-values.ts";
import { runChecks } from "./consistency.ts";
import { correct } from "./correct.ts";
import { readEvidence, type Evidence } from "./evidence.ts";
import type { Rows } from "./rows.ts";
import { jsonLines, rowLines } from "./json-lines.ts";
import { whole, type Parts } from "./parts.ts";
import { tellPlain } from "./plain/tell-plain.ts";
import { askSets } from "./questions/check-sets.ts";
import { publishReasons } from "./publish-reasons.ts";
import { publishRecords } from "./publish-records.ts";
import { toTidy } from "./to-tidy.ts";
import type { Tree } from "./tree.ts";

/** What the authored files give: the text of every file of data/tidy by path, the rows of every dataset by its id, and the stories told; or the problems that stand in the way. */
export type Published = { files: ReadonlyMap<string, Parts>; rows: ReadonlyMap<string, Rows>; stories: PublishedStory[]; readability: PublishedReadability[]; problems: Problem[] }; // prettier-ignore

/** From authored files to tidy ones. If there is any problem nothing is published. */
export function publish(tree: Tree): Published {
  const { evidence, problems } = readEvidence(tree);
  if (!evidence) return nothing(problems);
  const found = [
    ...checkLists(evidence),
    ...checkReferences(evidence),
    ...checkRedirects(evidence),
    ...checkRecords(evidence),
    ...checkEvents(evidence),
    ...checkReasons(evidence),
    ...checkDatasets(evidence),
    ...checkCoverage(evidence),
    ...checkLetters(evidence),
    ...checkGlossary(evidence),
  ];
  const { records, problems: recordProblems } = publishRecords(evidence);
  const { tidy, problems: valueProblems } = tidyAll(evidence);
  const sums = new Map(
    evidence.datasets.map((set) => [set, runChecks(set.id, set.value.checks ?? [], tidy.get(set.id) ?? [])]),
  );
  const asked = askSets(withoutFaultyDatasets(evidence, found), tidy);
  found.push(
    ...recordProblems,
    ...valueProblems,
    ...[...sums].flatMap(([set, findings]) => checkSums(set, findings)),
    ...checkCharts(withoutFaultyDatasets(evidence, found), tidy),
    ...checkComparable(withoutFaultyDatasets(evidence, found), tidy),
    ...checkDisagreements(evidence, tidy),
    ...checkPetitions(evidence, tidy),
    ...asked.problems,
  );
  const reference = referenceOf(evidence);
  const reasons = publishReasons(evidence);
  const facts = factsOf(evidence, { tidy, records, reasons, reference });
  const told = tellStories(evidence.stories, facts);
  const plain = tellPlain(evidence, told.stories, facts);
  // Faults of the data would make the stories over them look at fault as well.
  if (!found.some(({ file }) => file.startsWith("data/"))) found.push(...told.problems, ...plain.problems); // prettier-ignore
  if (found.length > 0) return nothing(found);
  const files = new Map<string, Parts>();
  for (const [id, rows] of tidy) files.set(`data/tidy/${id}.json`, rowLines(rows));
  files.set(
    "data/tidy/catalogue.json",
    jsonLines(evidence.datasets.map((set) => describeDataset(set, tidy.get(set.id) ?? []))),
  );
  files.set(
    "data/tidy/corrections.json",
    jsonLines(
      evidence.datasets.flatMap(({ id, corrections }) =>
        (corrections?.value.corrections ?? []).map((correction) => ({ ...correction, dataset: id })),
      ),
    ),
  );
  files.set("data/tidy/findings.json", jsonLines([...sums.values()].flat()));
  files.set("data/tidy/questions.json", jsonLines([...plain.questions, ...asked.questions]));
  files.set("data/tidy/easy-read.json", jsonLines(plain.easyReads));
  files.set("data/tidy/readability.json", jsonLines(plain.readability));
  files.set("data/tidy/records.json", jsonLines(records));
  files.set("data/tidy/reasons.json", jsonLines(reasons));
  files.set("data/tidy/sources.json", jsonLines(evidence.sources.map(({ id, value }) => ({ id, ...value }))));
  files.set("data/tidy/coverage.json", jsonLines(evidence.coverage.rows.map(({ row }) => row)));
  files.set("data/tidy/stories.json", storyLines(told.stories));
  files.set("data/tidy/reference.json", `${JSON.stringify(reference, null, 1)}\n`);
  return { files: new Map([...files].sort(([a], [b]) => compare(a, b))), rows: tidy, stories: told.stories, readability: plain.readability, problems: [] }; // prettier-ignore
}

function nothing(problems: Problem[]): Published {
  return {
    files: new Map(),
    rows: new Map(),
    stories: [],
    readability: [],
    problems: sortProblems(problems),
  };
}

/** A faulty table would make the charts over it look at fault as well. */
function withoutFaultyDatasets(evidence: Evidence, problems: readonly Problem[]): Evidence {
  const faulty = (id: string) => problems.some(({ file }) => file.startsWith(`data/datasets/${id}/`));
  const whole = <T extends { value: { dataset: string } }>(all: T[]) =>
    all.filter(({ value }) => !faulty(value.dataset));
  return { ...evidence, charts: whole(evidence.charts), questionSets: whole(evidence.questionSets) };
}

function tidyAll(evidence: Evidence): { tidy: Map<string, Rows>; problems: Problem[] } {
  const problems: Problem[] = [];
  const tidy = new Map<string, Rows>();
  for (const dataset of evidence.datasets) {
    const corrected = correct(dataset);
    const looked = checkValues(dataset, corrected.observations, evidence.reference.units.value.units);
    problems.push(...corrected.problems, ...looked.problems);
    tidy.set(dataset.id, toTidy(looked.observations));
  }
  return { tidy, problems };
}

function referenceOf({ reference }: Evidence): PublishedReference {
  return {
    providers: reference.providers.value.providers,
    lots: reference.lots.value.lots,
    areas: reference.areas.value.areas,
    authorities: reference.authorities.value.authorities,
    units: reference.units.value.units,
    clocks: reference.clocks.value,
    bank_holidays: reference.bankHolidays.value,
    obligations: reference.obligations.value,
    gaps: reference.gaps.value.gaps,
    disagreements: reference.disagreements.value.disagreements,
    redirects: reference.redirects.value.redirects.map((each, _, all) => ({ ...each, to: leadsTo(each.from, all) ?? each.to })), // prettier-ignore
  };
}

/** Stories as a JSON array with one bound item or note a line, so that a reviewer sees which words changed. */
function storyLines(stories: readonly PublishedStory[]): string {
  const written = stories.map(({ items, notes, ...head }) => `${JSON.stringify(head).slice(0, -1)},\n"items":${whole(jsonLines(items))},"notes":${whole(jsonLines(notes))}}`); // prettier-ignore
  return `[\n${written.join(",\n")}\n]\n`;
}
