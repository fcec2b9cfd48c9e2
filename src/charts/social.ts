import { SOCIAL } from "../model/social-image.ts";
import { FONT } from "./config.ts";
import { hex } from "./palette.ts";
import { escape, tag } from "./svg.ts";
import { wrap, type Measure } from "./text-metrics.ts";

/** What a social image shows. `pictures` are drawings of the same thing for wide and narrow places; none is allowed. */
export type SocialImage = { title: string; scope: string; address: string; pictures: readonly string[] };

const MARGIN = 56;
const GAP = 40;
/** The foot, with name and address, begins here. */
const FOOT = SOCIAL.height - 64;
const SIZES = [68, 60, 54, 48, 44, 40, 36, 32, 28] as const;
const SCOPE = 26;

/**
 * An image of 1200 by 630 for sites that show a card of a page: its title, as large as fits, its scope, and beside
 * them, if there is one, its picture, in the variant whose letters come out larger. An SVG that needs nothing outside
 * but the site's font.
 */
export function socialSvg({ title, scope, address, pictures }: SocialImage, measure: Measure): string {
  const right = { x: 644, y: MARGIN, width: SOCIAL.width - 644 - MARGIN / 2, height: FOOT - MARGIN - 16 };
  const picture = best(pictures, right);
  const width = picture ? right.x - MARGIN - GAP : SOCIAL.width - 2 * MARGIN;
  const foot = wrap(scope, width, SCOPE, measure);
  const { size, lines } = titleFor(title, width, FOOT - MARGIN - 32 - foot.length * SCOPE * 1.3, measure);
  const below = MARGIN + lines.length * size * 1.15;
  const parts = [
    tag("rect", { width: String(SOCIAL.width), height: String(SOCIAL.height), fill: hex("paper") }),
    ...lines.map((line, i) => words(MARGIN, MARGIN + size * 0.85 + i * size * 1.15, size, line, { "font-weight": "700" })),
    ...foot.map((line, i) => words(MARGIN, below + 12 + SCOPE + i * SCOPE * 1.3, SCOPE, line, { fill: hex("ink-2") })),
    picture ? placed(picture, right) : "",
    tag("rect", { x: String(MARGIN), y: String(FOOT), width: String(SOCIAL.width - 2 * MARGIN), height: "3", fill: hex("ink") }),
    ...brand(measure),
    words(SOCIAL.width - MARGIN, FOOT + 42, 24, address, { fill: hex("ink-2"), "text-anchor": "end" }),
  ];
  const root = { xmlns: "http://www.w3.org/2000/svg", width: String(SOCIAL.width), height: String(SOCIAL.height), viewBox: `0 0 ${SOCIAL.width} ${SOCIAL.height}`, "font-family": FONT };
  return `${tag("svg", root, parts.join(""))}\n`;
} // prettier-ignore

/** The site's name with its bar, as in the head of every page. */
function brand(measure: Measure): string[] {
  const before = measure("PIP ", 28, true);
  return [
    words(MARGIN, FOOT + 42, 28, "PIP", { "font-weight": "700" }),
    tag("rect", { x: String(round(MARGIN + before)), y: String(FOOT + 22), width: "40", height: "20", fill: hex("ink") }), // prettier-ignore
    words(MARGIN + before + 48, FOOT + 42, 28, "Disclosures", { "font-weight": "700" }),
  ];
}

/** The largest size at which a title fits; at the smallest, what does not fit ends in an ellipsis. */
function titleFor(
  title: string,
  width: number,
  height: number,
  measure: Measure,
): { size: number; lines: string[] } {
  for (const size of SIZES) {
    const lines = wrap(title, width, size, measure, true);
    const fits = lines.every((line) => measure(line, size, true) <= width);
    if (fits && lines.length * size * 1.15 <= height) return { size, lines };
  }
  const size = SIZES[SIZES.length - 1] ?? 28;
  const lines = wrap(title, width, size, measure, true);
  const most = Math.max(1, Math.floor(height / (size * 1.15)));
  return {
    size,
    lines: lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]} …`],
  };
}

type Picture = { inside: string; width: number; height: number; text: number };
type Box = { x: number; y: number; width: number; height: number };

/** The drawing whose text comes out largest in the box. */
function best(pictures: readonly string[], box: Box): Picture | null {
  const read = pictures.flatMap((svg) => readPicture(svg) ?? []);
  const letters = (picture: Picture) => picture.text * scaleOf(picture, box);
  return read.sort((a, b) => letters(b) - letters(a))[0] ?? null;
}

function scaleOf({ width, height }: Picture, box: Box): number {
  return Math.min(box.width / width, box.height / height, 2);
}

function readPicture(svg: string): Picture | null {
  const [, attributes = "", inside] = /^<svg([^>]*)>([\s\S]*)<\/svg>\s*$/.exec(svg) ?? [];
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(attributes) ?? [];
  const text = /font-size="([\d.]+)"/.exec(attributes)?.[1];
  if (inside === undefined || !width || !height || !text) return null;
  return { inside, width: Number(width), height: Number(height), text: Number(text) };
}

function placed(picture: Picture, box: Box): string {
  const scale = scaleOf(picture, box);
  const x = box.x + (box.width - picture.width * scale) / 2;
  const y = box.y + (box.height - picture.height * scale) / 2;
  const at = { transform: `translate(${round(x)},${round(y)}) scale(${scale.toFixed(4)})`, fill: "none", "font-size": String(picture.text) }; // prettier-ignore
  return tag("g", at, picture.inside);
}

function words(x: number, y: number, size: number, text: string, attributes: Record<string, string>): string {
  return tag("text", { x: String(round(x)), y: String(round(y)), "font-size": String(size), fill: hex("ink"), ...attributes }, escape(text)); // prettier-ignore
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
