import { toId } from "../../model/id.ts";
import { bracesIn, type AnswerPart, type PublishedQuestion, type QuestionSet, type QuestionWord } from "../../model/question.ts"; // prettier-ignore
import { QUALIFIERS } from "../../model/qualifier.ts";
import { STATUSES } from "../../model/status.ts";
import type { TidyRow } from "../../model/tidy-row.ts";
import { wordsOf, type Names, type RowWords } from "./words-of-row.ts";

/**
 * One question for a row of a set, answered by that row alone. A row without a value is answered by the reason why it
 * has none, and counts as a refusal.
 */
export function askRow(id: string, set: QuestionSet, row: TidyRow, names: Names): PublishedQuestion {
  const words = wordsOf(row, names);
  const ref = `${set.dataset}/${row.id}`;
  const sentences = row.value === null ? [whyNot(row, ref)] : set.answer.filter((text) => has(text, words)).map((text) => sentence(text, words, ref)); // prettier-ignore
  return {
    id: `${id}-${toId(set.names.map((column) => row[column] ?? "").join(" "))}`,
    group: set.group,
    set: id,
    kind: row.value === null ? "refusal" : "answer",
    question: capital(set.question.replace(/\{(\w+)\}/g, (_, word: QuestionWord) => words[word] ?? "")),
    answer: sentences.map((parts) => parts.map(({ text }) => text).join("")).join(" "),
    sentences,
    observations: [ref],
    caveats: [...set.caveats, ...hedgeMeaning(row)],
    notes: row.note === null ? [] : [row.note],
    chart: set.chart ?? null,
    ...{ because: null, limits: [], text: null },
  };
}

/** True if a row has something for every word in braces. */
export function has(text: string, words: RowWords): boolean {
  return bracesIn(text).every((word) => words[word as QuestionWord] !== null);
}

function sentence(text: string, words: RowWords, observation: string): AnswerPart[] {
  const parts = text.split(/(\{\w+\})/).filter((part) => part !== "");
  return parts.map((part, index): AnswerPart => {
    const [word] = bracesIn(part) as [QuestionWord?];
    const written = word === undefined ? part : (words[word] ?? "");
    const shown = index === 0 ? capital(written) : written;
    return word === "value" || word === "base" || word === "target" ? { text: shown, observation, show: word } : { text: shown }; // prettier-ignore
  });
}

/** What a hedge without a word of its own means: "rounded" is not written before the number. */
function hedgeMeaning({ qualifier }: TidyRow): string[] {
  return qualifier !== null && QUALIFIERS[qualifier].words === "" ? [QUALIFIERS[qualifier].meaning] : [];
}

function whyNot(row: TidyRow, observation: string): AnswerPart[] {
  const status = row.status === null ? null : STATUSES[row.status];
  return [
    { text: "We don’t know. The source gives no figure: " },
    { text: status?.label ?? "no reason is given", observation, show: "value" },
    { text: "." },
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
