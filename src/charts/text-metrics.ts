import { create } from "fontkit";
import { textMetrics } from "vega";

/** How wide a text is in the bundled font, in px. */
export type Measure = (text: string, size: number, bold?: boolean) => number;

/** The cuts that charts use. */
const REGULAR = 400;
const BOLD = 700;

/**
 * Measures with the bundled variable font. Its bold is measured as the regular glyphs plus what the font's HVAR table
 * adds at weight 700: fontkit can make no instance of a font in a WOFF2 file.
 */
export function measureIn(font: Uint8Array): Measure {
  const regular = create(font);
  const bold = create(font);
  bold.variationCoords = [BOLD];
  const widths = new Map<string, { [REGULAR]: number; [BOLD]: number }>();
  return (text, size, isBold = false) => {
    let known = widths.get(text);
    if (!known) {
      const { advanceWidth, glyphs } = regular.layout(text);
      const more = glyphs.map(({ id }) => bold._variationProcessor.getAdvanceAdjustment(id, bold.HVAR));
      known = { [REGULAR]: advanceWidth, [BOLD]: more.reduce((sum, each) => sum + each, advanceWidth) };
      widths.set(text, known);
    }
    return (known[isBold ? BOLD : REGULAR] / regular.unitsPerEm) * size;
  };
}

/** Makes Vega lay out with these widths; without a canvas it would guess 0.8 em a character. */
export function layOutWith(measure: Measure): void {
  textMetrics.width = (item, text) =>
    measure(String(text ?? ""), item.fontSize ?? 11, Number(item.fontWeight ?? REGULAR) >= BOLD);
}

/** Breaks a text into lines no wider than `width`, between words. A longer word stays whole. */
export function wrap(text: string, width: number, size: number, measure: Measure, bold = false): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && measure(longer, size, bold) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
