import { textMetrics } from "vega";
import { expect, test } from "vitest";
import { wrap } from "../../src/charts/text-metrics.ts";
import { measure } from "./material.ts";

test("widths are the bundled font's, as Chromium measures them", () => {
  // Chromium 1000 px: 7420 px regular, 7825 px bold.
  expect(measure("Atos/IAS 94,390", 1000)).toBe(7420);
  expect(Math.abs(measure("Atos/IAS 94,390", 1000, true) - 7825)).toBeLessThan(15);
});

test("Vega lays out with them, not with its guess of 0.8 em a character", () => {
  const item = { fontSize: 10, bounds: { x1: 0, y1: 0, x2: 0, y2: 0 } };
  expect(textMetrics.width(item, "iiii")).toBe(measure("iiii", 10));
  expect(textMetrics.width(item, "iiii")).toBeLessThan(0.8 * 4 * 10);
  expect(textMetrics.width({ ...item, fontWeight: 700 }, "Capita")).toBe(measure("Capita", 10, true));
});

test("a text is broken between words, and a word that is too long stays whole", () => {
  const lines = wrap("acceptable, amendment required", 90, 14, measure);
  expect(lines.join(" ")).toBe("acceptable, amendment required");
  expect(lines.length).toBeGreaterThan(1);
  expect(wrap("unacceptable", 10, 14, measure)).toEqual(["unacceptable"]);
});
