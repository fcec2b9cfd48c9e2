import { readFileSync } from "node:fs";
import { join } from "node:path";
import { layOutWith, measureIn, type Measure } from "../src/charts/text-metrics.ts";
import { ROOT } from "./root.ts";

const FONT = "node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2"; // prettier-ignore

/** The bytes of the font that charts are set in. */
export function chartFont(): Uint8Array {
  return readFileSync(join(ROOT, FONT));
}

/** How wide words are in that font; Vega lays out with it from now on. */
export function chartMeasure(): Measure {
  const measure = measureIn(chartFont());
  layOutWith(measure);
  return measure;
}
