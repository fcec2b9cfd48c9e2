import type { Span } from "../model/period-in-words.ts";

/** What decides whether two points may be joined. */
export type Joinable = Span & { series: string; plain: boolean };

/**
 * Gives each point the number of its run. A line joins only points of one run: same series, periods of equal length
 * that follow each other, neither hedged nor incomplete, and no break of the series between them. Sorted by period.
 */
export function runsOf(points: readonly Joinable[], breaks: readonly number[]): string[] {
  const last = new Map<string, { point: Joinable; run: number }>();
  return points.map((point) => {
    const before = last.get(point.series);
    const joined = before !== undefined && joins(before.point, point, breaks);
    const run = (before?.run ?? 0) + (joined ? 0 : 1);
    last.set(point.series, { point, run });
    return `${point.series} ${run}`;
  });
}

function joins(a: Joinable, b: Joinable, breaks: readonly number[]): boolean {
  return (
    a.plain &&
    b.plain &&
    b.from === a.to &&
    b.to - b.from === a.to - a.from &&
    !breaks.some((at) => a.from < at && at <= b.from)
  );
}

/** The stretches between the first and last period in which no series has any row. None if lengths are mixed. */
export function gapsIn(spans: readonly Span[]): Span[] {
  const lengths = new Set(spans.map(({ from, to }) => to - from));
  if (lengths.size > 1) return [];
  const sorted = [...spans].sort((a, b) => a.from - b.from);
  const gaps: Span[] = [];
  let end = sorted[0]?.to ?? 0;
  for (const { from, to } of sorted) {
    if (from > end) gaps.push({ from: end, to: from });
    end = Math.max(end, to);
  }
  return gaps;
}
