import type { Chart } from "../model/chart.ts";
import type { TidyRow } from "../model/tidy-row.ts";

/** The rows of a dataset that a chart draws: those that match every column of its filter. */
export function rowsFor(chart: Pick<Chart, "filter">, rows: readonly TidyRow[]): TidyRow[] {
  return rows.filter((row) =>
    Object.entries(chart.filter).every(([column, wanted]) =>
      [wanted].flat().includes(row[column as keyof TidyRow]),
    ),
  );
}
