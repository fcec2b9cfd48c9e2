import { type Problem } from "../model/problem.ts";
import { TIDY_COLUMNS, type TidyRow } from "../model/tidy-row.ts";
import { type Evidence } from "./evidence.ts";
import { nearest } from "./nearest.ts";
import { rowsFor } from "./rows-for.ts";

/** Checks that a chart's filter names columns of the tidy data and that each value in it matches some row. */
export function checkCharts(evidence: Evidence, tidy: ReadonlyMap<string, TidyRow[]>): Problem[] {
  const columns = TIDY_COLUMNS.map((column) => column.name as string);
  return evidence.charts.flatMap((chart) => {
    const rows = tidy.get(chart.value.dataset) ?? [];
    const named = [...Object.keys(chart.value.filter).map((name) => ["filter", name]), ["series"], ["x"]];
    return named.flatMap((path): Problem[] => {
      const place = chart.placeOf(path);
      const where = { file: chart.file, ...(place ? { at: place } : {}) };
      const column = path[0] === "filter" ? (path[1] ?? "") : String(chart.value[path[0] as "series" | "x"]);
      if (!columns.includes(column)) {
        const near = nearest(column, columns);
        return [{ code: "chart-field", ...where, found: `the column "${column}"`, expected: `one of: ${columns.join(", ")}`, mend: near ? `write "${near}"` : "name a column of the tidy data" }]; // prettier-ignore
      }
      if (path[0] !== "filter") return [];
      const wanted = [chart.value.filter[column]].flat();
      const idle = wanted.filter((value) => !rows.some((row) => row[column as keyof TidyRow] === value));
      if (idle.length === 0 && rowsFor(chart.value, rows).length > 0) return [];
      const held = [...new Set(rows.map((row) => String(row[column as keyof TidyRow])))].sort();
      return [{ code: "chart-filter", ...where, found: `${column}: ${JSON.stringify(idle.length > 0 ? idle : wanted)}, which matches no row`, expected: `values of ${column} in ${chart.value.dataset}: ${held.join("; ")}`, mend: "write one of these" }]; // prettier-ignore
    });
  });
}
