import { readFileSync } from "node:fs";
import { join } from "node:path";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { ROOT } from "./root.ts";

const WASM = "node_modules/@resvg/resvg-wasm/index_bg.wasm";
// The weights as files of their own: resvg draws no weight of a variable font but its first.
const FONTS = [400, 700].map((weight) => `node_modules/@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${weight}-normal.woff2`); // prettier-ignore

/** Everything outside an SVG on which the bytes of its PNG depend. */
export function pngInputs(): Uint8Array[] {
  return [WASM, ...FONTS].map((path) => readFileSync(join(ROOT, path)));
}

/** Turns an SVG into a PNG of a width in px. */
export type ToPng = (svg: string, width: number) => Uint8Array;

/**
 * Makes PNGs with resvg and the site's font, and with nothing of the machine: the same SVG gives the same bytes
 * everywhere. Call it once for a program.
 */
export async function pngWriter(): Promise<ToPng> {
  const [wasm, ...fonts] = pngInputs();
  if (!wasm) throw new Error(`${WASM} is not there: run npm ci`);
  await initWasm(wasm);
  const font = {
    fontBuffers: fonts,
    loadSystemFonts: false,
    defaultFontFamily: "Atkinson Hyperlegible Next",
  };
  return (svg, width) => {
    const drawing = new Resvg(svg, { font, fitTo: { mode: "width", value: width } });
    const image = drawing.render();
    const bytes = image.asPng();
    image.free();
    drawing.free();
    return bytes;
  };
}
