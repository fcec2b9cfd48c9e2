import type { Chart } from "../model/chart.ts";
import type { Problem } from "../model/problem.ts";
import { TIDY_COLUMNS, type TidyRow } from "../model/tidy-row.ts";
import type { Authored, Evidence } from "./evidence.ts";
import { nearest } from "./nearest.ts";
import type { Rows } from "./rows.ts";
import { rowsFor } from "./rows-for.ts";

const COLUMNS = TIDY_COLUMNS.map((column) => column.name as string);

/** Checks that a chart names columns, values and rows of the tidy data that exist. */
export function checkCharts(evidence: Evidence, tidy: ReadonlyMap<string, Rows>): Problem[] {
  return [...checkColumns(evidence, tidy), ...checkNamed(evidence, tidy)];
}

/** Every row and every value of a series that a chart says something about is there. */
function checkNamed(evidence: Evidence, tidy: ReadonlyMap<string, Rows>): Problem[] {
  return evidence.charts.flatMap((chart) => {
    const rows = rowsFor({ filter: chart.value.filter }, tidy.get(chart.value.dataset) ?? []);
    const ids = rows.map((row) => row.id);
    const values = [chart.value.series, chart.value.x].flatMap((column) => rows.map((row) => String(row[column as keyof TidyRow]))); // prettier-ignore
    const unknown = (
      what: string,
      path: PropertyKey[],
      found: string,
      known: readonly string[],
    ): Problem[] => {
      return known.includes(found) ? [] : [notKept(chart, path, what, found, known)];
    };
    return [
      ...(["leave_out", "incomplete"] as const).flatMap((list) =>
        (chart.value[list] ?? []).flatMap(({ ids: named }, i) =>
          named.flatMap((id, j) => unknown("observation", [list, i, "ids", j], id, ids)),
        ),
      ),
      ...(["series_names", "series_styles"] as const).flatMap((list) =>
        Object.keys(chart.value[list] ?? {}).flatMap((value) =>
          unknown("value", [list, value], value, values),
        ),
      ),
    ];
  });
}

function notKept(
  chart: Authored<unknown>,
  path: readonly PropertyKey[],
  what: string,
  found: string,
  known: readonly string[],
): Problem {
  const near = nearest(found, known);
  return { code: "chart-filter", ...where(chart, path), found: `the ${what} "${found}", which the filter does not keep`, expected: `one of: ${[...new Set(known)].sort().join("; ")}`, mend: near ? `write "${near}"` : "take it out" }; // prettier-ignore
}

function checkColumns(evidence: Evidence, tidy: ReadonlyMap<string, Rows>): Problem[] {
  return evidence.charts.flatMap((chart) => {
    const { filter, series, x } = chart.value;
    const unknown = unknownColumns(chart, [
      ...Object.keys(filter).map((column) => ({ path: ["filter", column], column })),
      { path: ["series"], column: series },
      { path: ["x"], column: x },
    ]);
    const rows = tidy.get(chart.value.dataset);
    // A dataset that does not exist is told by the check of references.
    return unknown.length > 0 || !rows ? unknown : idleFilters(chart, rows);
  });
}

/** What chooses rows of a dataset by a filter, as a chart does. */
export type Choice = Pick<Chart, "dataset" | "filter" | "leave_out">;

/** The faults of a choice of rows: columns that are none, values that no row has, and rows left out that are not there. */
export function checkChoice(choice: Authored<Choice>, rows: Rows): Problem[] {
  const { filter, leave_out: out = [] } = choice.value;
  const unknown = unknownColumns(choice, Object.keys(filter).map((column) => ({ path: ["filter", column], column }))); // prettier-ignore
  if (unknown.length > 0) return unknown;
  const kept = rowsFor({ filter }, rows).map(({ id }) => id);
  return [
    ...idleFilters(choice, rows),
    ...out.flatMap(({ ids }, i) => ids.flatMap((id, j) => (kept.includes(id) ? [] : [notKept(choice, ["leave_out", i, "ids", j], "observation", id, kept)]))), // prettier-ignore
  ];
}

function unknownColumns(
  chart: Authored<unknown>,
  named: readonly { path: string[]; column: string }[],
): Problem[] {
  return named.flatMap(({ path, column }): Problem[] => {
    if (COLUMNS.includes(column)) return [];
    const near = nearest(column, COLUMNS);
    return [{ code: "chart-field", ...where(chart, path), found: `the column "${column}"`, expected: `one of: ${COLUMNS.join(", ")}`, mend: near ? `write "${near}"` : "name a column of the tidy data" }]; // prettier-ignore
  });
}

function idleFilters(chart: Authored<Choice>, rows: Rows): Problem[] {
  const { filter, dataset } = chart.value;
  const problems = Object.entries(filter).flatMap(([column, wanted]): Problem[] => {
    const held = new Set(rows.map((row) => row[column as keyof TidyRow]));
    const idle = [wanted].flat().filter((value) => !held.has(value));
    if (idle.length === 0) return [];
    const known = [...held].map((value) => value ?? "null").map(String).sort(); // prettier-ignore
    const near = nearest(String(idle[0]), known);
    return [{ code: "chart-filter", ...where(chart, ["filter", column]), found: `${column}: ${idle.map((value) => JSON.stringify(value)).join(", ")}, which matches no row`, expected: `values of ${column} in ${dataset}: ${known.join("; ")}`, mend: near ? `write "${near}"` : "write one of these" }]; // prettier-ignore
  });
  if (problems.length > 0 || rowsFor(chart.value, rows).length > 0) return problems;
  return [{ code: "chart-filter", ...where(chart, ["filter"]), found: "columns that each match some row, but no row matches all of them", expected: `at least one row of ${dataset}`, mend: "take out or change one of the columns" }]; // prettier-ignore
}

function where(chart: Authored<unknown>, path: readonly PropertyKey[]): Pick<Problem, "file" | "at"> {
  const place = chart.placeOf(path);
  return { file: chart.file, ...(place ? { at: place } : {}) };
}
