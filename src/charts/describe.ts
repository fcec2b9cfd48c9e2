import { valueInWords } from "../model/claim.ts";
import type { Chart } from "../model/chart.ts";
import { periodInWords, spanInWords } from "../model/period-in-words.ts";
import type { PublishedReference } from "../model/published.ts";
import { STATUSES } from "../model/status.ts";
import type { TidyRow } from "../model/tidy-row.ts";
import { aside, change, extremes, leaders } from "./comparisons.ts";
import type { Description } from "./drawn.ts";
import { lotOf, nameOf, unitOf } from "./names.ts";
import type { Datum, Plan } from "./plan.ts";
import { gapsIn } from "./runs.ts";

/** What stands where a chart's rows have no figure. Another table may hold one. */
export const NO_FIGURE = "no figure in this table";

/** Puts a chart into words in three layers: the whole, each series, each point. Values stay as published. */
export function describe(chart: Chart, ready: Plan, reference: PublishedReference): Description {
  const { data, series, breaks, target } = ready;
  const overTime = chart.x === "period_start";
  const say = (row: TidyRow) => valueInWords(row, unitOf(row, reference));
  const where = (row: TidyRow) => placeInWords(chart, row, reference);
  const named = (row: Datum) => (series.length > 1 ? `${row.series_name}, ${where(row)}` : where(row));
  const values = data.filter(({ kind }) => kind !== "absent");
  const absent = data.length - values.length;
  const overview = [
    `${counted(values.length, "figure")} in ${counted(series.length, "series", "series")}${absent > 0 ? `, and ${absent} missing` : ""}.`,
    ...extremes(values, overTime ? breaks : [], { say, where: named }),
    ...aside(values),
    ...leaders(ready, overTime ? { one: "period", many: "periods" } : { one: "group", many: "groups" }),
    ...(target === null ? [] : [`The limit in the contract is ${target}%.`]),
    ...(overTime ? breaks.map(({ why }) => `Break: ${why} Figures before and after it are not compared here.`) : []),
  ];
  return {
    overview,
    series: series.map(({ name }) => {
      const own = data.filter((datum) => datum.series_name === name);
      const summary = [
        ...(overTime ? course(own, breaks, say, where, reference) : []),
        ...(series.length > 1 && own.length > 2 ? extremes(own, overTime ? breaks : [], { say, where }) : []),
      ];
      const points = own.map((row) => ({ id: row.id, at: where(row) + lotOf(chart, row, reference), words: pointInWords(row, say, chart) }));
      return { name, summary, points };
    }),
  };
} // prettier-ignore

/** A row's place in words: its period, or its category. */
export function placeInWords(chart: Chart, row: TidyRow, reference: PublishedReference): string {
  if (chart.x === "period_start") return periodInWords(row);
  return nameOf(chart, chart.x, row[chart.x as keyof TidyRow] as string | null, reference);
}

/** What a chart leaves out, and why, each figure in words. */
export function leftOut(chart: Chart, { rows, reference }: { rows: readonly TidyRow[]; reference: PublishedReference }) {
  return (chart.leave_out ?? []).map(({ ids, why }) => ({
    why,
    points: rows
      .filter(({ id }) => ids.includes(id))
      .map((row) => {
        const name = nameOf(chart, chart.series, row[chart.series as keyof TidyRow] as string | null, reference);
        return { id: row.id, at: `${name}, ${placeInWords(chart, row, reference)}`, words: valueInWords(row, unitOf(row, reference)) };
      }),
  }));
} // prettier-ignore

type Say = (row: TidyRow) => string;

/** How a series runs: first, last, the change between them where they may be compared, and its holes. */
function course(
  rows: readonly Datum[],
  breaks: Plan["breaks"],
  say: Say,
  where: Say,
  reference: PublishedReference,
): string[] {
  const values = rows.filter(({ kind }) => kind !== "absent");
  const first = values[0];
  const last = values.at(-1);
  if (!first || !last) return ["No figure is given."];
  if (first === last) return [`One figure: ${say(first)} in ${where(first)}.`];
  const gaps = gapsIn(rows.map((row) => ({ from: row.from, to: row.to })));
  return [
    `From ${say(first)} in ${where(first)} to ${say(last)} in ${where(last)}${comparison(first, last, breaks, followOn(values), reference)}.`,
    ...(gaps.length > 0 ? [`There is ${NO_FIGURE} for ${gaps.map(spanInWords).join("; ")}.`] : []),
  ];
}

/** ", a fall of 3 weeks" where first and last may be compared and nothing is missing between; otherwise why not. */
function comparison(first: Datum, last: Datum, breaks: Plan["breaks"], whole: boolean, reference: PublishedReference): string {
  const why = incomparable(first, last, breaks);
  if (why !== null) return `. The two are not compared, because ${why}`;
  if (!whole) return ". The figures between are not all in the table";
  return `, ${change(first, last, unitOf(last, reference))}`;
} // prettier-ignore

/** True if each period begins where the one before it ends, or earlier: no figure is missing between them. */
function followOn(values: readonly Datum[]): boolean {
  return values.every(({ from }, index) => from <= (values[index - 1]?.to ?? from));
}

function incomparable(first: Datum, last: Datum, breaks: Plan["breaks"]): string | null {
  const kinds = [first.kind, last.kind];
  if (kinds.includes("incomplete")) return "one of them is incomplete";
  if (kinds.includes("hedged")) return "one of them is not an exact figure";
  if (breaks.some(({ at }) => first.from < at && at <= last.from)) return "a break lies between them";
  return first.months === last.months ? null : "their periods are not equally long";
}

function pointInWords(row: Datum, say: Say, chart: Chart): string {
  if (row.kind === "absent") return row.status ? STATUSES[row.status].label : "missing";
  const base = row.denominator_as_published ? `, of ${row.denominator_as_published.replace(/\B(?=(\d{3})+$)/g, ",")}` : "";
  const why = chart.incomplete?.find(({ ids }) => ids.includes(row.id))?.why;
  return `${say(row)}${base}${why ? ` (incomplete: ${why})` : ""}`;
} // prettier-ignore

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
