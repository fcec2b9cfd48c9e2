import { valueInWords } from "../model/claim.ts";
import type { Chart } from "../model/chart.ts";
import { periodInWords, spanInWords } from "../model/period-in-words.ts";
import type { PublishedReference } from "../model/published.ts";
import { QUALIFIERS } from "../model/qualifier.ts";
import { STATUSES } from "../model/status.ts";
import type { TidyRow } from "../model/tidy-row.ts";
import type { Description } from "./drawn.ts";
import { lotOf, nameOf, unitOf } from "./names.ts";
import type { Datum, Plan } from "./plan.ts";
import { gapsIn } from "./runs.ts";

/** What stands where a chart's rows have no figure. Another table may hold one. */
export const NO_FIGURE = "no figure in this table";

/** Puts a chart into words in three layers: the whole, each series, each point. Values stay as published. */
export function describe(chart: Chart, { data, series, breaks, target }: Plan, reference: PublishedReference): Description {
  const say = (row: TidyRow) => valueInWords(row, unitOf(row, reference));
  const where = (row: TidyRow) => placeInWords(chart, row, reference);
  const named = (row: Datum) => (series.length > 1 ? `${row.series_name}, ${where(row)}` : where(row));
  const values = data.filter(({ kind }) => kind !== "absent");
  const absent = data.length - values.length;
  const overview = [
    `${counted(values.length, "figure")} in ${counted(series.length, "series", "series")}${absent > 0 ? `, and ${absent} missing` : ""}.`,
    ...extremes(values, say, named),
    ...(target === null ? [] : [`The limit in the contract is ${target}%.`]),
    ...(chart.x === "period_start" ? breaks.map(({ why }) => `Break: ${why} Figures before and after it are not compared here.`) : []),
  ];
  return {
    overview,
    series: series.map(({ name }) => {
      const own = data.filter((datum) => datum.series_name === name);
      const summary = chart.x === "period_start" ? course(own, breaks, say, where) : [];
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

/** Highest and lowest among values that are plain numbers and whole. */
function extremes(rows: readonly Datum[], say: Say, named: (row: Datum) => string): string[] {
  const firm = rows.filter(({ kind }) => kind === "plain");
  if (firm.length < 2) return [];
  const line = (word: string, extreme: number) => {
    const there = firm.filter(({ value }) => value === extreme);
    const places = there.length > 3 ? `${there.length} times` : there.map(named).join("; ");
    return `${word}: ${there[0] ? say(there[0]) : ""} (${places}).`;
  };
  const values = firm.map(({ value }) => value ?? 0);
  return [line("Highest", Math.max(...values)), line("Lowest", Math.min(...values)), ...aside(rows)];
}

/** Which figures the highest and lowest were not picked from, and why. */
function aside(rows: readonly Datum[]): string[] {
  const left = rows.filter(({ kind }) => kind !== "plain");
  if (left.length === 0) return [];
  const hedge = ({ kind, qualifier }: Datum) => (kind === "hedged" && qualifier ? `“${QUALIFIERS[qualifier].words}”` : "incomplete");
  const marked = [...new Set(left.map(hedge))].join(" or ");
  const [figures, were] = left.length === 1 ? ["One figure", "was"] : [`${left.length} figures`, "were"];
  return [`${figures} marked ${marked} ${were} left out when picking the highest and lowest.`];
} // prettier-ignore

/** How a series runs: first, last, the change between them where they may be compared, and its holes. */
function course(rows: readonly Datum[], breaks: Plan["breaks"], say: Say, where: Say): string[] {
  const values = rows.filter(({ kind }) => kind !== "absent");
  const first = values[0];
  const last = values.at(-1);
  if (!first || !last) return ["No figure is given."];
  if (first === last) return [`One figure: ${say(first)} in ${where(first)}.`];
  const gaps = gapsIn(rows.map((row) => ({ from: row.from, to: row.to })));
  return [
    `From ${say(first)} in ${where(first)} to ${say(last)} in ${where(last)}${change(first, last, breaks, followOn(values))}.`,
    ...(gaps.length > 0 ? [`There is ${NO_FIGURE} for ${gaps.map(spanInWords).join("; ")}.`] : []),
  ];
}

/** ", a fall" where first and last may be compared and nothing is missing between them; otherwise why it is not said. */
function change(first: Datum, last: Datum, breaks: Plan["breaks"], whole: boolean): string {
  const why = incomparable(first, last, breaks);
  if (why !== null) return `. The two are not compared, because ${why}`;
  if (!whole) return ". The figures between are not all in the table";
  const by = (last.value ?? 0) - (first.value ?? 0);
  return by === 0 ? ", the same" : by > 0 ? ", a rise" : ", a fall";
}

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
