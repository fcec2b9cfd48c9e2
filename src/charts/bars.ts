import { seriesChannels } from "./complete.ts";
import { LAYER } from "./layer-names.ts";
import { barLabel } from "./layers.ts";
import { hex } from "./palette.ts";
import type { Plan } from "./plan.ts";
import type { Size } from "./size.ts";

type Layer = Record<string, unknown>;

/** Hollow bars for what is incomplete or hedged, hatched ones for what is absent, and the words at every bar's end. */
export function barLayers({ data, series }: Plan, own: Layer, size: Size): Layer[] {
  const { color } = seriesChannels(series);
  const y = own["y"];
  const place = { y, ...(own["yOffset"] ? { yOffset: { field: "series_name", type: "nominal", scale: { domain: series.map(({ name }) => name) } } } : {}) }; // prettier-ignore
  const words = data.map((datum) => ({ ...datum, words: barLabel(datum, series.length) }));
  const of = (...kinds: string[]) => words.filter(({ kind }) => kinds.includes(kind));
  const hollow = of("incomplete", "hedged");
  const absent = of("absent");
  const text = { type: "text", dx: 6, fontWeight: 700, limit: 0 };
  return [
    hollow.length > 0 && {
      data: { values: hollow },
      mark: { type: "bar", filled: false, fill: hex("paper"), strokeWidth: 2, strokeDash: [5, 3] },
      encoding: { ...place, x: own["x"], color },
    },
    absent.length > 0 && {
      name: LAYER.absent,
      data: { values: absent },
      mark: { type: "bar", color: hex("ink-2") },
      encoding: { ...place, x: { value: 0 }, x2: { value: size.absent } },
    },
    {
      name: LAYER.bars,
      data: { values: of("plain", "incomplete", "hedged") },
      mark: text,
      encoding: { ...place, x: own["x"], text: { field: "words" }, color },
    },
    absent.length > 0 && {
      data: { values: absent },
      mark: { ...text, fontWeight: 400, fontSize: size.text },
      encoding: { ...place, x: { value: size.absent }, text: { field: "words" } },
    },
  ].filter((layer) => layer !== false);
}
