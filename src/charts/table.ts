import { valueInWords } from "../model/claim.ts";
import type { Chart } from "../model/chart.ts";
import type { PublishedReference } from "../model/published.ts";
import { spanInWords } from "../model/period-in-words.ts";
import { QUALIFIERS } from "../model/qualifier.ts";
import { STATUSES } from "../model/status.ts";
import type { Cell, CellSource, ChartTable } from "./drawn.ts";
import { NO_FIGURE, placeInWords } from "./describe.ts";
import { lotOf, unitOf } from "./names.ts";
import type { Datum, Plan } from "./plan.ts";
import { gapsIn } from "./runs.ts";

const HEADS: Readonly<Record<string, string>> = { period_start: "Period", category: "Group", lot: "Lot", provider: "Company" }; // prettier-ignore

const NOT_HELD: Cell = { kind: "absent", id: null, status: "not-held", reason: NO_FIGURE };

/**
 * The table of a chart: a row for each place, a column for each series, every figure with its observation, every
 * hole with its reason. Where one place holds two figures of a series, each figure has a row of its own.
 */
export function table(chart: Chart, { data, series }: Plan, reference: PublishedReference): ChartTable {
  const unit = data[0] ? unitOf(data[0], reference).name : "";
  const caption = `${chart.scope.what}. ${chart.scope.where}, ${chart.scope.when}.`;
  const cell = (row: Datum): Cell => cellOf(row, chart, reference);
  const place = (row: Datum) => placeInWords(chart, row, reference);
  const head = HEADS[chart.x] ?? "Group";
  const places = new Map<string, Datum[]>();
  for (const row of data) places.set(place(row), [...(places.get(place(row)) ?? []), row]);
  const twice = [...places.values()].some((rows) => new Set(rows.map((row) => row.series_name)).size < rows.length);
  if (twice) {
    const rows = data.map((row) => ({ name: `${place(row)}, ${row.series_name}${lotOf(chart, row, reference)}`, cells: [cell(row)], sources: sourcesOf([row]) }));
    return { caption, head: { row: `${head} and series`, columns: [{ name: chart.scope.what, unit }] }, rows };
  }
  const rows = [...places].map(([name, here]) => ({
    from: here[0]?.from ?? 0,
    name,
    cells: series.map((each): Cell => {
      const row = here.find(({ series_name }) => series_name === each.name);
      return row ? cell(row) : NOT_HELD;
    }),
    sources: sourcesOf(here),
  }));
  const gaps = chart.x === "period_start" ? gapsIn(data.map(({ from, to }) => ({ from, to }))) : [];
  const holes = gaps.map((gap) => ({
    from: gap.from,
    name: spanInWords(gap),
    cells: series.map(() => NOT_HELD),
    sources: [],
  }));
  const all = holes.length > 0 ? [...rows, ...holes].sort((a, b) => a.from - b.from) : rows;
  const columns = series.map(({ name }) => ({ name: series.length > 1 ? name : chart.scope.what, unit }));
  return { caption, head: { row: head, columns }, rows: all.map(({ name, cells, sources }) => ({ name, cells, sources })) };
} // prettier-ignore

function cellOf(row: Datum, chart: Chart, reference: PublishedReference): Cell {
  if (row.status !== null && row.as_published === null)
    return { kind: "absent", id: row.id, status: row.status, reason: STATUSES[row.status].label };
  const why = chart.incomplete?.find(({ ids }) => ids.includes(row.id))?.why;
  const base = row.denominator_as_published ? `of ${row.denominator_as_published.replace(/\B(?=(\d{3})+$)/g, ",")}` : ""; // prettier-ignore
  const remark = [base, why ? `incomplete: ${why}` : ""].filter(Boolean).join("; ");
  const text = valueInWords({ ...row, qualifier: null }, unitOf(row, reference));
  const { words, bound } = row.qualifier ? QUALIFIERS[row.qualifier] : { words: "", bound: "none" as const };
  return { kind: "value", id: row.id, text, hedge: words, bound, remark: remark || null };
}

function sourcesOf(rows: readonly Datum[]): CellSource[] {
  const unique = new Map(rows.map(({ source, locator, address }) => [address, { source, locator }]));
  return [...unique.values()];
}
