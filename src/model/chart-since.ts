import type { PublishedCorrection } from "./published.ts";

/** A figure of a frozen chart that is given otherwise now. `now` is null if the observation is gone. */
export type FigureSince = { id: string; at: string; then: string; now: string | null };

/** What has happened to a chart since a release froze it. */
export type ChartSince = {
  /** True if no chart has this id any more. */
  withdrawn: boolean;
  /** Corrections of its figures that were declared after it was frozen. */
  corrections: PublishedCorrection[];
  figures: FigureSince[];
  /** The finding as it reads now, if it reads otherwise. */
  finding: string | null;
  /** Caveats that the chart carries now and did not carry then. */
  caveats: string[];
  /** How many figures the chart shows now that it did not show then, and the other way round. */
  came: number;
  went: number;
};

/** True if the chart of today says what the frozen one says. */
export function isUnchanged(since: ChartSince): boolean {
  const { withdrawn, corrections, figures, finding, caveats, came, went } = since;
  return !withdrawn && finding === null && corrections.length + figures.length + caveats.length + came + went === 0; // prettier-ignore
}
