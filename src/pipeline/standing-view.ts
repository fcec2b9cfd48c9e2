import type { PublishedEvent, PublishedRecord } from "../model/published.ts";
import { STAGES, standingOf, type StageState, type StandingInWords } from "../model/stage.ts";
import { stepInWords } from "./step-in-words.ts";

const WORDS: { [S in StageState]: string } = {
  settled: "On record",
  open: "Reached; no outcome on record",
  absent: "Nothing on record",
};

/** Puts a record's standing into words: what was reached, the last step, and whether a source says so. */
export function viewStanding(record: PublishedRecord): StandingInWords | null {
  const standing = standingOf(record);
  if (!standing) return null;
  const eventOf = (id: string | null) => record.events.filter((event) => event.id === id);
  const stages = standing.stages.map(({ stage, state, outcome, open }) => ({
    name: STAGES[stage],
    state,
    words: state === "open" && outcome !== null ? "Reached again; no new outcome on record" : WORDS[state],
    steps: [...eventOf(outcome), ...eventOf(open)].map((event) => ({ event: event.id, words: stepInWords(event, record.events), inferred: event.confidence === "derived" })), // prettier-ignore
  }));
  const sentences = [
    ...eventOf(standing.last).map(
      (event) => `The last step on record: ${stepInWords(event, record.events)}. ${sureInWords(event)}`,
    ),
    ...standing.since.flatMap(eventOf).map((event) => `After it, at a stage that is not given: ${stepInWords(event, record.events)}. ${sureInWords(event)}`), // prettier-ignore
  ];
  return { stages, sentences };
}

function sureInWords({ confidence }: PublishedEvent): string {
  return confidence === "stated" ? "A source says so." : "This was inferred; the note at the step says how.";
}
