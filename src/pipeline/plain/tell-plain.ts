import type { PublishedEasyRead } from "../../model/easy-read.ts";
import type { Problem } from "../../model/problem.ts";
import type { PublishedStory } from "../../model/published-story.ts";
import type { PublishedQuestion } from "../../model/question.ts";
import type { PublishedReadability } from "../../model/readability.ts";
import type { Facts } from "../claims/facts.ts";
import { readStory } from "../claims/read-story.ts";
import type { Evidence } from "../evidence.ts";
import { tellWritten } from "../questions/tell-written.ts";
import { tellEasyReads } from "./check-easy-reads.ts";
import { checkPlain, measure } from "./check-stories.ts";

/** What stands beside stories in plain words: how they read, their easy-read texts, and questions that a person wrote. */
export type ToldPlain = {
  readability: PublishedReadability[];
  easyReads: PublishedEasyRead[];
  questions: PublishedQuestion[];
  problems: Problem[];
};

/** Tells the plain forms of stories and the written questions by the same facts as the stories themselves. */
export function tellPlain(evidence: Evidence, stories: readonly PublishedStory[], facts: Facts): ToldPlain {
  const read = evidence.stories.map(readStory);
  const easy = tellEasyReads(evidence, stories, facts);
  const written = tellWritten(evidence, facts);
  return {
    readability: read.map(measure),
    easyReads: easy.texts,
    questions: written.questions,
    problems: [
      ...read.flatMap((story) => checkPlain(story, evidence.glossary.value.terms)),
      ...easy.problems,
      ...written.problems,
    ],
  };
}
