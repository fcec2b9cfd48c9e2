import type { TidyRow } from "./tidy-row.ts";

/**
 * The same observation as given by two sources. Both are kept; none is silently chosen.
 * Two rows are vintages if all their dimensions are the same and their sources differ.
 */
export function vintageKey(row: TidyRow): string {
  const { period_start, period_end, provider, lot, area, authority, measure, category, unit } = row;
  return JSON.stringify([period_start, period_end, provider, lot, area, authority, measure, category, unit]);
}

/** The ids of rows that give the same observation, by groups of two or more from different sources. */
export function vintagesOf(rows: readonly TidyRow[]): string[][] {
  const groups = new Map<string, TidyRow[]>();
  for (const row of rows) {
    if (row.period_start === null && row.period_end === null) continue;
    groups.set(vintageKey(row), [...(groups.get(vintageKey(row)) ?? []), row]);
  }
  return [...groups.values()]
    .filter((group) => new Set(group.map((row) => row.source)).size > 1)
    .map((group) => group.map((row) => row.id));
}
