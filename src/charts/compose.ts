import type { Span } from "../model/period-in-words.ts";
import { lengthGuide, nameGuide, nameHeight, panelGuide, timeGuide, valueGuide } from "./axes.ts";
import { barLayers } from "./bars.ts";
import { completeLayer } from "./complete.ts";
import { config } from "./config.ts";
import { absenceStrip, breakLines, endLabels, endsOf, hedgedPoints, incompletePoints, lastEnds, targetRule } from "./layers.ts"; // prettier-ignore
import { partLayers, partsHeight } from "./parts.ts";
import type { Plan } from "./plan.ts";
import type { Size } from "./size.ts";
import type { Measure } from "./text-metrics.ts";

type Spec = Record<string, unknown>;

/** Rough width of the labels of a value axis, with its ticks: what decides how many periods are named. */
const VALUE_AXIS = 60;

/**
 * How a chart lies: points along time in one plot or in a panel for each series; bars along names, each from nought or
 * each from where the part before it ends.
 */
export type Form = "time" | "panels" | "bars" | "parts";

/** The fields that ask for each form. */
export const FORMS: Record<Form, string> = {
  time: "x: from or mid with y: value",
  panels: "x: from or mid with y: raised",
  bars: "y: position_name with x: value",
  parts: "y: position_name with x: start and x2: end",
};

/** The form that an authored specification asks for, or null if it has neither. */
export function formOf(spec: Spec): Form | null {
  const encoding = (spec["encoding"] ?? {}) as Record<string, { field?: unknown } | undefined>;
  const x = encoding["x"]?.field;
  const y = encoding["y"]?.field;
  if (["from", "mid"].includes(String(x))) return y === "value" ? "time" : y === "raised" ? "panels" : null;
  if (y !== "position_name") return null;
  return x === "value" ? "bars" : x === "start" && encoding["x2"]?.field === "end" ? "parts" : null;
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
  const lengthwise = form === "time" || form === "panels";
  const whole = lengthwise ? overTime(authored, form, plan, gaps, size, measure) : alongNames(authored, form, plan, size, measure); // prettier-ignore
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    config: config(size),
    width: size.width,
    autosize: { type: "fit", contains: "padding" },
    padding: { left: 2, right: 4, top: 2, bottom: 2 },
    ...whole,
  };
}

function overTime(
  authored: Spec,
  form: Form,
  plan: Plan,
  gaps: readonly Span[],
  size: Size,
  measure: Measure,
): Spec {
  const encoding = authored["encoding"] as Record<string, Spec>;
  const panels = form === "panels";
  const ends = endsOf(plan, size, measure, panels ? "raised" : "value");
  const right = Math.max(
    ...lastEnds(ends).map(({ words }) =>
      Math.max(...words.split("\n").map((line) => measure(line, size.text, true))),
    ),
  );
  const x = { type: "quantitative", ...timeGuide(plan, size, size.width - VALUE_AXIS - right, measure) };
  const guide = panels ? panelGuide(plan) : valueGuide(plan, encoding["y"] ?? {}, size);
  const y = { type: "quantitative", field: panels ? "raised" : "value", ...guide };
  const own = {
    ...encoding,
    x: { ...x, field: encoding["x"]?.["field"] },
    y,
  };
  const usual = panels ? plan.series.length * size.panel : size.height;
  return {
    height: typeof authored["height"] === "number" ? authored["height"] : usual,
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

function alongNames(authored: Spec, form: Form, plan: Plan, size: Size, measure: Measure): Spec {
  const encoding = authored["encoding"] as Record<string, Spec>;
  const y = { type: "nominal", sort: null, ...nameGuide(plan, size, measure) };
  const x = { type: "quantitative", ...lengthGuide(plan) };
  if (form === "parts") return partsAlongNames(authored, plan, { x, y }, size, measure);
  const own = { ...encoding, x: { ...x, field: "value" }, y: { ...y, field: "position_name" } };
  const bars = (encoding["yOffset"] ? plan.series.length : 1) * size.bar;
  const step = Math.max(bars + size.bar / 2, nameHeight(plan, size, measure) + 6);
  return {
    height: plan.positions.length * step + 12,
    layer: [
      { ...partOf(authored), ...plainRows(plan), ...completeLayer(inner(authored), own, plan.series) },
      ...barLayers(plan, own, size),
      ...targetRule(plan, "x", x),
    ],
  };
}

function partsAlongNames(authored: Spec, plan: Plan, axes: { x: Spec; y: Spec }, size: Size, measure: Measure): Spec {
  return { height: partsHeight(plan, size, measure), layer: [{ ...partOf(authored), layer: partLayers(plan, axes, size, measure) }] };
} // prettier-ignore

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
