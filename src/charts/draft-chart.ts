import { valueInWords } from "../model/claim.ts";
import type { Chart } from "../model/chart.ts";
import type { ComparableGroup, Dataset } from "../model/dataset.ts";
import { periodInWords } from "../model/period-in-words.ts";
import { compare } from "../model/problem.ts";
import type { PublishedReference } from "../model/published.ts";
import type { Statement } from "../model/statement.ts";
import type { TidyRow } from "../model/tidy-row.ts";
import { rowsFor } from "../pipeline/rows-for.ts";
import { placeInWords } from "./describe.ts";
import { nameOf, unitOf } from "./names.ts";
import { plan, type Plan } from "./plan.ts";

/** The columns that can tell series apart, in the order in which a reader would ask. */
const SERIES = ["provider", "lot", "category", "area", "authority"] as const;

/** As many series as the palette has signs for. */
const MOST_SERIES = 4;

type Filter = Chart["filter"];

/**
 * First charts of a dataset, the one with most figures first: rows that may share an axis, as lines over time where
 * they are dated and as bars where not, with a finding that is true of them. A person then says what they show.
 */
export function draftCharts(
  id: string,
  set: Dataset,
  rows: readonly TidyRow[],
  reference: PublishedReference,
): Chart[] {
  const groups: ComparableGroup[] = set.comparable ?? [{ says: "", rows: {}, join: true }];
  const filters = groups.flatMap((group) => {
    const own = rowsFor({ filter: group.rows }, rows);
    const kinds = [...new Set(own.map(({ measure, unit }) => JSON.stringify({ measure, unit })))];
    return kinds.map((kind) => ({ filter: { ...group.rows, ...(JSON.parse(kind) as Filter) }, join: group.join })); // prettier-ignore
  });
  return filters
    .flatMap(({ filter, join }) => draftOf(id, set, filter, join, rows, reference) ?? [])
    .sort((a, b) => rowsFor(b, rows).length - rowsFor(a, rows).length);
}

function draftOf(dataset: string, set: Dataset, wide: Filter, join: boolean, rows: readonly TidyRow[], reference: PublishedReference): Chart | null {
  const given = rowsFor({ filter: wide }, rows).filter(({ value }) => value !== null);
  const held = (column: keyof TidyRow, among: readonly TidyRow[]) => [...new Set(among.map((row) => row[column]))];
  const series = SERIES.find((column) => held(column, given).length > 1) ?? "category";
  const common = byCount(given, series).slice(0, MOST_SERIES);
  // What is neither series nor period is kept to its most common value, so that no place holds two figures.
  let left = given.filter((row) => common.includes(row[series]));
  const filter: Filter = { ...wide, ...(held(series, given).length > 1 ? { [series]: common as string[] } : {}) };
  for (const column of [...SERIES, "source"] as const) {
    if (column === series || held(column, left).length < 2) continue;
    const [value = null] = byCount(left, column);
    filter[column] = value as string | null;
    left = left.filter((row) => row[column] === value);
  }
  const periods = new Set(left.map(({ period_start, period_end }) => `${period_start} ${period_end}`));
  const overTime = periods.size > 1 && left.every(({ period_start, period_end }) => period_start !== null && period_end !== null);
  const x = overTime ? "period_start" : series === "category" ? "period_label" : "category";
  const [first] = left;
  if (!first) return null;
  const chart: Chart = {
    finding: "", question: `What is known of this: ${first.measure}?`,
    scope: { what: sentence(first.measure), where: whereOf(left, reference), when: "", unit: unitOf(first, reference).name },
    description: "", caveats: set.caveats.length > 0 ? set.caveats : [set.definition], asserts: [],
    dataset, filter, series, x, ...(set.support ? { support: true } : {}),
    spec: overTime ? LINES(join) : BARS,
  };
  return worded(chart, plan(chart, rowsFor(chart, rows), { breaks: [] }, reference), reference);
} // prettier-ignore

/** Gives a drafted chart a finding, a scope and statements that are true of its rows. */
function worded(chart: Chart, { data, series }: Plan, reference: PublishedReference): Chart | null {
  const told = data.filter(({ kind }) => kind === "plain" || kind === "hedged");
  const [name] = series;
  const own = told.filter((row) => row.series_name === name?.name);
  const ends = [own[0], own.at(-1)].filter((row) => row !== undefined);
  const [first, last] = ends;
  if (!name || !first || !last) return null;
  const at = (row: TidyRow) => (chart.x === "period_start" ? row.period_label : String(row[chart.x as keyof TidyRow])); // prettier-ignore
  const say = (row: TidyRow) => `${valueInWords(row, unitOf(row, reference))} (${placeInWords(chart, row, reference)})`; // prettier-ignore
  const asserts: Statement[] = [...new Set(ends)].map((row) => ({ that: "value", series: name.value, at: at(row), is: row.value ?? 0 })); // prettier-ignore
  const days = [...told].sort((a, b) => compare(a.period_start ?? "", b.period_start ?? ""));
  const when = [...new Set([days[0], days.at(-1)].flatMap((row) => (row ? [periodInWords(row)] : [])))].join(" to "); // prettier-ignore
  const finding = `${sentence(data[0]?.measure ?? "")}, ${name.name}: ${[...new Set(ends.map(say))].join(", ")}.`;
  return {
    ...chart,
    finding,
    scope: { ...chart.scope, when },
    description: finding,
    asserts: [...asserts, { that: "count", is: data.length }],
  };
}

/** Where figures are from: their areas, or else whose they are. */
function whereOf(rows: readonly TidyRow[], reference: PublishedReference): string {
  const column = (["area", "provider", "authority"] as const).find((name) => rows.some((row) => row[name]));
  const values = column ? [...new Set(rows.map((row) => row[column]))] : [];
  return values.map((value) => nameOf({}, column ?? "", value, reference)).join(", ") || "all";
}

/** The values of a column, the most common first. */
function byCount(rows: readonly TidyRow[], column: keyof TidyRow): (string | number | null)[] {
  const counts = new Map<string | number | null, number>();
  for (const row of rows) counts.set(row[column], (counts.get(row[column]) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value);
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const LINES = (join: boolean) => ({
  encoding: {
    x: { field: "mid", type: "quantitative" },
    y: { field: "value", type: "quantitative" },
    color: { field: "series_name", type: "nominal" },
  },
  layer: [...(join ? [{ mark: "line" }] : []), { mark: "point" }],
});

const BARS = {
  mark: "bar",
  encoding: {
    y: { field: "position_name", type: "nominal" },
    yOffset: { field: "series_name", type: "nominal" },
    x: { field: "value", type: "quantitative" },
    color: { field: "series_name", type: "nominal" },
  },
};
