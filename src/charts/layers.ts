import type { Guide } from "./axes.ts";
import { seriesChannels } from "./complete.ts";
import { LAYER } from "./layer-names.ts";
import { hex } from "./palette.ts";
import type { Datum, Plan } from "./plan.ts";
import type { Span } from "../model/period-in-words.ts";
import type { Size } from "./size.ts";
import { wrap, type Measure } from "./text-metrics.ts";

type Layer = Record<string, unknown>;

/** What every layer over time shares. */
export type Axes = { x: Guide & Layer; y: Guide & Layer & { field: string } };

/** Open-ended signs for hedged values: an arrow from a bound to its open side, a broken stroke for "about". */
const SIGNS: Record<string, string> = {
  about: "M-0.7,0H0.7M0,-1.5V-0.45M0,0.45V1.5",
  "more than": "M-0.7,0H0.7M0,0V-1.6M-0.45,-1.1L0,-1.6L0.45,-1.1",
  "just under": "M-0.7,0H0.7M0,0V1.6M-0.45,1.1L0,1.6L0.45,1.1",
  "fewer than": "M-0.7,0H0.7M0,0V1.6M-0.45,1.1L0,1.6L0.45,1.1",
  "at most": "M-0.7,0H0.7M0,0V1.6M-0.45,1.1L0,1.6L0.45,1.1",
};

/** Hedged values over time: never a plain point, and in words beside it. */
export function hedgedPoints({ data, series }: Plan, { x, y }: Axes): Layer[] {
  const hedges = [
    ...new Set(data.filter(({ kind }) => kind === "hedged").map(({ qualifier }) => qualifier ?? "")),
  ];
  return hedges.flatMap((hedge) => {
    const values = data.filter(({ kind, qualifier }) => kind === "hedged" && qualifier === hedge);
    const place = { x: { ...x, field: "mid" }, y };
    const { color } = seriesChannels(series);
    const glyph = { type: "point", shape: SIGNS[hedge], filled: false, size: 200, strokeWidth: 2.5 };
    const words = { type: "text", dx: 10, dy: -13 };
    return [
      { data: { values }, mark: glyph, encoding: { ...place, color } },
      { data: { values }, mark: words, encoding: { ...place, text: { field: "label" }, color } },
    ];
  }); // prettier-ignore
}

/** Figures of a period that was not over: hollow. */
export function incompletePoints({ data, series }: Plan, { x, y }: Axes): Layer[] {
  const values = data.filter(({ kind }) => kind === "incomplete");
  if (values.length === 0) return [];
  const { color, shape } = seriesChannels(series);
  const encoding = { x: { ...x, field: "mid" }, y, color, shape };
  return [{ data: { values }, mark: { type: "point", filled: false, fill: hex("paper") }, encoding }];
}

/** Periods for which nothing is held, and rows whose value was kept back: a bar along the axis, hollow or hatched. */
export function absenceStrip({ data }: Plan, gaps: readonly Span[], { x }: Axes): Layer[] {
  const strip = (name: string, values: readonly object[], mark: object) => ({
    name,
    data: { values },
    mark: { type: "rect", ...mark },
    encoding: {
      x: { ...x, field: "from" },
      x2: { field: "to" },
      y: { value: { expr: "height - 11" } },
      y2: { value: { expr: "height - 1" } },
    },
  });
  const absent = data.filter(({ kind }) => kind === "absent");
  const hollow = { filled: false, stroke: hex("ink-2"), strokeWidth: 1.5 };
  return [
    ...(gaps.length > 0 ? [strip(LAYER.gaps, gaps, hollow)] : []),
    ...(absent.length > 0 ? [strip(LAYER.absent, absent, { color: hex("ink") })] : []),
  ];
}

/** A break of the series: a line across the picture that says what changed. */
export function breakLines({ breaks, data }: Plan, { x }: Axes, size: Size, measure: Measure): Layer[] {
  const from = Math.min(...data.map((datum) => datum.from));
  const to = Math.max(...data.map((datum) => datum.to));
  const values = breaks
    .filter(({ at }) => from < at && at < to)
    .map(({ at, why }) => ({ at, why: wrap(why, size.labels * 1.2, size.text, measure).join("\n") }));
  if (values.length === 0) return [];
  const place = { x: { ...x, field: "at" } };
  return [
    { data: { values }, mark: { type: "rule", strokeDash: [3, 3], color: hex("ink-2"), strokeWidth: 2 }, encoding: place },
    { data: { values }, mark: { type: "text", lineBreak: "\n", dx: 8, lineHeight: size.text + 3, baseline: "top" }, encoding: { ...place, y: { value: { expr: "height * 0.2" } }, text: { field: "why" } } },
  ]; // prettier-ignore
}

