import { hex } from "./palette.ts";
import type { Series } from "./plan.ts";

type Spec = Record<string, unknown>;

/** The scales by which series differ: colour, shape and dash together. */
export function seriesChannels(series: readonly Series[]) {
  const domain = series.map(({ name }) => name);
  const by = (range: readonly unknown[]) => ({ field: "series_name", type: "nominal", scale: { domain, range }, legend: null }); // prettier-ignore
  return {
    color: by(series.map(({ style }) => hex(style.colour))),
    shape: by(series.map(({ style }) => style.shape)),
    strokeDash: by(series.map(({ style }) => style.dash)),
  };
}

/**
 * Completes an authored layer: wherever colour tells the series apart, it takes the palette's colours, points take
 * its shapes and lines its dashes; a line is drawn run by run, so that it never crosses a hole or a break.
 */
export function completeLayer(layer: Spec, inherited: Spec, series: readonly Series[]): Spec {
  const own = (layer["encoding"] ?? {}) as Spec;
  const encoding: Spec = { ...inherited, ...own };
  // A layer that puts another field on an axis keeps the axis.
  for (const axis of ["x", "y"] as const) {
    if (own[axis]) encoding[axis] = { ...(inherited[axis] as Spec), ...(own[axis] as Spec) };
  }
  if (Array.isArray(layer["layer"])) {
    const inner = (layer["layer"] as Spec[]).map((each) => completeLayer(each, encoding, series));
    return { ...layer, encoding: {}, layer: inner };
  }
  const channels = seriesChannels(series);
  const mark =
    typeof layer["mark"] === "string" ? layer["mark"] : (layer["mark"] as Spec | undefined)?.["type"];
  if (bySeries(encoding["color"])) {
    encoding["color"] = channels.color;
    if (mark === "point") encoding["shape"] ??= channels.shape;
    if (mark === "line") encoding["strokeDash"] ??= channels.strokeDash;
  }
  if (mark === "line") encoding["detail"] ??= { field: "run", type: "nominal" };
  if (bySeries(encoding["yOffset"])) {
    encoding["yOffset"] = { field: "series_name", type: "nominal", scale: { domain: series.map(({ name }) => name) } }; // prettier-ignore
  }
  return { ...layer, ...hollow(layer["mark"]), encoding };
}

/** A hollow point hides what runs behind it. */
function hollow(mark: unknown): Spec {
  const { type, filled } = (typeof mark === "object" && mark !== null ? mark : {}) as Spec;
  return type === "point" && filled === false ? { mark: { ...(mark as Spec), fill: hex("paper") } } : {};
}

function bySeries(channel: unknown): boolean {
  return typeof channel === "object" && channel !== null && (channel as Spec)["field"] === "series_name";
}
