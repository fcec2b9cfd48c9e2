import { toId } from "../model/id.ts";
import { observationHref, partHref } from "../model/link.ts";
import { compare } from "../model/problem.ts";
import type { PublishedDataset } from "../model/published.ts";
import type { TidyRow } from "../model/tidy-row.ts";
import { rowsOnPage } from "./dataset-view.ts";
import type { Rows } from "./rows.ts";

/** All rows of one period of a dataset, on a page of their own. */
export type Part = {
  id: string;
  label: string;
  rows: TidyRow[];
  /** What the ids of all its rows begin with, and no row's of another part that has no longer one. */
  prefix: string;
};

type Shown = Pick<PublishedDataset, "id" | "page">;

/** The parts of a dataset whose page does not show everything, by period; none for any other. */
export function partsOf(dataset: Shown, rows: Rows): Part[] {
  if (rowsOnPage(dataset, rows).length === rows.length) return [];
  return [...Map.groupBy(rows, ({ period_label }) => period_label)]
    .map(([label, own]) => ({ id: toId(label), label, rows: own, prefix: commonStart(own.map(({ id }) => id)) }))
    .sort((a, b) => compare(`${a.rows[0]?.period_start ?? ""}${a.rows[0]?.period_end ?? ""}`, `${b.rows[0]?.period_start ?? ""}${b.rows[0]?.period_end ?? ""}`)); // prettier-ignore
}

/** Where each observation of a dataset stands: on its own page, or on that of its period. */
export function placesOf(dataset: Shown, rows: Rows): (row: Pick<TidyRow, "id" | "period_label">) => string {
  const shown = new Set(rowsOnPage(dataset, rows).map(({ id }) => id));
  return ({ id, period_label }) =>
    shown.has(id) ? observationHref(dataset.id, id) : `${partHref(dataset.id, toId(period_label))}#${id}`;
}

function commonStart(ids: readonly string[]): string {
  let start = ids[0] ?? "";
  for (const id of ids) while (!id.startsWith(start)) start = start.slice(0, -1);
  return start;
}
