import { nameGuide, nameHeight } from "./axes.ts";
import { seriesChannels } from "./complete.ts";
import { LAYER } from "./layer-names.ts";
import { barLabel } from "./layers.ts";
import { hex } from "./palette.ts";
import type { Datum, Plan } from "./plan.ts";
import type { Size } from "./size.ts";
import type { Measure } from "./text-metrics.ts";

type Layer = Record<string, unknown>;

/** Between the words of two parts, and between a bar and its words, in px. */
const APART = 16;
const UNDER = 5;
/** Above a bar that has its words under it, in px. */
const ABOVE = 6;

/** A part's words: where they begin, in px from the left, and on which line under their bar. */
type Said = Datum & { words: string; left: number; line: number };

/**
 * Parts of wholes, laid end to end, with a paper gap between them. Under each bar its parts are named with their
 * figures, in their order and colour, so that no key is needed and no part rests on its colour. The parts of a single
 * series have a bar each, that begins where the one before it ends.
 */
export function partLayers(
  plan: Plan,
  { x, y }: { x: Layer; y: Layer },
  size: Size,
  measure: Measure,
): Layer[] {
  const { data, series } = plan;
  const { color } = seriesChannels(series);
  const said = saidOf(plan, size, measure);
  const most = Math.max(...data.map(({ end }) => end));
  const step = stepOf(said, size);
  const many = series.length > 1;
  // Bars that have their words under them stand at the top of their place, and so do the names beside them.
  const lifted = many ? -(step - thick(size)) / 2 + ABOVE : 0;
  const lift = { yOffset: lifted, size: thick(size) };
  const along = { ...x, scale: { ...(x["scale"] as Layer), domain: [0, most] } };
  const place = { y: { ...y, field: "position_name", scale: { ...(y["scale"] as Layer), paddingInner: 0, paddingOuter: 0 }, axis: nameGuide(plan, size, measure, lifted).axis } }; // prettier-ignore
  const of = (...kinds: string[]) => data.filter(({ kind }) => kinds.includes(kind));
  const ends = { x: { ...along, field: "start" }, x2: { field: "end" } };
  // A part may be a sliver: what stands alone needs no gap.
  const gap = many ? { stroke: hex("paper"), strokeWidth: 1 } : {};
  const hollow = { filled: false, fill: hex("paper"), strokeWidth: 2, strokeDash: [5, 3] };
  const bar = (values: Datum[], mark: Layer, more: Layer) =>
    values.length > 0 ? [{ data: { values }, mark: { type: "bar", ...mark, ...lift }, encoding: { ...place, ...more } }] : []; // prettier-ignore
  const absent = of("absent").map((datum, i, all) => {
    const nth = all.slice(0, i).filter(({ position_name }) => position_name === datum.position_name).length;
    return { ...datum, left: nth * (size.absent + 4), right: nth * (size.absent + 4) + size.absent };
  });
  const px = (field: string) => ({ field, type: "quantitative", scale: null, axis: null });
  return [
    ...bar(of("plain"), gap, { ...ends, color }),
    ...bar(of("hedged", "incomplete"), hollow, { ...ends, color }),
    ...bar(absent, { color: hex("ink-2") }, { x: px("left"), x2: px("right") }).map((layer) => ({ name: LAYER.absent, ...layer })), // prettier-ignore
    ...(series.length > 1 ? under(said, place, px("left"), color, size) : beside(said, place, along, color, size, measure)),
  ]; // prettier-ignore
}

/** Words under each bar, line by line. */
function under(said: readonly Said[], place: Layer, x: Layer, color: Layer, size: Size): Layer[] {
  const top = -stepOf(said, size) / 2 + ABOVE + thick(size) + UNDER;
  return [...new Set(said.map(({ line }) => line))].map((line) => ({
    data: { values: said.filter((part) => part.line === line) },
    mark: { type: "text", baseline: "top", fontWeight: 700, limit: 0, dx: 6, dy: top + line * (size.text + 3) },
    encoding: { ...place, x, text: { field: "words" }, color },
  }));
} // prettier-ignore

/** Words after each bar, or before it where the picture ends. */
function beside(said: readonly Said[], place: Layer, x: Layer, color: Layer, size: Size, measure: Measure): Layer[] {
  const most = Math.max(...said.map(({ end }) => end));
  const room = roomFor(said.map(({ position_name }) => position_name), size, measure);
  const fits = ({ end, words }: Said) => (end / most) * room + 8 + measure(words, size.text, true) <= room;
  const layer = (values: Said[], field: string, mark: Layer) =>
    values.length > 0 ? [{ data: { values }, mark: { type: "text", fontWeight: 700, limit: 0, ...mark }, encoding: { ...place, x: { ...x, field }, text: { field: "words" }, color } }] : [];
  const before = { align: "right", dx: -6 };
  return [...layer(said.filter(fits), "end", { dx: 6 }), ...layer(said.filter((part) => !fits(part)), "start", before)];
} // prettier-ignore

/** The height of a picture of parts. */
export function partsHeight(plan: Plan, size: Size, measure: Measure): number {
  const step =
    plan.series.length > 1
      ? stepOf(saidOf(plan, size, measure), size)
      : Math.max(size.bar * 1.25, nameHeight(plan, size, measure) + 6);
  return plan.positions.length * step;
}

const thick = ({ bar }: Size): number => bar * 0.7;

/** The height that one bar takes with its words and the space to the next. */
function stepOf(said: readonly Said[], size: Size): number {
  const lines = Math.max(...said.map(({ line }) => line)) + 1;
  return thick(size) + UNDER + lines * (size.text + 3) + 12;
}

/** About how wide the plot is beside its names, in px. */
function roomFor(names: readonly string[], size: Size, measure: Measure): number {
  return size.width - Math.min(size.names, Math.max(...names.map((name) => measure(name, size.text)))) - 24;
}

/** The words of the parts of each bar, one after the other, broken where the next would not fit. */
function saidOf({ data, series, positions }: Plan, size: Size, measure: Measure): Said[] {
  const room = roomFor(positions, size, measure);
  return positions.flatMap((position) => {
    let left = 0;
    let line = 0;
    return data.filter(({ position_name }) => position_name === position).map((datum) => {
      const words = barLabel(datum, series.length);
      const wide = measure(words, size.text, true);
      if (left > 0 && left + wide > room) [left, line] = [0, line + 1];
      const said = { ...datum, words, left, line };
      left += wide + APART;
      return said;
    });
  });
} // prettier-ignore
