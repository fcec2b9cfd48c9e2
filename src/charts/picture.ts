import type { Span } from "../model/period-in-words.ts";
import { compose, type Form } from "./compose.ts";
import { hatchId } from "./frame.ts";
import { LAYER } from "./layer-names.ts";
import type { Plan } from "./plan.ts";
import { layOut, reachOf } from "./render.ts";
import type { Size } from "./size.ts";
import { marksNamed, spreadEnds } from "./spread.ts";
import { drawing } from "./svg.ts";
import type { Measure } from "./text-metrics.ts";

/** One picture of a chart at one size: laid out, labels moved apart, written as SVG, with what is wrong with it. */
export async function drawPicture(size: Size, spec: Record<string, unknown>, form: Form, ready: Plan, gaps: readonly Span[], id: string, measure: Measure) {
  const composed = compose(spec, form, ready, gaps, size, measure);
  const scene = await layOut(composed, size.width);
  spreadEnds(scene.root, scene.plot[1]);
  const { inside, strangers } = drawing(scene.root, hatchId(id, size), size.text);
  const listed = marksNamed(scene.root, `${LAYER.absent}_marks`).flatMap(({ items }) => items.map(({ datum }) => (datum as { index: number }).index));
  const drawn = new Set([...inside.matchAll(/ data-row="(\d+)"/g)].map((match) => Number(match[1])));
  const warnings = [
    ...scene.warnings,
    ...strangers.map((colour) => `the colour ${colour} is not in the palette`),
    ...(drawn.size === 0 && scene.warnings.length === 0 ? ["no mark is drawn"] : []),
    ...(reachOf(scene.root, scene.origin) > size.width + 1 ? ["a label reaches beyond the right edge"] : []),
  ];
  const lost = ready.data.filter(({ index }) => !drawn.has(index) && !listed.includes(index)).map((row) => row.id);
  return { inside, scene, composed, origin: scene.origin, height: Number(composed["height"]), warnings, lost: scene.warnings.length > 0 ? [] : lost };
} // prettier-ignore
