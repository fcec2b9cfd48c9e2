import { correctionNote } from "../model/correction.ts";
import type { PublishedCorrection } from "../model/published.ts";

/** What a correction touches: everything on the site that shows the observation, and the releases that hold it as it was. */
export type Touched<Chart, Story, Question> = {
  correction: PublishedCorrection;
  charts: Chart[];
  stories: Story[];
  questions: Question[];
  releases: string[];
};

/** What a correction is followed through. An observation is named as <dataset>/<id>. */
export type Shown<Chart, Story, Question> = {
  charts: readonly Chart[];
  stories: readonly Story[];
  /** The observations that a story's text names. */
  bound: (story: Story) => readonly string[];
  questions: readonly Question[];
  releases: readonly string[];
  /** The note of an observation as a release holds it; undefined if it does not hold it. */
  noteIn: (release: string, dataset: string, id: string) => string | null | undefined;
};

/**
 * Follows a correction to the charts that draw the observation, the stories that bind it, the questions that it answers,
 * and the releases that were frozen before it.
 */
export function touchedBy<Chart extends { dataset: string; rows: readonly { id: string }[] }, Story, Question extends { observations: readonly string[] }>(
  correction: PublishedCorrection,
  { charts, stories, bound, questions, releases, noteIn }: Shown<Chart, Story, Question>,
): Touched<Chart, Story, Question> {
  const { dataset, observation } = correction;
  const ref = `${dataset}/${observation}`;
  return {
    correction,
    charts: charts.filter((chart) => chart.dataset === dataset && chart.rows.some(({ id }) => id === observation)),
    stories: stories.filter((story) => bound(story).includes(ref)),
    questions: questions.filter(({ observations }) => observations.includes(ref)),
    releases: releases.filter((release) => {
      const note = noteIn(release, dataset, observation);
      return note !== undefined && !(note ?? "").includes(correctionNote(correction));
    }),
  };
} // prettier-ignore
