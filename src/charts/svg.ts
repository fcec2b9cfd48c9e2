import type { SceneItem, SceneMark } from "vega";
import { Marks } from "vega-scenegraph";
import { LAYER } from "./layer-names.ts";
import { colourName } from "./palette.ts";

/** A drawn scene as the inside of an SVG, and the colours in it that are not the palette's. */
export type Drawing = { inside: string; strangers: string[] };

type Attributes = Record<string, string>;

const NUMBERS: Record<string, string> = {
  strokeWidth: "stroke-width",
  opacity: "opacity",
  fillOpacity: "fill-opacity",
  strokeOpacity: "stroke-opacity",
};

/**
 * Writes a scenegraph as lean SVG: a class for every colour (src/styles/charts.css turns it into the reader's own),
 * with the light colour as attribute for files that stand alone. No style, script, link, title or ARIA of Vega's; the
 * words beside the picture say it. `hatch` is the id of the pattern for a value kept back; `text` the default size.
 */
export function drawing(root: SceneMark, hatch: string, text: number): Drawing {
  const strangers = new Set<string>();
  const painter = { hatch, text, strangers };
  const inside = root.items.map((item) => group(item, painter)).join("");
  return { inside, strangers: [...strangers].sort() };
}

type Painter = { hatch: string; text: number; strangers: Set<string> };

function group(item: SceneItem, painter: Painter): string {
  const inside = (item.items ?? []).map((mark) => markOf(mark, painter)).join("");
  const moved = (item.x ?? 0) !== 0 || (item.y ?? 0) !== 0;
  return inside && moved
    ? `<g transform="translate(${round(item.x)},${round(item.y)})">${inside}</g>`
    : inside;
}

function markOf(mark: SceneMark, painter: Painter): string {
  if (mark.marktype === "group") return mark.items.map((item) => group(item, painter)).join("");
  const kind = Marks[mark.marktype];
  if (!kind) return "";
  const items = kind.nested ? mark.items.slice(0, 1) : mark.items;
  return items.map((item) => element(item, mark, kind, painter)).join("");
}

function element(item: SceneItem, mark: SceneMark, kind: (typeof Marks)[string], painter: Painter): string {
  const attributes: Attributes = {};
  const emit = (name: string, value: unknown) => {
    if (value !== null && value !== undefined && value !== "") attributes[name] = tidy(String(value));
  };
  kind.attr(emit, item, null);
  if (item.opacity === 0) return "";
  for (const [property, name] of Object.entries(NUMBERS)) {
    const value = item[property];
    if (typeof value === "number" && value !== 1) attributes[name] = String(round(value));
  }
  const dash = item["strokeDash"];
  if (Array.isArray(dash) && !(dash[0] === 1 && dash[1] === 0))
    attributes["stroke-dasharray"] = dash.join(",");
  const classes = [
    ...paint("fill", item, attributes, painter),
    ...paint("stroke", item, attributes, painter),
  ];
  if (mark.name === `${LAYER.absent}_marks`) {
    attributes["fill"] = `url(#${painter.hatch})`;
    classes.length = 0;
  }
  const row = rowOf(item, mark);
  if (row !== null) attributes["data-row"] = String(row);
  if (classes.length > 0) attributes["class"] = classes.join(" ");
  if (kind.tag !== "text") return tag(kind.tag, attributes);
  if (item.fontSize !== painter.text) attributes["font-size"] = String(item.fontSize);
  if (Number(item.fontWeight ?? 400) > 400) attributes["font-weight"] = String(item.fontWeight);
  return lines(item, attributes);
}

/** The row that a data mark stands for: the place of its observation among the chart's rows. */
function rowOf(item: SceneItem, mark: SceneMark): number | null {
  const { index } = (item.datum ?? {}) as { index?: unknown };
  return ["symbol", "rect"].includes(mark.marktype) && typeof index === "number" ? index : null;
}

function paint(
  channel: "fill" | "stroke",
  item: SceneItem,
  attributes: Attributes,
  painter: Painter,
): string[] {
  const drawn = item[channel];
  if (typeof drawn !== "string" || drawn === "transparent" || drawn === "none") return [];
  const name = colourName(drawn);
  if (name === null) painter.strangers.add(drawn);
  attributes[channel] = drawn;
  return [`${channel[0]}-${name ?? "ink"}`];
}

function lines(item: SceneItem, attributes: Attributes): string {
  const words = linesOf(item);
  if (words.join("") === "") return "";
  const height = Number(item["lineHeight"] ?? (item.fontSize ?? 11) + 2);
  if (words.length === 1) return tag("text", attributes, escape(words[0] ?? ""));
  const spans = words.map((line, i) => tag("tspan", i === 0 ? {} : { x: "0", dy: String(height) }, escape(line)));
  return tag("text", attributes, spans.join(""));
} // prettier-ignore

/** The lines of a text: given as such, or broken where the mark says. */
export function linesOf(item: SceneItem): string[] {
  const lines = [item.text ?? ""].flat().map(String);
  const at = item["lineBreak"];
  return typeof at === "string" ? lines.flatMap((line) => line.split(at)) : lines;
}

/** An element; its attributes in the order in which they were given. */
export function tag(name: string, attributes: Attributes, inside = ""): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`);
  return inside ? `<${name}${written.join("")}>${inside}</${name}>` : `<${name}${written.join("")}/>`;
}

/** Text as it may stand in XML. */
export function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** A number with one decimal at most: a tenth of a px is less than anyone sees. */
function round(value: unknown): number {
  return Math.round(Number(value ?? 0) * 10) / 10 + 0;
}

/** Every number in a path or transform, rounded. */
function tidy(text: string): string {
  return text.replace(/-?\d+\.\d+(e-?\d+)?/g, (number) => String(round(number)));
}
