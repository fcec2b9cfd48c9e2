import { bracesIn, QUESTION_WORDS, type PublishedQuestion, type QuestionSet, type QuestionWord } from "../../model/question.ts"; // prettier-ignore
import type { Problem } from "../../model/problem.ts";
import type { TidyRow } from "../../model/tidy-row.ts";
import { checkChoice } from "../check-charts.ts";
import { belongsTo, groupsOf } from "../check-comparable.ts";
import { unknownReference } from "../check-references.ts";
import type { Authored, AuthoredDataset, Evidence } from "../evidence.ts";
import { nearest } from "../nearest.ts";
import { rowsFor } from "../rows-for.ts";
import type { Rows } from "../rows.ts";
import { askRow } from "./ask-rows.ts";
import { wordsOf } from "./words-of-row.ts";

type Tidy = ReadonlyMap<string, Rows>;
type Asked = { questions: PublishedQuestion[]; problems: Problem[] };

/** Every question of every set, with its answer; or what is wrong with the sets. */
export function askSets(evidence: Evidence, tidy: Tidy): Asked {
  const asked = evidence.questionSets.map((set) => askSet(set, evidence, tidy));
  return {
    questions: asked.flatMap(({ questions }) => questions),
    problems: asked.flatMap(({ problems }) => problems),
  };
}

function askSet(set: Authored<QuestionSet>, evidence: Evidence, tidy: Tidy): Asked {
  const none = (problems: Problem[]): Asked => ({ questions: [], problems });
  const dataset = evidence.datasets.find(({ id }) => id === set.value.dataset);
  const known = {
    dataset: evidence.datasets.map(({ id }) => id),
    chart: evidence.charts.map(({ id }) => id),
  };
  const missing = (["dataset", "chart"] as const).flatMap((kind) => {
    const named = set.value[kind];
    return named === undefined || known[kind].includes(named) ? [] : [unknownReference(kind, named, known[kind], set.file, set.placeOf([kind]))]; // prettier-ignore
  });
  if (!dataset || missing.length > 0) return none(missing);
  const all = tidy.get(dataset.id) ?? [];
  const faults = [...checkChoice(set, all), ...checkWords(set, dataset)];
  if (faults.length > 0) return none(faults);
  const rows = rowsFor(set.value, all);
  const names = {
    providers: evidence.reference.providers.value.providers,
    lots: evidence.reference.lots.value.lots,
    areas: evidence.reference.areas.value.areas,
    authorities: evidence.reference.authorities.value.authorities,
    units: evidence.reference.units.value.units,
  };
  const questions = rows.map((row) => askRow(set.id, set.value, row, names));
  const problems = [
    ...keepsToOne(set, dataset, rows),
    ...rows.flatMap((row) => wordless(set, row, wordsOf(row, names))),
    ...askedTwice(set, rows, questions),
  ];
  return problems.length > 0 ? none(problems) : { questions, problems };
}

/** Answers of a set stand side by side in the list: they keep to one group of rows, as a chart's do. */
function keepsToOne(
  set: Authored<QuestionSet>,
  dataset: AuthoredDataset,
  rows: readonly TidyRow[],
): Problem[] {
  const groups = groupsOf(dataset.value, rows);
  if (groups.some((group) => rows.every((row) => belongsTo(group, row)))) return [];
  return [{ code: "chart-compares", ...at(set, ["filter"]), found: `answers that ${dataset.file} does not let stand side by side`, expected: `rows of one of its groups: ${groups.map(({ says }) => says).join("; ")}`, mend: "narrow the filter to one of them, or make two sets" }]; // prettier-ignore
}

function checkWords(set: Authored<QuestionSet>, dataset: AuthoredDataset): Problem[] {
  const { question, answer, caveats } = set.value;
  const texts = [
    { path: ["question"], text: question },
    ...answer.map((text, index) => ({ path: ["answer", index], text })),
    ...caveats.map((text, index) => ({ path: ["caveats", index], text })),
  ];
  const words = Object.keys(QUESTION_WORDS);
  const own = new Set(JSON.stringify(dataset.value).match(/\d+/g));
  return [
    ...(bracesIn(answer[0] ?? "").includes("value") ? [] : [fault(set, ["answer", 0], `"${answer[0]}", without {value}`, "a first sentence that gives the value", "write {value} where the number belongs")]), // prettier-ignore
    ...texts.flatMap(({ path, text }) => [
      ...bracesIn(text)
        .filter((word) => !words.includes(word))
        .map((word) => {
          const near = nearest(word, words);
          return fault(set, path, `{${word}}`, `one of: ${words.map((known) => `{${known}}`).join(", ")}`, near ? `write {${near}}` : "take it out"); // prettier-ignore
        }),
      ...(text.match(/\d+/g) ?? []).filter((digits) => !own.has(digits)).map((digits) =>
        fault(set, path, `"${digits}" in "${text}"`, "no number but those of the row and of the dataset’s own words", "write {value}, {base}, {target} or {during}, or leave the number out")), // prettier-ignore
    ]),
  ];
}

/** A question needs all its words, and so does the first sentence of its answer. */
function wordless(set: Authored<QuestionSet>, row: TidyRow, words: ReturnType<typeof wordsOf>): Problem[] {
  const needed = bracesIn(set.value.question + (row.value === null ? "" : set.value.answer[0]));
  const missing = [...new Set(needed)].filter((word) => words[word as QuestionWord] === null);
  return missing.map((word) => fault(set, ["question"], `{${word}}, for which ${row.id} has nothing`, "words that every row has", "leave the row out and say why, or take the word out")); // prettier-ignore
}

function askedTwice(set: Authored<QuestionSet>, rows: readonly TidyRow[], questions: readonly PublishedQuestion[]): Problem[] {
  return questions.flatMap(({ id, question }, index) => {
    const first = questions.findIndex((other) => other.id === id || other.question === question);
    if (first === index) return [];
    return [{ code: "duplicate-id", ...at(set, ["question"]), found: `the same question of ${rows[first]?.id} and of ${rows[index]?.id}: "${question}"`, expected: "each question asked once", mend: "leave one of the two rows out and say why, or name in the question and under names what tells them apart" }]; // prettier-ignore
  });
} // prettier-ignore

function fault(
  set: Authored<unknown>,
  path: PropertyKey[],
  found: string,
  expected: string,
  mend: string,
): Problem {
  return { code: "question-words", ...at(set, path), found, expected, mend };
}

function at(set: Authored<unknown>, path: PropertyKey[]): Pick<Problem, "file" | "at"> {
  const place = set.placeOf(path);
  return { file: set.file, ...(place ? { at: place } : {}) };
}
