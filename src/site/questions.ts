/** Questions with their answers, and what each answer rests on, in words. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { observationHref, questionHref } from "../model/link.ts";
import { periodInWords } from "../model/period-in-words.ts";
import { QUESTION_GROUPS, questionSet, type PublishedQuestion, type QuestionGroup } from "../model/question.ts"; // prettier-ignore
import { questionsFolder } from "../paths.ts";
import { jsonForPage, schemaOrgQuestion } from "../pipeline/package/schema-org.ts";
import { readYaml } from "../pipeline/read-yaml.ts";
import { observation } from "../site.ts";
import { questions, source } from "./read.ts";
import { areaName, chip, lotName, providerName } from "./words.ts";

/** An observation that an answer shows: what it is, where it was read. */
export function evidenceOf(ref: string) {
  const { dataset, row, words } = observation(ref);
  const who = [providerName(row.provider), lotName(row.lot), areaName(row.area)].filter(Boolean);
  return {
    words,
    what: row.category === "all" ? row.measure : `${row.measure}: ${row.category}`,
    who: [...who, periodInWords(row)].join(", "),
    href: observationHref(dataset.id, row.id),
    dataset,
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

/** The other questions of a set. */
export const siblingsOf = ({ id, set }: PublishedQuestion): PublishedQuestion[] =>
  set === null ? [] : questions().filter((other) => other.set === set && other.id !== id);

/** A question as data: its answer, and every observation whole, with its addresses. */
export function questionJson(question: PublishedQuestion): string {
  const { observations: refs, ...plain } = question;
  const observations = refs.map((ref) => {
    const { dataset, row } = observation(ref);
    return { dataset: dataset.id, page: observationHref(dataset.id, row.id), ...row };
  });
  return `${JSON.stringify({ ...plain, page: questionHref(question.id), observations }, null, 1)}\n`;
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
