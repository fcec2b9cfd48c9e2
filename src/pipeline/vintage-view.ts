import { digitsOf } from "../model/claim.ts";
import type { TidyRow } from "../model/tidy-row.ts";

/** One source's value of an observation that several sources give. */
export type VintageView = { id: string; value: string; source: string; period: string; onPage: boolean };

/** The observations that several sources give: those on which they differ, and how many they agree on. */
export function viewVintages(
  groups: readonly (readonly string[])[],
  rows: readonly TidyRow[],
  shown: ReadonlySet<string>,
): { differ: VintageView[][]; agree: number } {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const found = groups.map((group) => group.flatMap((id) => byId.get(id) ?? []));
  const differ = found.filter((group) => new Set(group.map(({ value, status }) => value ?? status)).size > 1);
  const view = (row: TidyRow): VintageView => ({
    id: row.id,
    value: digitsOf(row),
    source: row.source,
    period: `${row.period_label}, ${row.measure}, ${row.category}`,
    onPage: shown.has(row.id),
  });
  return { differ: differ.map((group) => group.map(view)), agree: found.length - differ.length };
}
