import { hex } from "./palette.ts";
import type { Size } from "./size.ts";

/** The family that charts name; pages and stand-alone files bring or replace it. */
export const FONT = "Atkinson Hyperlegible Next";

/** The site's Vega-Lite configuration: type, colours and sizes that no chart chooses for itself. */
export function config(size: Size): Record<string, unknown> {
  const text = { font: FONT, fontSize: size.text, color: hex("ink"), fill: hex("ink") };
  return {
    font: FONT,
    background: null,
    aria: false,
    customFormatTypes: false,
    view: { stroke: null, fill: null },
    axis: {
      labelFont: FONT,
      labelFontSize: size.text,
      labelColor: hex("ink"),
      labelLimit: 0,
      labelPadding: 6,
      labelOverlap: false,
      labelBound: false,
      labelFlush: false,
      tickColor: hex("rule"),
      tickSize: 5,
      domainColor: hex("rule"),
      domainWidth: 1,
      gridColor: hex("hairline"),
      gridWidth: 1,
      title: null,
    },
    legend: { disable: true },
    text: { ...text, align: "left", baseline: "middle" },
    line: { strokeWidth: 2.5, strokeJoin: "round", strokeCap: "butt" },
    point: { filled: true, size: size.name === "wide" ? 80 : 64, opacity: 1, strokeWidth: 2 },
    rule: { strokeWidth: 2, color: hex("ink") },
    bar: { discreteBandSize: { band: 0.92 }, color: hex("ink") },
    mark: { color: hex("ink") },
  };
}
