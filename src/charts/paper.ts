import { hex } from "./palette.ts";
import { tag } from "./svg.ts";

/** How far the paper around letters reaches, both sides together, in px of the drawing. */
const WIDTH = "4";

/**
 * A picture that stands alone, with paper around its letters, so that no grid line, axis or break runs through a word.
 * Written at each text, not in a style: a host's policy may forbid styles, and drawing programs read attributes alone.
 * In pages src/styles/charts.css does the same in the reader's own colours.
 */
export function withPaper(svg: string): string {
  const paper = { stroke: hex("paper"), "stroke-width": WIDTH, "stroke-linejoin": "round", "paint-order": "stroke" };
  return svg.replace(/<text(?=[ >])/g, tag("text", paper).slice(0, -2));
} // prettier-ignore
