import type { Day } from "../model/day.ts";
import { boundsOf, dateInWords } from "../model/edtf.ts";
import { chartHref, observationHref, questionHref, releaseHref, storyHref } from "../model/link.ts";
import { addressOf } from "../model/publisher.ts";
import { feedId, type FeedItem } from "./event-feed.ts";
import type { Touched } from "./touched-by.ts";

type Found = Touched<{ id: string; finding: string }, { id: string; title: string }, { id: string; question: string }>; // prettier-ignore

/** What each kind of correction did, in a sentence. */
export const CORRECTION_ACTIONS = {
  drop: "The value was left out.",
  override: "Another value was given.",
  flag: "The value stands, with a warning.",
} as const;

/** What a correction did to its figure, in sentences. */
export function whatWasDone({ correction: { action, expect, value } }: Pick<Found, "correction">): string {
  const now = value === undefined ? "" : ` and now stands as “${value}”`;
  return `${CORRECTION_ACTIONS[action]} It stood as “${expect}”${now}.`;
}

/** Corrections as items of a feed, the newest first, each with all that it touched. */
export function correctionItems(found: readonly Found[], titleOf: (dataset: string) => string, asOf: Day): FeedItem[] {
  return found
    .map((touched): FeedItem => {
      const { correction, charts, stories, questions, releases } = touched;
      const { dataset, id, date, reason, noticed_by, status, observation } = correction;
      const bounds = boundsOf(date);
      const lines = [
        whatWasDone(touched),
        reason,
        `Noticed by ${noticed_by}. Declared on ${dateInWords(date)}. Status: ${status.replaceAll("-", " ")}.`,
        `Figure: ${addressOf(observationHref(dataset, observation))}`,
        ...charts.map((chart) => `Chart: ${chart.finding} ${addressOf(chartHref(chart.id))}`),
        ...stories.map((story) => `Story: ${story.title} ${addressOf(storyHref(story.id))}`),
        ...questions.map(({ id, question }) => `Question: ${question} ${addressOf(questionHref(id))}`),
        ...releases.map((version) => `Release with the figure as it was: ${version} ${addressOf(releaseHref(version))}`),
      ];
      return {
        id: feedId(`corrections/${dataset}-${id}`),
        href: addressOf(`/corrections/#${dataset}-${id}`),
        title: `Correction: ${titleOf(dataset)}`,
        text: lines.join("\n"),
        day: bounds?.latest ?? bounds?.earliest ?? asOf,
      };
    })
    .sort((a, b) => (a.day === b.day ? 0 : a.day > b.day ? -1 : 1));
} // prettier-ignore
