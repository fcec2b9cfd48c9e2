import type { Chart } from "../model/chart.ts";
import type { TidyRow } from "../model/tidy-row.ts";
import type { Rows } from "./rows.ts";

/** The rows of a dataset that a chart draws: those that match every column of its filter, less those it leaves out. */
export function rowsFor(chart: Pick<Chart, "filter" | "leave_out">, rows: Rows): TidyRow[] {
  const out = new Set((chart.leave_out ?? []).flatMap(({ ids }) => ids));
  return rows.filter(
    (row) =>
      !out.has(row.id) &&
      Object.entries(chart.filter).every(([column, wanted]) =>
        [wanted].flat().includes(row[column as keyof TidyRow]),
      ),
  );
}
