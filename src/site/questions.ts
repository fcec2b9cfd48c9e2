/** Questions with their answers, and what each answer rests on, in words. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chartHref, datasetHref, questionHref, recordHref } from "../model/link.ts";
import { observationPlace } from "./observations.ts";
import { periodInWords } from "../model/period-in-words.ts";
import type { PublishedDataset } from "../model/published.ts";
import { QUESTION_GROUPS, questionSet, REFUSALS, type PublishedQuestion, type QuestionGroup } from "../model/question.ts"; // prettier-ignore
import { questionsFolder } from "../paths.ts";
import { jsonForPage, schemaOrgQuestion } from "../pipeline/package/schema-org.ts";
import { readYaml } from "../pipeline/read-yaml.ts";
import { observation } from "../site.ts";
import { dataset, drawnChart, questions, record, source } from "./read.ts";
import { viewEvidence } from "./evidence.ts";
import { areaName, chip, lotName, providerName } from "./words.ts";

/** An observation that an answer shows: what it is, where it was read. */
export function evidenceOf(ref: string) {
  const { dataset: set, row, words } = observation(ref);
  const who = [providerName(row.provider), lotName(row.lot), areaName(row.area)].filter(Boolean);
  return {
    words,
    what: row.category === "all" ? row.measure : `${row.measure}: ${row.category}`,
    who: [...who, periodInWords(row)].join(", "),
    href: observationPlace(set.id, row.id),
    chip: chip(row.source, row.locator),
    document: source(row.source).url,
  };
}

/** Questions that stand together in the list: those of a set, or those that a person wrote. */
export type QuestionList = { title: string | null; questions: PublishedQuestion[] };

/** Every group with its lists, in the order of the page; what a person wrote comes first. */
export function groupedQuestions(): { id: QuestionGroup; title: string; lists: QuestionList[] }[] {
  return (Object.keys(QUESTION_GROUPS) as QuestionGroup[])
    .map((id) => {
      const all = questions().filter(({ group }) => group === id);
      const sets = [...new Set(all.map(({ set }) => set))].sort((a, b) => Number(a !== null) - Number(b !== null)); // prettier-ignore
      return {
        id,
        title: QUESTION_GROUPS[id],
        lists: sets.map((set) => ({ title: set && titleOf(set), questions: all.filter((question) => question.set === set) })), // prettier-ignore
      };
    })
    .filter(({ lists }) => lists.length > 0);
}

/** Why a question has no answer: the reason, and what shows it. */
export function limitsOf({ because, limits }: PublishedQuestion) {
  return { because: because === null ? "" : REFUSALS[because], items: limits.map(viewEvidence) };
}

/** The datasets that an answer rests on, or that show why there is none: their caveats stand on its page. */
export function watchFor({ observations, limits }: PublishedQuestion): PublishedDataset[] {
  const ids = [
    ...observations.map((ref) => ref.split("/")[0] ?? ""),
    ...limits.flatMap((limit) => (limit.kind === "dataset" ? [limit.id] : [])),
  ];
  return [...new Set(ids)].map((id) => dataset(id));
}

/** Other pages on what a question asks. */
export function relatedTo(question: PublishedQuestion): { kind: string; href: string; title: string }[] {
  const { chart } = question;
  return [
    ...(chart === null ? [] : [{ kind: "Chart", href: chartHref(chart), title: drawnChart(chart).finding }]),
    ...watchFor(question).map(({ id, title }) => ({ kind: "Data", href: datasetHref(id), title })),
    ...(question.text?.records ?? []).map((id) => ({ kind: "Record", href: recordHref(id), title: record(id).title })), // prettier-ignore
    { kind: "List", href: `/questions/#${question.group}`, title: QUESTION_GROUPS[question.group] },
  ];
}

/** The page of an observation, for "<dataset>/<id>". */
export function hrefOfObservation(ref: string): string {
  const { dataset: set, row } = observation(ref);
  return observationPlace(set.id, row.id);
}

/** The other questions of a set. */
export const siblingsOf = ({ id, set }: PublishedQuestion): PublishedQuestion[] =>
  set === null ? [] : questions().filter((other) => other.set === set && other.id !== id);

/** A question and its answer without what only pages need. */
export function questionData({ id, group, kind, set, question, answer, observations, caveats, notes, chart, because, limits }: PublishedQuestion) {
  return { id, page: questionHref(id), group, kind, set, question, answer, observations, caveats, notes, chart, because, limits }; // prettier-ignore
} // prettier-ignore

/** A question as data: its answer, and every observation whole, with its addresses. */
export function questionJson(question: PublishedQuestion): string {
  const observations = question.observations.map((ref) => {
    const { dataset: set, row } = observation(ref);
    return { dataset: set.id, page: observationPlace(set.id, row.id), ...row };
  });
  return `${JSON.stringify({ ...questionData(question), observations }, null, 1)}\n`;
}

/** A question and its answer in the words of schema.org, as text for its page. */
export const questionJsonLd = ({ question, answer }: PublishedQuestion): string =>
  jsonForPage(schemaOrgQuestion(question, answer));

function titleOf(set: string): string {
  const file = `${set}.yaml`;
  const { value } = readYaml(questionSet, file, readFileSync(join(questionsFolder, file)));
  if (!value) throw new Error(`${file}: run npm run data, which says what is wrong with it`);
  return value.title;
}
