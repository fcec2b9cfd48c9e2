import { digitsOf, valueInWords } from "../model/claim.ts";
import type { Chart } from "../model/chart.ts";
import type { PublishedDataset, PublishedReference } from "../model/published.ts";
import { STATUSES } from "../model/status.ts";
import { monthOf, spanOf } from "../model/period-in-words.ts";
import { compare } from "../model/problem.ts";
import { QUALIFIERS } from "../model/qualifier.ts";
import { parseTarget } from "../model/target.ts";
import type { TidyRow } from "../model/tidy-row.ts";
import { nameOf, unitOf } from "./names.ts";
import { NEUTRAL, STYLE_OF_CODE, STYLES, type Style } from "./palette.ts";
import { periodInShort } from "./period.ts";
import { runsOf } from "./runs.ts";

/** A row as a specification sees it: the tidy columns and these fields. */
export type Datum = TidyRow & {
  /** Its place among the chart's rows. */
  index: number;
  series_name: string;
  position_name: string;
  /** The period in months from year 0: first, middle, and the first after it. */
  from: number;
  mid: number;
  to: number;
  months: number;
  /** Where a part of a whole begins and ends, if the parts are laid end to end in their order. */
  start: number;
  end: number;
  /** The height of the value where each series has a panel of its own, one above the other, all of one scale. */
  raised: number | null;
  /** Points of one run may be joined by a line. */
  run: string;
  /** The value as printed, with hedge and sign of unit. */
  label: string;
  reason: string;
  kind: "plain" | "hedged" | "incomplete" | "absent";
};

export type Series = { value: string; name: string; style: Style };

/** A chart's rows made ready: what is drawn how, in which order, against which target, across which breaks. */
export type Plan = {
  data: Datum[];
  series: Series[];
  positions: string[];
  breaks: { at: number; why: string }[];
  target: number | null;
  dated: boolean;
};

/** From the floor of one panel to the next: the height of a panel and the space above it, exact in binary. */
export const PANEL = 1.25;

/** The fields that every datum has besides the tidy columns. */
export const DERIVED = ["index", "series_name", "position_name", "from", "mid", "to", "months", "start", "end", "raised", "run", "label", "reason", "kind"] as const; // prettier-ignore

/** Makes a chart's rows ready for drawing. `rows` are those that it draws. */
export function plan(
  chart: Chart,
  rows: readonly TidyRow[],
  dataset: Pick<PublishedDataset, "breaks">,
  reference: PublishedReference,
): Plan {
  const sorted = inOrder(chart, rows);
  const spans = sorted.map((row) => spanOf(row));
  const breaks = (dataset.breaks ?? [])
    .filter(({ measure }) => sorted.some((row) => row.measure === measure))
    .map(({ at, why }) => ({ at: monthOf(at), why }));
  const kinds = sorted.map((row) => kindOf(row, chart));
  const seriesOf = (row: TidyRow) => String(row[chart.series as keyof TidyRow]);
  const runs = runsOf(
    sorted.map((row, i) => ({ ...(spans[i] ?? { from: i * 2, to: i * 2 + 1 }), series: seriesOf(row), plain: kinds[i] === "plain" })),
    breaks.map(({ at }) => at),
  ); // prettier-ignore
  const data = sorted.map((row, index): Datum => {
    const { from, to } = spans[index] ?? { from: 0, to: 0 };
    return {
      ...row,
      index,
      series_name: nameOf(
        chart,
        chart.series,
        row[chart.series as keyof TidyRow] as string | null,
        reference,
      ),
      position_name: positionName(chart, row, reference),
      from,
      mid: (from + to) / 2,
      to,
      months: to - from,
      ...UNPLACED,
      run: runs[index] ?? "",
      label: shortLabel(row, reference),
      reason: row.status ? STATUSES[row.status].label : "",
      kind: kinds[index] ?? "plain",
    };
  });
  const targets = new Set(
    sorted.map((row) => (row.target ? (parseTarget(row.target)?.value ?? null) : null)),
  );
  const target = targets.size === 1 ? ([...targets][0] ?? null) : null;
  const positions = [...new Set(data.map(({ position_name }) => position_name))];
  const series = seriesIn(chart, data);
  endToEnd(data, series.length > 1);
  inPanels(data, series);
  return { data, series, positions, breaks, target, dated: !spans.includes(null) };
}