/** The contract's target as a rule across the picture, and its words where no ends of lines say them. */
export function targetRule({ target }: Plan, channel: "x" | "y", guide: Layer): Layer[] {
  if (target === null) return [];
  const data = { values: [{}] };
  const at = { [channel]: { ...guide, field: undefined, datum: target } };
  const rule = { type: "rule", color: hex("ink"), strokeWidth: 2, strokeDash: [10, 3, 2, 3] };
  // Paper behind it keeps it apart from bars that it crosses, in any colours.
  const line = [{ type: "rule", color: hex("paper"), strokeWidth: 6 }, rule].map((mark) => ({
    data,
    mark,
    encoding: at,
  }));
  if (channel === "y") return line;
  const words = { type: "text", baseline: "bottom", dx: -4, fontWeight: 700, text: limitInWords(target) };
  return [...line, { data, mark: words, encoding: { ...at, y: { value: -4 } } }];
}

function limitInWords(target: number): string {
  return `limit: ${target}%`;
}

/** A label at the end of a line: where, what, whose and in what colour, and how far it was `moved` down to stand clear. */
export type End = {
  x: number;
  y: number;
  words: string;
  colour: string;
  moved: number;
  /** Whose figure it is, the row's place, and its period in months from year 0; none for the target. */
  series_name?: string;
  order?: number;
  from?: number;
  to?: number;
};

/**
 * A label for every figure of every series, at the figure; and the target's, at the right edge. The last of a series
 * is the one that shows: which that is depends on what a reader chose to see.
 */
export function endsOf(
  { data, series, target }: Plan,
  size: Size,
  measure: Measure,
  height: "value" | "raised",
): End[] {
  // Among periods of many lengths a name stands after the period, not on it.
  const after = new Set(data.map(({ months }) => months)).size > 1;
  const ends = series.flatMap(({ name, style }): End[] =>
    data
      .filter((datum) => datum.series_name === name && datum.value !== null)
      .map((row) => {
        const parts = [series.length > 1 ? name : "", row.kind === "hedged" ? "" : row.label];
        return {
          x: after ? row.to : row.mid,
          y: row[height] ?? 0,
          words: wrap(parts.filter(Boolean).join(" "), size.labels, size.text, measure, true).join("\n"),
          colour: hex(style.colour),
          moved: 0,
          series_name: name,
          order: row.index,
          from: row.from,
          to: row.to,
        };
      }),
  );
  if (target === null) return ends;
  const edge = Math.max(...data.map(({ to }) => to));
  return [...ends, { x: edge, y: target, words: limitInWords(target), colour: hex("ink"), moved: 0 }];
}

/** Those that show while nothing is left out: the last of each series, and the target's. */
export function lastEnds(ends: readonly End[]): End[] {
  return [...new Map(ends.map((end) => [end.series_name, end])).values()];
}

/** The ends as a layer of text. */
export function endLabels(ends: readonly End[], { x, y }: Axes, size: Size): Layer {
  return {
    name: LAYER.ends,
    data: { values: ends },
    transform: [
      { joinaggregate: [{ op: "max", field: "order", as: "latest" }], groupby: ["series_name"] },
      { filter: "!isValid(datum.order) || datum.order === datum.latest" },
    ],
    mark: { type: "text", dx: 9, dy: { expr: "datum.moved" }, lineBreak: "\n", lineHeight: size.text + 2, fontWeight: 700 }, // prettier-ignore
    encoding: {
      x: { ...x, field: "x" },
      y: { ...y, field: "y" },
      text: { field: "words" },
      color: { field: "colour", type: "nominal", scale: null, legend: null },
    },
  };
}

/** Horizontal bars: the label at a bar's end says whose it is and how much. */
export function barLabel(datum: Datum, series: number): string {
  const words = datum.kind === "absent" ? datum.reason : datum.label;
  return series > 1 ? `${datum.series_name} ${words}` : words;
}
