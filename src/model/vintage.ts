import { numberOf, repeated } from "./repeated.ts";
import type { TidyRow } from "./tidy-row.ts";

/**
 * The same observation as given by two sources. Both are kept; none is silently chosen.
 * Two rows are vintages if all their dimensions are the same and their sources differ.
 */
export function vintageKey(row: TidyRow): string {
  return JSON.stringify(dimensionsOf(row));
}

/** The ids of rows that give the same observation, by groups of two or more from different sources. */
export function vintagesOf(rows: Iterable<TidyRow> & { readonly length: number }): string[][] {
  const groups = new Map<string, TidyRow[]>();
  for (const row of likelyTwice(rows)) {
    if (row.period_start === null && row.period_end === null) continue;
    const key = vintageKey(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()]
    .filter((group) => new Set(group.map((row) => row.source)).size > 1)
    .map((group) => group.map((row) => row.id));
}

/** The rows whose observation may be given by another row as well: of a long table only few, or none. */
function likelyTwice(rows: Iterable<TidyRow> & { readonly length: number }): Iterable<TidyRow> {
  const numbers = new Float64Array(rows.length);
  let at = 0;
  for (const row of rows) numbers[at++] = numberOf(dimensionsOf(row));
  const twice = repeated(numbers);
  if (twice.size === 0) return [];
  return Iterator.from(rows).filter((row) => twice.has(numberOf(dimensionsOf(row))));
}

function dimensionsOf(row: TidyRow): (string | null)[] {
  const { period_start, period_end, provider, lot, area, authority, measure, category, unit } = row;
  return [period_start, period_end, provider, lot, area, authority, measure, category, unit];
}
