import { parse, resetSVGDefIds, View, type SceneMark } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import type { AnyRow } from "../pipeline/read-any-rows.ts";
import { rowsIn, unknownFields } from "./any-fields.ts";
import { dangersIn, type Danger } from "./any-safety.ts";
import { anyWords, type AnyWords } from "./any-words.ts";
import { config, FONT } from "./config.ts";
import { DATA_COLOURS, hex } from "./palette.ts";
import { listening, NO_LOADER } from "./render.ts";
import { WIDE } from "./size.ts";
import { escape, tag } from "./svg.ts";

type Spec = Record<string, unknown>;

/** Any Vega-Lite specification drawn as the site draws: a picture that stands alone, its words and its tables. */
export type AnyDrawing = { svg: string; words: AnyWords };

/** The width of a plot whose author gives none, so that with its labels it is about as wide as the site's. */
const PLOT = 600;

/** Views that lay out others have sizes of their own. */
const COMPOSED = ["facet", "repeat", "concat", "hconcat", "vconcat", "spec"];

/**
 * Draws any Vega-Lite specification with the site's type, palette and checks. `rows` stand in for its data. What
 * cannot be drawn safely, or not without a warning, is told and not drawn.
 */
export async function drawAny(spec: Spec, rows: readonly AnyRow[] | null, name: string): Promise<{ drawing: AnyDrawing | null; dangers: Danger[] }> {
  const dangers = dangersIn(rows === null ? spec : { ...spec, data: undefined });
  const wrong = (found: string, mend: string): Danger => ({ path: [], found, expected: "a picture that Vega draws without a warning", mend });
  if (dangers.length === 0 && rows === null && !JSON.stringify(spec).match(/"(values|sequence|sphere|graticule|datasets)":/))
    dangers.push(wrong("a specification without data", "put the rows under data: values, or give them with --data FILE"));
  if (dangers.length === 0) dangers.push(...unknownFields(spec, rows));
  if (dangers.length > 0) return { drawing: null, dangers };
  const { warnings, listener } = listening();
  try {
    resetSVGDefIds();
    const vega = compile(dressed(spec, rows) as unknown as TopLevelSpec, { logger: listener }).spec;
    const view = new View(parse(vega), { renderer: "none", logger: listener, loader: NO_LOADER });
    await view.runAsync();
    const { root } = view.scenegraph() as unknown as { root: SceneMark };
    const words = anyWords(spec, marksIn(root), titleOf(spec, name), rows ?? rowsIn(spec));
    const svg = standing(await view.toSVG(), words);
    view.finalize();
    if (words.tables.length === 0) warnings.push("no mark is drawn");
    const told = [...new Set(warnings)].map((warning) => wrong(warning, "correct the specification, or give rows that have its fields"));
    return told.length > 0 ? { drawing: null, dangers: told } : { drawing: { svg, words }, dangers: [] };
  } catch (error) {
    return { drawing: null, dangers: [wrong(error instanceof Error ? error.message : String(error), "correct the specification")] };
  }
} // prettier-ignore

