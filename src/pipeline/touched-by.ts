import type { PublishedCorrection } from "../model/published.ts";

/** What a correction touches: everything on the site that shows the observation. */
export type Touched<Chart, Story> = { correction: PublishedCorrection; charts: Chart[]; stories: Story[] };

/**
 * Follows a correction to the charts that draw the observation and the stories that bind it. `bound` gives the
 * observations that a story's text names, each as <dataset>/<id>.
 */
export function touchedBy<Chart extends { dataset: string; rows: readonly { id: string }[] }, Story>(
  correction: PublishedCorrection,
  charts: readonly Chart[],
  stories: readonly Story[],
  bound: (story: Story) => readonly string[],
): Touched<Chart, Story> {
  const { dataset, observation } = correction;
  return {
    correction,
    charts: charts.filter(
      (chart) => chart.dataset === dataset && chart.rows.some(({ id }) => id === observation),
    ),
    stories: stories.filter((story) => bound(story).includes(`${dataset}/${observation}`)),
  };
}
