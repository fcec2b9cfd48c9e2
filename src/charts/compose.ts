import type { Span } from "../model/period-in-words.ts";
import { lengthGuide, nameGuide, timeGuide, valueGuide } from "./axes.ts";
import { barLayers } from "./bars.ts";
import { completeLayer } from "./complete.ts";
import { config } from "./config.ts";
import { absenceStrip, breakLines, endLabels, endsOf, hedgedPoints, incompletePoints, targetRule } from "./layers.ts"; // prettier-ignore
import type { Plan } from "./plan.ts";
import type { Size } from "./size.ts";
import type { Measure } from "./text-metrics.ts";

type Spec = Record<string, unknown>;

/** Rough width of the labels of a value axis, with its ticks: what decides how many periods are named. */
const VALUE_AXIS = 60;

/** Whether a chart's bars lie along names, or its points along time. */
export type Form = "time" | "bars";

/** The form that an authored specification asks for, or null if it has neither. */
export function formOf(spec: Spec): Form | null {
  const encoding = (spec["encoding"] ?? {}) as Record<string, { field?: unknown } | undefined>;
  const x = encoding["x"]?.field;
  const y = encoding["y"]?.field;
  if (["from", "mid"].includes(String(x)) && y === "value") return "time";
  return y === "position_name" && x === "value" ? "bars" : null;
}

/**
 * The whole specification of a picture: the authored one over the rows that are plain, and under and over it what the
 * site adds to every chart, so that no author can forget it: targets, breaks, gaps, absences, hedges, names.
 */
export function compose(
  authored: Spec,
  form: Form,
  plan: Plan,
  gaps: readonly Span[],
  size: Size,
  measure: Measure,
): Spec {
  const whole = form === "time" ? overTime(authored, plan, gaps, size, measure) : alongNames(authored, plan, size, measure); // prettier-ignore
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    config: config(size),
    width: size.width,
    autosize: { type: "fit", contains: "padding" },
    padding: { left: 2, right: 4, top: 2, bottom: 2 },
    ...whole,
  };
}

function overTime(authored: Spec, plan: Plan, gaps: readonly Span[], size: Size, measure: Measure): Spec {
  const encoding = authored["encoding"] as Record<string, Spec>;
  const ends = endsOf(plan, size, measure);
  const right = Math.max(
    ...ends.map(({ words }) => Math.max(...words.split("\n").map((line) => measure(line, size.text, true)))),
  );
  const x = { type: "quantitative", ...timeGuide(plan, size, size.width - VALUE_AXIS - right, measure) };
  const y = { type: "quantitative", ...valueGuide(plan, encoding["y"] ?? {}, size) };
  const own = {
    ...encoding,
    x: { ...x, field: encoding["x"]?.["field"] },
    y: { ...y, field: "value" },
  };
  return {
    height: typeof authored["height"] === "number" ? authored["height"] : size.height,
    layer: [
      ...targetRule(plan, "y", y),
      ...breakLines(plan, { x, y }, size, measure),
      ...absenceStrip(plan, gaps, { x, y }),
      { ...partOf(authored), ...plainRows(plan), ...completeLayer(inner(authored), own, plan.series) },
      ...incompletePoints(plan, { x, y }),
      ...hedgedPoints(plan, { x, y }),
      endLabels(ends, { x, y }, size),
    ],
  };
}

function alongNames(authored: Spec, plan: Plan, size: Size, measure: Measure): Spec {
  const encoding = authored["encoding"] as Record<string, Spec>;
  const y = { type: "nominal", sort: null, ...nameGuide(plan, size, measure) };
  const x = { type: "quantitative", ...lengthGuide(plan) };
  const own = { ...encoding, x: { ...x, field: "value" }, y: { ...y, field: "position_name" } };
  const rows = plan.positions.length * (encoding["yOffset"] ? plan.series.length : 1);
  return {
    height: rows * size.bar + plan.positions.length * (size.bar / 2) + 12,
    layer: [
      { ...partOf(authored), ...plainRows(plan), ...completeLayer(inner(authored), own, plan.series) },
      ...barLayers(plan, own, size),
      ...targetRule(plan, "x", x),
    ],
  };
}

/** The authored marks, without what the whole picture decides. */
function inner(authored: Spec): Spec {
  const { mark, layer, transform } = authored;
  return { ...(mark ? { mark } : {}), ...(layer ? { layer } : {}), ...(transform ? { transform } : {}) };
}

function partOf(authored: Spec): Spec {
  return authored["name"] ? { name: authored["name"] } : {};
}

function plainRows({ data }: Plan): Spec {
  return { data: { values: data.filter(({ kind }) => kind === "plain") } };
}
