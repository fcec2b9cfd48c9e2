import type { Problem } from "../model/problem.ts";
import type { PublishedStory } from "../model/published-story.ts";
import type { PublishedReason, PublishedRecord, PublishedReference } from "../model/published.ts";
import type { Facts } from "./claims/facts.ts";
import { readStory } from "./claims/read-story.ts";
import { tellStory } from "./claims/tell-story.ts";
import type { Evidence } from "./evidence.ts";
import type { Rows } from "./rows.ts";

/** What stories are held against, from the evidence and what is made of it. */
export function factsOf(
  evidence: Evidence,
  made: {
    tidy: ReadonlyMap<string, Rows>;
    records: readonly PublishedRecord[];
    reasons: readonly PublishedReason[];
    reference: PublishedReference;
  },
): Facts {
  return {
    ...made,
    datasets: new Map(evidence.datasets.map(({ id, value }) => [id, value])),
    sources: evidence.sources.map(({ id, value }) => ({ id, ...value })),
    coverage: evidence.coverage.rows.map(({ row }) => row),
    charts: new Map(evidence.charts.map(({ id, value }) => [id, value])),
  };
}

/** Tells every story: its numbers worked out and compared with its words, or all that is wrong with them. */
export function tellStories(
  stories: Evidence["stories"],
  facts: Facts,
): { stories: PublishedStory[]; problems: Problem[] } {
  const told = stories.map((story) => tellStory(readStory(story), facts));
  return {
    stories: told.flatMap(({ story }) => (story ? [story] : [])),
    problems: told.flatMap(({ problems }) => problems),
  };
}
