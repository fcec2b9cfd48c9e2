import type { SceneItem, SceneMark } from "vega";
import { LAYER } from "./layer-names.ts";
import { linesOf } from "./svg.ts";

/** The least distance between two labels, in px. */
const APART = 2;

/**
 * Moves the labels at the ends of the lines up or down until none touches another and all are in the picture. How
 * far each went is its `moved`.
 */
export function spreadEnds(root: SceneMark, height: number): void {
  const labels = marksNamed(root, `${LAYER.ends}_marks`).flatMap(({ items }) => items);
  const boxes = labels
    .map((item) => {
      const size = item.fontSize ?? 0;
      const count = linesOf(item).length;
      const tall = (count - 1) * Number(item["lineHeight"] ?? size) + size * 1.1;
      // A text of several lines hangs down from its first: centre it on its point.
      return {
        item,
        tall,
        centre: item.y ?? 0,
        left: item.bounds.x1,
        right: item.bounds.x2,
        firstLine: size * 0.55,
      };
    })
    .sort((a, b) => a.centre - b.centre);
  let moving = true;
  for (let round = 0; round < 50 && moving; round += 1) {
    moving = false;
    for (const [i, upper] of boxes.entries()) {
      for (const lower of boxes.slice(i + 1)) {
        if (upper.right < lower.left || lower.right < upper.left) continue;
        const overlap = upper.centre + upper.tall / 2 + APART - (lower.centre - lower.tall / 2);
        if (overlap <= 0) continue;
        moving = true;
        upper.centre -= overlap / 2;
        lower.centre += overlap / 2;
      }
    }
    for (const box of boxes) {
      const inside = Math.min(Math.max(box.centre, box.tall / 2 - 8), height - box.tall / 2 + 4);
      moving ||= inside !== box.centre;
      box.centre = inside;
    }
  }
  for (const { item, tall, centre, firstLine } of boxes) {
    const y = centre - tall / 2 + firstLine;
    item["moved"] = y - (item.y ?? 0);
    item.y = y;
  }
}

/** All marks of a name, however deep. */
export function marksNamed(mark: SceneMark, name: string): SceneMark[] {
  const inner = mark.items.flatMap((item: SceneItem) => item.items ?? []);
  return [...(mark.name === name ? [mark] : []), ...inner.flatMap((each) => marksNamed(each, name))];
}
