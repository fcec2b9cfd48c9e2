import type { SceneMark } from "vega";
import { LAYER } from "./layer-names.ts";
import type { Scene } from "./render.ts";
import { marksNamed } from "./spread.ts";

type Values = Record<string, unknown>[];
type Mark = { marks?: object[]; encode?: { update?: Record<string, unknown> } };
type Source = { name: string; values?: unknown; transform?: object[] };

/**
 * A picture as a browser redraws it: a Vega specification that needs no Vega-Lite, with its rows inline, and where its
 * plot stands in the drawing. Nothing in it is measured again: without signals set it gives the marks of the static
 * picture, whatever the fonts of the reader. The unit above the plot and the key below it stay as they are.
 */
export type ExplorerSpec = {
  vega: Record<string, unknown>;
  /** Where the plot's corner stands in the SVG, in units of its viewBox, as in the transform of `.chart-plot`. */
  at: [number, number];
  /** The size of the plot. */
  plot: [number, number];
};

/**
 * The signals that a reader sets. `shown_series`: the names of the series to draw, or null for all. `shown_from` and
 * `shown_to`: only rows that begin in this month or later and end by that one (months from year 0), or null.
 * `bright_series`: the name of the series that stands out, the others pale, or null.
 */
export const SHOWN = ["shown_series", "shown_from", "shown_to", "bright_series"] as const;

/** Freezes a laid-out picture into a specification for the browser. `at` is the plot's place in the drawing. */
export function explorerSpec(scene: Scene, at: readonly [number, number]): ExplorerSpec {
  const { vega, plot, root } = scene;
  const offsets = offsetsOf(root);
  const data = ((vega.data ?? []) as Source[]).map((source) => shown(source, offsets));
  const signals = [...(vega.signals ?? []), ...SHOWN.map((name) => ({ name, value: null }))];
  const fixed = { autosize: "none", padding: 0, width: plot[0], height: plot[1] };
  const { $schema, background, marks, scales, axes, layout, config, style } = vega;
  const rest = { $schema, background, style, signals: signals.filter(({ name }) => !(name in fixed)), marks: paling(marks ?? []), scales, axes, layout, config }; // prettier-ignore
  return { vega: jsonOf({ ...rest, ...fixed, data }), at: [at[0], at[1]], plot: [plot[0], plot[1]] };
}

/** How far each label at the end of a line was moved from its point, to stand clear of the others, by its row. */
function offsetsOf(root: SceneMark): Map<unknown, number> {
  const labels = marksNamed(root, `${LAYER.ends}_marks`).flatMap(({ items }) => items);
  return new Map(
    labels.map((item) => [(item.datum as { order?: number }).order, Number(item["moved"] ?? 0)]),
  );
}

/** A source of rows, each row drawn only while its reader wants it. */
function shown(source: Source, offsets: ReadonlyMap<unknown, number>): Source {
  if (!Array.isArray(source.values)) return source;
  const ends = (source.values as Values).every((row) => "words" in row && "colour" in row);
  const values = (source.values as Values).map((row) => ({
    ...row,
    ...(ends ? { moved: offsets.get(row["order"]) ?? 0 } : {}),
  }));
  const has = (field: string) => values.some((row) => field in row);
  const filters = [
    ...(has("series_name")
      ? ["!shown_series || !isValid(datum.series_name) || indexof(shown_series, datum.series_name) >= 0"]
      : []),
    ...(has("from") && has("to")
      ? [
          "shown_from === null || !isValid(datum.from) || datum.from >= shown_from",
          "shown_to === null || !isValid(datum.to) || datum.to <= shown_to",
        ]
      : []),
  ];
  const transform = filters.map((expr) => ({ type: "filter", expr }));
  return { ...source, values, transform: [...transform, ...(source.transform ?? [])] };
}

const PALE = "bright_series && datum && datum.series_name && datum.series_name !== bright_series";

/** Marks that pale while another series than theirs stands out. */
function paling(marks: readonly object[]): object[] {
  return (marks as Mark[]).map((mark) => {
    if (mark.marks) return { ...mark, marks: paling(mark.marks) };
    const { encode } = mark;
    const opacity = [{ test: PALE, value: 0.25 }, encode?.update?.["opacity"] ?? { value: 1 }].flat();
    return { ...mark, encode: { ...encode, update: { ...encode?.update, opacity } } };
  });
}

/** The same without anything that JSON does not hold. */
function jsonOf(value: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
}
