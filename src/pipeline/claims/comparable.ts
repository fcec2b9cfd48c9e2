import { boundsOf } from "../../model/edtf.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { TidyRow } from "../../model/tidy-row.ts";
import { belongsTo, groupsOf } from "../check-comparable.ts";
import type { Placed } from "./amounts.ts";
import type { Facts } from "./facts.ts";
import { Refusal } from "./outcome.ts";

/**
 * Refuses rows that may not be set side by side: of several datasets, of no common group of their dataset, or on both
 * sides of a change of definition. `joined` says that they are told as one course over time, which needs more.
 */
export function mayCompare(rows: readonly Placed[], facts: Facts, joined: boolean): void {
  const names = [...new Set(rows.map(({ dataset }) => dataset))];
  if (names.length > 1)
    throw refused(`figures of different datasets: ${names.join(", ")}`, "figures of one dataset");
  const set = facts.datasets.get(names[0] ?? "");
  if (!set) return;
  const all = rows.map(({ row }) => row);
  acrossBreak(set, all);
  const fitting = groupsOf(set, all).filter((group) => all.every((row) => belongsTo(group, row)));
  const file = `data/datasets/${names[0] ?? ""}/dataset.yaml`;
  if (fitting.length === 0) {
    throw refused(`figures that ${file} does not let share an axis: ${all.slice(0, 4).map(({ id }) => id).join(", ")}`, `figures of one of its groups: ${groupsOf(set, all).map(({ says }) => says).join("; ")}`); // prettier-ignore
  }
  const periods = new Set(all.map(({ period_label }) => period_label));
  if (joined && periods.size > 1 && !fitting.some(({ join }) => join)) {
    throw refused(`a course over time made of single figures: ${fitting.map(({ says }) => says).join("; ")}`, "figures that their dataset lets a line join"); // prettier-ignore
  }
}

function acrossBreak({ breaks = [] }: Dataset, rows: readonly TidyRow[]): void {
  for (const { at, measure, why } of breaks) {
    const day = boundsOf(at)?.earliest ?? "";
    const touched = rows.filter((row) => row.measure === measure);
    const before = touched.find(({ period_start }) => period_start !== null && period_start < day);
    const after = touched.find(({ period_end }) => period_end !== null && period_end >= day);
    if (before && after) throw refused(`figures from before and after ${at} (${before.id}, ${after.id}). ${why}`, "figures from one side of it"); // prettier-ignore
  }
}

function refused(found: string, expected: string): Refusal {
  return new Refusal("story-claim-compares", found, expected, "choose figures that may be compared, or give each by itself and say why they differ"); // prettier-ignore
}