/** The specification in the site's clothes: its own configuration gives way, and a page's width to the site's. */
function dressed(spec: Spec, rows: readonly AnyRow[] | null): Spec {
  const rest: Spec = { ...(doubled(spec) as Spec), background: undefined };
  const composed = COMPOSED.some((key) => key in spec);
  const site = config(WIDE);
  const width = typeof spec["width"] === "number" || typeof spec["width"] === "object" ? {} : { width: PLOT };
  return {
    ...rest,
    ...(composed ? {} : width),
    ...(rows === null ? {} : { data: { values: rows } }),
    padding: 16,
    config: {
      ...site,
      axis: { ...(site["axis"] as Spec), title: undefined, titleFont: site["font"], titleFontSize: WIDE.text, titleColor: hex("ink-2"), titleFontWeight: 400, labelOverlap: true },
      header: { labelFont: site["font"], labelFontSize: WIDE.text, labelColor: hex("ink"), titleFont: site["font"], titleFontSize: WIDE.text, titleColor: hex("ink-2") },
      legend: { labelFont: site["font"], labelFontSize: WIDE.text, labelColor: hex("ink"), labelLimit: 0, titleFont: site["font"], titleFontSize: WIDE.text, titleColor: hex("ink-2"), titleFontWeight: 400 },
      title: { font: site["font"], fontSize: 22, color: hex("ink"), subtitleFont: site["font"], subtitleFontSize: WIDE.text, subtitleColor: hex("ink-2"), anchor: "start" },
      range: { category: CATEGORIES, ordinal: RAMP, ramp: RAMP, heatmap: RAMP, diverging: [hex("capita"), hex("hairline"), hex("atos")], symbol: ["circle", "square", "triangle-up", "diamond", "cross"] },
      background: hex("paper"),
    },
  };
} // prettier-ignore

const CATEGORIES = DATA_COLOURS.filter((colour) => colour !== "ink-2").map(hex);
/** From faint to dark in even steps of red, green and blue: Vega by itself would go round by way of other hues. */
const RAMP = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((step) => mix(hex("hairline"), hex("atos"), step / 8));

function mix(one: string, other: string, part: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [a, b] = [one, other].map((colour) => parseInt(colour.slice(at, at + 2), 16));
    return Math.round((a ?? 0) + ((b ?? 0) - (a ?? 0)) * part);
  });
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** Where colour alone would tell series apart, points get a shape and lines a dash of their own too. */
function doubled(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(doubled);
  if (typeof node !== "object" || node === null) return node;
  const { data, encoding, ...rest } = node as Spec;
  const inner = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, doubled(value)]));
  return { ...(data === undefined ? {} : { data }), ...inner, ...(encoding === undefined ? {} : { encoding: withSign(encoding as Spec, rest["mark"]) }) }; // prettier-ignore
}

function withSign(encoding: Spec, mark: unknown): Spec {
  const kind = typeof mark === "object" && mark !== null ? (mark as Spec)["type"] : mark;
  const sign = kind === "line" ? "strokeDash" : kind === "point" ? "shape" : null;
  const { field, type } = (encoding["color"] ?? {}) as Spec;
  if (sign === null || field === undefined || type !== "nominal" || encoding[sign] !== undefined) return encoding; // prettier-ignore
  return { ...encoding, [sign]: { field, type } };
}

/** A picture that says what it shows to those who cannot see it. */
function standing(svg: string, { title, overview }: AnyWords): string {
  const from = svg.indexOf(">") + 1;
  const open = svg.slice(0, from).replace(/ (class|role|aria-[\w-]+)="[^"]*"/g, "").replace("<svg", '<svg role="img" aria-labelledby="chart-title chart-desc"'); // prettier-ignore
  const inside = svg.slice(from).replace(/ (role|aria-[\w-]+)="[^"]*"/g, "").replaceAll(`font-family="${FONT}"`, `font-family="${FONT}, Verdana, sans-serif"`); // prettier-ignore
  const words = tag("title", { id: "chart-title" }, escape(title)) + tag("desc", { id: "chart-desc" }, escape(overview.join(" "))); // prettier-ignore
  return `${open}${words}${inside}\n`;
}

function titleOf(spec: Spec, name: string): string {
  const { title } = spec;
  const text = typeof title === "object" && title !== null ? (title as Spec)["text"] : title;
  return typeof text === "string" ? text : Array.isArray(text) ? text.join(" ") : name;
}

/** The marks that stand for data, however deep: not axes, legends or titles. */
function marksIn(mark: SceneMark): SceneMark[] {
  const inner = mark.items.flatMap((item) => item.items ?? []).flatMap(marksIn);
  return mark.marktype !== "group" && mark.role === "mark" ? [mark, ...inner] : inner;
}