const UNPLACED = { start: 0, end: 0, raised: null };

/** Lays the parts of each place end to end; or, of a single series, all its parts. */
function endToEnd(data: Datum[], byPlace: boolean): void {
  const ends = new Map<string, number>();
  for (const datum of data) {
    const whole = byPlace ? datum.position_name : "";
    datum.start = ends.get(whole) ?? 0;
    // Sums of printed decimals stay decimals.
    datum.end = Number((datum.start + (datum.value ?? 0)).toFixed(6));
    ends.set(whole, datum.end);
  }
}

function inPanels(data: Datum[], series: readonly Series[]): void {
  const most = Math.max(...data.map(({ value }) => value ?? 0)) || 1;
  for (const datum of data) {
    const floor = (series.length - 1 - series.findIndex(({ name }) => name === datum.series_name)) * PANEL;
    datum.raised = datum.value === null ? null : floor + datum.value / most;
  }
}

/** The name of a row's place along the chart: its period, or what the column `x` says. */
export function positionName(chart: Chart, row: TidyRow, reference: PublishedReference): string {
  if (chart.x === "period_start") return periodInShort(row);
  return nameOf(chart, chart.x, row[chart.x as keyof TidyRow] as string | null, reference);
}

/** By the order in which the filter lists places and series, then by period, then by id. */
function inOrder(chart: Chart, rows: readonly TidyRow[]): TidyRow[] {
  const rank = (column: string, row: TidyRow) => {
    const listed = [chart.filter[column] ?? []].flat();
    return listed.indexOf(row[column as keyof TidyRow] as string);
  };
  return [...rows].sort(
    (a, b) =>
      (chart.x === "period_start" ? 0 : rank(chart.x, a) - rank(chart.x, b)) ||
      compare(a.period_start ?? "", b.period_start ?? "") ||
      compare(a.period_end ?? "", b.period_end ?? "") ||
      rank(chart.series, a) - rank(chart.series, b) ||
      compare(a.id, b.id),
  );
}

function kindOf(row: TidyRow, chart: Chart): Datum["kind"] {
  if (row.value === null) return "absent";
  if (row.qualifier !== null && row.qualifier !== "rounded") return "hedged";
  return chart.incomplete?.some(({ ids }) => ids.includes(row.id)) ? "incomplete" : "plain";
}

function shortLabel(row: TidyRow, reference: PublishedReference): string {
  if (row.unit === "gbp-million") return valueInWords(row, unitOf(row, reference)).replace(" million", "m");
  if (row.unit === "percent") return valueInWords(row, unitOf(row, reference));
  const hedge = row.qualifier ? QUALIFIERS[row.qualifier].words : "";
  return [hedge, digitsOf(row)].filter(Boolean).join(" ");
}

function seriesIn(chart: Chart, data: readonly Datum[]): Series[] {
  const values = [...new Set(data.map((datum) => String(datum[chart.series as keyof TidyRow])))];
  const listed = [chart.filter[chart.series] ?? []].flat().map(String);
  values.sort((a, b) => listed.indexOf(a) - listed.indexOf(b));
  let neutral = 0;
  return values.map((value) => {
    const coded = ["provider", "lot"].includes(chart.series) ? STYLE_OF_CODE[value] : undefined;
    const style = chart.series_styles?.[value] ?? coded ?? NEUTRAL[neutral++ % NEUTRAL.length] ?? "first";
    const name = data.find((datum) => String(datum[chart.series as keyof TidyRow]) === value)?.series_name;
    return { value, name: name ?? value, style: STYLES[style] };
  });
}
