import { gzipSync } from "node:zlib";
import { parse, textMetrics, View, type SceneMark, type Spec } from "vega";
import { describe, expect, test } from "vitest";
import type { ExplorerSpec } from "../../src/charts/explorer-spec.ts";
import { hatchId } from "../../src/charts/frame.ts";
import { NARROW, WIDE, type Size } from "../../src/charts/size.ts";
import { drawing } from "../../src/charts/svg.ts";
import { CHARTS, drawnReal } from "./material.ts";

/** Draws as a browser does: from the specification alone, with other fonts than the build's. */
async function live({ vega }: ExplorerSpec, id: string, size: Size, signals: Record<string, unknown> = {}) {
  const ours = textMetrics.width;
  textMetrics.width = (item, text) => String(text).length * (item.fontSize ?? 11) * 1.3;
  try {
    const view = new View(parse(vega as Spec), { renderer: "none" });
    for (const [name, value] of Object.entries(signals)) view.signal(name, value);
    await view.runAsync();
    const { root } = view.scenegraph() as unknown as { root: SceneMark };
    return drawing(root, hatchId(id, size), size.text).inside;
  } finally {
    textMetrics.width = ours;
  }
}

/** The plot of a picture, without its frame. */
function plotOf(svg: string): string {
  const from = svg.indexOf(`<g class="chart-plot"`);
  const inside = svg.slice(svg.indexOf(">", from) + 1);
  let depth = 1;
  for (const { 0: tag, index } of inside.matchAll(/<g[ >]|<\/g>/g)) {
    depth += tag === "</g>" ? -1 : 1;
    if (depth === 0) return inside.slice(0, index);
  }
  return "";
}

/** A picture's marks, to a px: rounding twice may move a mark by a tenth. */
function marksOf(inside: string): string[] {
  return (inside.match(/<(?!g|\/)[^>]+>([^<]*)/g) ?? []).map((mark) =>
    mark.replace(/-?\d+(\.\d+)?/g, (number) => String(Math.round(Number(number)))),
  );
}

describe.each(CHARTS)("the explorer of %s", (id) => {
  test.for([WIDE, NARROW])("draws the marks of the $name picture", async (size) => {
    const { svg, explorer } = await drawnReal(id);
    const inside = await live(explorer[size.name], id, size);
    expect(marksOf(inside).length).toBeGreaterThan(3);
    expect(marksOf(inside)).toEqual(marksOf(plotOf(svg[size.name])));
  });

  test("stands where the picture's plot stands", async () => {
    const { svg, explorer } = await drawnReal(id);
    for (const name of ["wide", "narrow"] as const)
      expect(svg[name]).toContain(
        `<g class="chart-plot" transform="translate(${explorer[name].at.join(",")})">`,
      );
  });

  test("draws one series, or some periods, when asked to", async () => {
    const { explorer, rows, words } = await drawnReal(id);
    const rowsIn = (inside: string) => new Set([...inside.matchAll(/ data-row="(\d+)"/g)].map((match) => Number(match[1]))); // prettier-ignore
    const [first] = words.series;
    const ids = first?.points.map((point) => point.id);
    const one = rowsIn(await live(explorer.wide, id, WIDE, { shown_series: [first?.name] }));
    expect([...one].map((index) => rows[index]?.id ?? "").sort()).toEqual([...(ids ?? [])].sort());
    const none = rowsIn(await live(explorer.wide, id, WIDE, { shown_from: 12 * 3000 }));
    expect(none.size).toBe(0);
  });

  test("loads nothing and is plain JSON", async () => {
    const { explorer } = await drawnReal(id);
    const text = JSON.stringify(explorer, (key, value: unknown) => (key === "flow" ? undefined : value));
    expect(text).not.toMatch(/"(url|href|async)":/);
    for (const size of ["wide", "narrow"] as const) expect(gzipSync(JSON.stringify(explorer[size].flow)).length).toBeLessThan(15_000); // prettier-ignore
  });
});
