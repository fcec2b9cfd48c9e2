import type { Measure } from "./text-metrics.ts";

/**
 * Gives every text of an SVG the width that it was laid out with. A picture that stands alone names its font and does
 * not bring it; a machine that lacks the font takes another, and its letters are fitted into the same room, so that no
 * label runs into another or out of the picture. `size` is the size of texts that name none.
 */
export function fixedWidths(svg: string, size: number, measure: Measure): string {
  return svg.replace(/<text([^>]*)>(.*?)<\/text>/g, (_, attributes: string, inside: string) => {
    const own = Number(/ font-size="([\d.]+)"/.exec(attributes)?.[1] ?? size);
    const bold = Number(/ font-weight="(\d+)"/.exec(attributes)?.[1] ?? 400) >= 600;
    const fixed = (words: string) => ` textLength="${Math.round(measure(plain(words), own, bold) * 10) / 10}" lengthAdjust="spacingAndGlyphs"`; // prettier-ignore
    if (!inside.includes("<tspan")) return `<text${attributes}${fixed(inside)}>${inside}</text>`;
    const lines = inside.replace(/<tspan([^>]*)>([^<]*)<\/tspan>/g, (__, more: string, words: string) => `<tspan${more}${fixed(words)}>${words}</tspan>`); // prettier-ignore
    return `<text${attributes}>${lines}</text>`;
  });
}

function plain(words: string): string {
  return words.replaceAll("&quot;", '"').replaceAll("&gt;", ">").replaceAll("&lt;", "<").replaceAll("&amp;", "&"); // prettier-ignore
}
