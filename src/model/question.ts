import { z } from "zod";
import { chart } from "./chart.ts";
import type { EvidenceRef } from "./claim/bound.ts";
import { declaredClaim } from "./claim/declared.ts";
import { codesOf } from "./closed-list.ts";
import { id } from "./id.ts";
import type { PublishedStory } from "./published-story.ts";

/** The groups in which questions stand, in the order of the page. */
export const QUESTION_GROUPS = {
  audits: "How good the reports were",
  complaints: "Complaints",
  evidence: "Evidence from doctors and others",
  waiting: "Waiting",
  tribunals: "Challenges and tribunals",
  money: "Money",
  records: "Requests for information",
  missing: "What is missing",
} as const;

export type QuestionGroup = keyof typeof QUESTION_GROUPS;

/** The words in braces that a question set may use, with what each stands for in a row. */
export const QUESTION_WORDS = {
  provider: "the company",
  lot: "the contract",
  area: "the area",
  authority: "the public authority",
  during: "the period, as the end of a sentence: in 2018–19",
  value: "the value with its hedge and unit",
  base: "what the value is out of",
  target: "the contract’s target",
} as const;

export type QuestionWord = keyof typeof QUESTION_WORDS;

/** content/questions/<set>.yaml: one question asked of every row of a choice, each answered by its own row. */
export const questionSet = z.strictObject({
  title: z.string().min(1).describe("What the set is about, above its questions in the list."),
  group: codesOf(QUESTION_GROUPS).describe("The group of the page that it stands in."),
  dataset: id.describe("The dataset that answers."),
  filter: chart.shape.filter,
  leave_out: chart.shape.leave_out,
  names: z
    .array(z.enum(["provider", "lot", "area", "authority", "period_label"]))
    .min(1)
    .describe("The columns that make a question’s id, after the id of the set."),
  question: z.string().endsWith("?").describe("The question, with words in braces for what differs from row to row."),
  answer: z
    .array(z.string().min(1))
    .min(1)
    .describe("The sentences of the answer. The first holds {value}; a later one goes where the row has nothing for its word."),
  caveats: z.array(z.string().min(1)).default([]).describe("What must be said with every answer of the set, besides the dataset’s own caveats."),
  chart: id.optional().describe("The chart that shows all of them."),
}); // prettier-ignore

/** Why a question has no answer here. */
export const REFUSALS = {
  "not-split": "The figures are not split in this way.",
  sample: "Only a sample was looked at.",
  "not-found": "We looked for it and did not find it.",
  "not-comparable": "The figures may not be set beside each other.",
  "not-recorded": "The sources say that it is not recorded.",
  disagreement: "The sources do not agree.",
  cause: "Figures show what happened, not why.",
} as const;

export type Refusal = keyof typeof REFUSALS;

/** content/questions/<question>.mdx: a question that a person wrote, with its answer or why there is none. */
export const writtenQuestion = z
  .strictObject({
    question: z.string().endsWith("?").describe("The question. Numbers in it stand in the components of stories."),
    group: codesOf(QUESTION_GROUPS).describe("The group of the page that it stands in."),
    answer: z.string().min(1).describe("The answer in one to three sentences; for a refusal, that there is none and why."),
    because: codesOf(REFUSALS).optional().describe("For a question without an answer: what stands in the way."),
    limits: z.array(z.string()).min(1).optional().describe("What shows that it does, such as dataset:tribunal-pip-success or gap:appeal-2018."),
    claims: z.record(id, declaredClaim).optional().describe("The numbers and comparisons that the build works out."),
    chart: id.optional().describe("The chart that shows it."),
    published: z.iso.date().describe("The day on which it was first published."),
  })
  .refine(({ because, limits }) => (because === undefined) === (limits === undefined), {
    path: ["because"],
    error: "because and limits together for a question without an answer, and neither for one with an answer",
  }); // prettier-ignore

export type WrittenQuestion = z.infer<typeof writtenQuestion>;

export type QuestionSet = z.infer<typeof questionSet>;

/** A piece of an answer: words, or a number with the observation that it shows. */
export type AnswerPart =
  { text: string } | { text: string; observation: string; show: "value" | "base" | "target" };

/** A line of data/tidy/questions.json. */
export type PublishedQuestion = {
  id: string;
  group: QuestionGroup;
  /** The set that it is one of; null for a question that a person wrote. */
  set: string | null;
  kind: "answer" | "refusal";
  question: string;
  /** The answer as plain words. */
  answer: string;
  /** The same in sentences, for a question of a set; its numbers lead to their observations. */
  sentences: AnswerPart[][];
  /** Every observation that the answer shows or rests on: `<dataset>/<id>`. */
  observations: string[];
  caveats: string[];
  /** The notes of the rows, which name sources by their ids. */
  notes: string[];
  chart: string | null;
  /** For a refusal of a question that a person wrote: what stands in the way, and what shows it. */
  because: Refusal | null;
  limits: EvidenceRef[];
  /** The words of a question that a person wrote, told as a story is. */
  text: PublishedStory | null;
};

/** The words in braces of a text: "{value} of {base}" has value and base. */
export function bracesIn(text: string): string[] {
  return [...text.matchAll(/\{([^}]*)\}/g)].map(([, word = ""]) => word);
}
