import { FONT } from "./config.ts";
import { fixedWidths } from "./fixed-widths.ts";
import { hex } from "./palette.ts";
import type { Key } from "./drawn.ts";
import type { Size } from "./size.ts";
import { escape, tag } from "./svg.ts";
import { wrap, type Measure } from "./text-metrics.ts";

/** What stands around a picture: the unit above it, the key below it, and for a file its title and words. */
export type Around = { id: string; unit: string; key: readonly Key[]; reading: string | undefined };

/** White around a picture that stands alone. */
const MARGIN = 16;

type Inner = { inside: string; origin: readonly [number, number]; height: number };

/** The id of the pattern for a value kept back, unique in any page. */
export const hatchId = (chart: string, size: Size): string => `${chart}-${size.name}-hatch`;

/** Puts a drawing into its frame: an SVG to stand in a page, hidden from assistive technology, which has the words. */
export function framed(around: Around, inner: Inner, size: Size, measure: Measure): string {
  const { body, height } = bodyOf(around, inner, size, measure);
  return tag("svg", { class: `chart-picture ${size.name}`, "aria-hidden": "true", focusable: "false", ...root(size.width, height, size.text) }, body); // prettier-ignore
}

/** The same as a file of its own, with a title, a description and paper behind it. */
export function asFile(
  around: Around & { finding: string; scope: string; description: string; source: string },
  inner: Inner,
  size: Size,
  measure: Measure,
): string {
  const room = size.width;
  const title = wrap(around.finding, room, 22, measure, true);
  const scope = wrap(around.scope, room, size.text, measure);
  const foot = wrap(around.source, room, 14, measure);
  const { body, height } = bodyOf(around, inner, size, measure);
  const width = size.width + 2 * MARGIN;
  const top = 20 + title.length * 27 + scope.length * 21 + 12;
  const whole = top + height + foot.length * 18 + 16;
  const parts = [
    tag("title", { id: `${around.id}-title` }, escape(around.finding)),
    tag("desc", { id: `${around.id}-desc` }, escape(around.description)),
    tag("rect", { width: String(width), height: String(whole), fill: hex("paper") }),
    ...title.map((line, i) => text(MARGIN, 38 + i * 27, line, { "font-size": "22", "font-weight": "700" })),
    ...scope.map((line, i) => text(MARGIN, 34 + title.length * 27 + i * 21, line, { fill: hex("ink-2") })),
    tag("g", { transform: `translate(${MARGIN},${top})` }, body),
    ...foot.map((line, i) => text(MARGIN, top + height + 18 + i * 18, line, { "font-size": "14", fill: hex("ink-2") })),
  ];
  const labelled = { role: "img", "aria-labelledby": `${around.id}-title ${around.id}-desc` };
  const drawn = { ...labelled, ...root(width, whole, size.text), xmlns: "http://www.w3.org/2000/svg" };
  return `${tag("svg", drawn, fixedWidths(parts.join(""), size.text, measure))}\n`;
} // prettier-ignore

function root(width: number, height: number, text: number): Record<string, string> {
  return {
    viewBox: `0 0 ${width} ${Math.ceil(height)}`,
    width: String(width),
    height: String(Math.ceil(height)),
    fill: "none",
    "font-family": `${FONT}, Verdana, sans-serif`,
    "font-size": String(text),
  };
}

/** Where the corner of the plot stands in the framed drawing, under the lines of the unit. */
export function plotAt({ unit }: Around, { origin }: Inner, size: Size, measure: Measure): [number, number] {
  const lines = wrap(unit, size.width - 4, size.text, measure).length;
  return [origin[0], Math.round((lines * (size.text + 5) + 4 + origin[1]) * 10) / 10];
}

function bodyOf(around: Around, inner: Inner, size: Size, measure: Measure) {
  const { id, unit, key, reading } = around;
  const step = size.text + 5;
  const above = wrap(unit, size.width - 4, size.text, measure);
  const top = above.length * step + 4;
  const lines = keyLines(key, reading, size, measure);
  const below = top + inner.height + 4;
  const hatched = inner.inside.includes("url(#");
  const body = [
    hatched ? hatch(hatchId(id, size)) : "",
    ...above.map((line, i) => text(2, size.text + i * step, line, { class: "f-ink-2", fill: hex("ink-2") })),
    tag(
      "g",
      { class: "chart-plot", transform: `translate(${plotAt(around, inner, size, measure).join(",")})` },
      inner.inside,
    ),
    ...lines.map(({ sign, words }, i) => {
      const y = below + size.text + i * step;
      return signOf(sign, y, size, hatchId(id, size)) + text(sign === null ? 2 : 40, y, words);
    }),
  ];
  return { body: body.join(""), height: below + (lines.length > 0 ? lines.length * step + 6 : 0) };
}

/** The key's lines; a sign stands before the first line of its words. */
function keyLines(key: readonly Key[], reading: string | undefined, size: Size, measure: Measure) {
  const signed = key.flatMap(({ mark, words }) =>
    wrap(words, size.width - 44, size.text, measure).map((line, i) => ({ sign: i === 0 ? mark : ("" as const), words: line })),
  );
  const plain = reading ? wrap(reading, size.width * 0.95, size.text, measure) : [];
  return [...signed, ...plain.map((line) => ({ sign: null, words: line }))];
} // prettier-ignore

function signOf(sign: Key["mark"] | "" | null, y: number, size: Size, pattern: string): string {
  const middle = y - size.text * 0.35;
  const bar = { x: "3", y: String(middle - 5), width: "28", height: "10" };
  const ink = { class: "s-ink", stroke: hex("ink"), "stroke-width": "2" };
  if (sign === "absent") return tag("rect", { ...bar, fill: `url(#${pattern})` });
  if (sign === "incomplete-bar") return tag("rect", { ...bar, ...ink, "stroke-dasharray": "5,3" });
  if (sign === "gap") return tag("rect", { ...bar, ...ink, "stroke-width": "1.5" });
  if (sign === "incomplete") return tag("circle", { cx: "17", cy: String(middle), r: "5", ...ink });
  if (sign === "hedge") return tag("path", { d: `M11,${middle}H23M17,${middle - 9}V${middle - 3}M17,${middle + 3}V${middle + 9}`, ...ink }); // prettier-ignore
  return "";
}

/** Slanted strokes: the bar of a value that the source kept back. */
function hatch(id: string): string {
  const stroke = tag("path", { d: "M2,0V6", class: "s-ink", stroke: hex("ink"), "stroke-width": "3" });
  const attributes = {
    id,
    width: "6",
    height: "6",
    patternUnits: "userSpaceOnUse",
    patternTransform: "rotate(45)",
  };
  return tag("defs", {}, tag("pattern", attributes, stroke));
}

function text(x: number, y: number, words: string, attributes: Record<string, string> = {}): string {
  return tag(
    "text",
    { x: String(x), y: String(y), class: "f-ink", fill: hex("ink"), ...attributes },
    escape(words),
  );
}
