import type { TidyRow } from "./tidy-row.ts";

/**
 * Vintages are the same observation as given by two sources: two rows all of whose dimensions are the same and whose
 * sources differ. Both are kept; none is silently chosen.
 */
const DIMENSIONS = ["period_start", "period_end", "provider", "lot", "area", "authority", "measure", "category", "unit"] as const; // prettier-ignore

/**
 * The ids of rows that give the same observation, by groups of two or more from different sources. The rows come in
 * their published order, in which those of one observation stand together.
 */
export function vintagesOf(rows: Iterable<TidyRow>): string[][] {
  const groups: TidyRow[][] = [];
  let group: TidyRow[] = [];
  for (const row of rows) {
    const [first] = group;
    if (first && isSame(first, row)) group.push(row);
    else group = [row];
    if (group.length === 2) groups.push(group);
  }
  return groups
    .filter((all) => new Set(all.map((row) => row.source)).size > 1)
    .map((all) => all.map((row) => row.id));
}

/** True if two rows are about the same. What has no day at all is like nothing else. */
function isSame(a: TidyRow, b: TidyRow): boolean {
  if (a.period_start === null && a.period_end === null) return false;
  return DIMENSIONS.every((name) => a[name] === b[name]);
}
