import type { PublishedQuestion, WrittenQuestion } from "../../model/question.ts";
import type { Problem } from "../../model/problem.ts";
import type { EvidenceRef } from "../../model/claim/bound.ts";
import { unknownReference } from "../check-references.ts";
import { asStory } from "../claims/as-story.ts";
import { entityOf } from "../claims/entities.ts";
import type { Facts } from "../claims/facts.ts";
import { Refusal } from "../claims/outcome.ts";
import { readStory } from "../claims/read-story.ts";
import { tellStory } from "../claims/tell-story.ts";
import type { AuthoredText, Evidence } from "../evidence.ts";
import { checkAbbreviations } from "../plain/abbreviations.ts";

type Told = { questions: PublishedQuestion[]; problems: Problem[] };

/** Tells every question that a person wrote, with its numbers worked out as those of stories are. */
export function tellWritten(evidence: Evidence, facts: Facts): Told {
  const told = evidence.writtenQuestions.map((text) => tellOne(text, evidence, facts));
  return {
    questions: told.flatMap(({ questions }) => questions),
    problems: told.flatMap(({ problems }) => problems),
  };
}

function tellOne(text: AuthoredText<WrittenQuestion>, evidence: Evidence, facts: Facts): Told {
  const { group, because, chart, claims, published } = text.value;
  const read = readStory(asStory(text, { title: "question", standfirst: "answer" }, claims ?? {}, published));
  const { story, problems: unclear } = tellStory(read, facts);
  const limits = limitsOf(text, facts);
  const charts = evidence.charts.map(({ id }) => id);
  const problems = [
    ...unclear,
    ...limits.problems,
    ...(chart === undefined || charts.includes(chart) ? [] : [unknownReference("chart", chart, charts, text.file, text.placeOf(["chart"]))]), // prettier-ignore
    ...checkAbbreviations(text.file, read.blocks, evidence.glossary.value.terms.map((term) => (EVERYWHERE.includes(term.id) ? { ...term, everyday: true } : term))), // prettier-ignore
  ];
  if (problems.length > 0 || !story) return { questions: [], problems };
  const shown = story.notes.flatMap(({ evidence: rests }) => rests);
  const question: PublishedQuestion = {
    ...{ id: text.id, group, set: null, kind: because === undefined ? "answer" : "refusal" },
    ...{ question: story.title, answer: story.standfirst, sentences: [] },
    observations: [...new Set(shown.flatMap((ref) => (ref.kind === "observation" ? [`${ref.dataset}/${ref.id}`] : [])))], // prettier-ignore
    ...{ caveats: [], notes: [], chart: chart ?? null },
    ...{ because: because ?? null, limits: limits.refs, text: story },
  };
  return { questions: [question], problems: [] };
}

// A question is as short as a headline: the two names that the whole site is about are not written out in each.
// Its page links both to the glossary.
const EVERYWHERE: readonly string[] = ["pip", "dwp"];

function limitsOf(text: AuthoredText<WrittenQuestion>, facts: Facts): { refs: EvidenceRef[]; problems: Problem[] } {
  const refs: EvidenceRef[] = [];
  const problems = (text.value.limits ?? []).flatMap((limit, index): Problem[] => {
    try {
      refs.push(entityOf(limit, facts).evidence);
      return [];
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      const place = text.placeOf(["limits", index]);
      return [{ ...refusal.fault, file: text.file, ...(place ? { at: place } : {}) }];
    }
  });
  return { refs, problems };
} // prettier-ignore
