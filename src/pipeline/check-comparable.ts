import type { Chart } from "../model/chart.ts";
import type { ComparableGroup, Dataset } from "../model/dataset.ts";
import type { Problem } from "../model/problem.ts";
import { TIDY_COLUMNS, type TidyRow } from "../model/tidy-row.ts";
import type { Authored, AuthoredDataset, Evidence } from "./evidence.ts";
import { nearest } from "./nearest.ts";
import type { Rows } from "./rows.ts";
import { rowsFor } from "./rows-for.ts";

/**
 * The comparability guard: every chart keeps to one group of rows that its dataset says may share an axis, and draws a
 * line only where the group may be joined. A dataset that declares no groups lets one measure in one unit share one.
 */
export function checkComparable(evidence: Evidence, tidy: ReadonlyMap<string, Rows>): Problem[] {
  const sets = new Map(evidence.datasets.map((set) => [set.id, set]));
  return [
    ...evidence.datasets.flatMap((set) => unknownColumns(set)),
    ...evidence.charts.flatMap((chart) => {
      const set = sets.get(chart.value.dataset);
      const rows = rowsFor(chart.value, tidy.get(chart.value.dataset) ?? []);
      return set && rows.length > 0 ? keepsToOne(chart, set, rows) : [];
    }),
  ];
}

function unknownColumns(set: AuthoredDataset): Problem[] {
  const columns = TIDY_COLUMNS.map(({ name }) => name as string);
  return (set.value.comparable ?? []).flatMap(({ rows }, index) =>
    Object.keys(rows).flatMap((column): Problem[] => {
      if (columns.includes(column)) return [];
      const place = set.placeOf(["comparable", index, "rows", column]);
      const near = nearest(column, columns);
      return [{ code: "chart-field", file: set.file, ...(place ? { at: place } : {}), found: `the column "${column}"`, expected: `one of: ${columns.join(", ")}`, mend: near ? `write "${near}"` : "name a column of the tidy data" }]; // prettier-ignore
    }),
  );
}

function keepsToOne(chart: Authored<Chart>, set: AuthoredDataset, rows: readonly TidyRow[]): Problem[] {
  const groups = groupsOf(set.value, rows);
  const place = chart.placeOf(["filter"]);
  const where = { code: "chart-compares", file: chart.file, ...(place ? { at: place } : {}) } as const;
  const fitting = groups.filter((group) => rows.every((row) => belongsTo(group, row)));
  if (fitting.length === 0) {
    const strays = [...new Set(rows.map((row) => describe(groups, row)))].sort();
    return [{ ...where, found: `rows of different groups: ${strays.join("; ")}`, expected: `rows of one group that ${set.file} says may share an axis: ${groups.map(({ says }) => says).join("; ")}`, mend: "narrow the filter to one of them, or make two charts" }]; // prettier-ignore
  }
  if (fitting.some(({ join }) => join) || !drawsLine(chart.value.spec)) return [];
  return [{ ...where, found: `a line through: ${fitting.map(({ says }) => says).join("; ")}`, expected: "points: the dataset says that these figures may not be joined", mend: "draw points instead of a line" }]; // prettier-ignore
}

/** The groups whose rows may share an axis: those that a dataset declares, or each measure in each unit. */
export function groupsOf(
  { comparable }: Pick<Dataset, "comparable">,
  rows: readonly TidyRow[],
): ComparableGroup[] {
  return comparable ?? measuresOf(rows);
}

/** The rule of a dataset that declares no groups. */
function measuresOf(rows: readonly TidyRow[]): ComparableGroup[] {
  const names = [...new Set(rows.map(({ measure, unit }) => JSON.stringify([measure, unit])))];
  return names.map((name) => {
    const [measure = "", unit = ""] = JSON.parse(name) as string[];
    return { says: `${measure}, in ${unit}`, rows: { measure, unit }, join: true };
  });
}

/** True if a row is one of a group. */
export function belongsTo(group: ComparableGroup, row: TidyRow): boolean {
  return Object.entries(group.rows).every(([column, wanted]) =>
    [wanted].flat().includes(row[column as keyof TidyRow] as string | null),
  );
}

function describe(groups: readonly ComparableGroup[], row: TidyRow): string {
  return groups.find((group) => belongsTo(group, row))?.says ?? `none (${row.measure}, ${row.category})`;
}

/** True if any mark of a specification is a line or an area. */
function drawsLine(spec: unknown): boolean {
  if (typeof spec !== "object" || spec === null) return false;
  return Object.entries(spec).some(([key, value]) => {
    const type: unknown = key === "mark" && typeof value === "object" && value !== null ? (value as { type?: unknown }).type : value; // prettier-ignore
    if (key === "mark" && typeof type === "string") return ["line", "area", "trail"].includes(type);
    return drawsLine(value);
  });
}
