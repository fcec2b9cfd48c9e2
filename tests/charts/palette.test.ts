import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../../scripts/root.ts";
import { colourName, DATA_COLOURS, NEUTRAL, PALETTE, STYLES, type Colour } from "../../src/charts/palette.ts";
import { LEAST_TEXT, NARROW, WIDE } from "../../src/charts/size.ts";

const tokens = readFileSync(join(ROOT, "src/styles/tokens.css"), "utf8");
const css = readFileSync(join(ROOT, "src/styles/charts.css"), "utf8");
const [light = "", rest = ""] = tokens.split("@media (prefers-color-scheme: dark)");
const [dark = ""] = rest.split("@media");
const NAMES = Object.keys(PALETTE) as Colour[];

function contrast(one: string, other: string): number {
  const of = (hex: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low = 0, high = 0] = [of(one), of(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe("the palette and the style sheets agree", () => {
  test.for(NAMES)("--%s has the palette's colour in light and in dark", (name) => {
    expect(light).toContain(`--${name}: ${PALETTE[name].light};`);
    expect(dark).toContain(`--${name}: ${PALETTE[name].dark};`);
  });

  test.for(NAMES)("charts.css turns the classes of %s into the reader's own colour", (name) => {
    expect(css).toMatch(new RegExp(`\\.f-${name} \\{\\s*fill: var\\(--${name}\\);`));
    expect(css).toMatch(new RegExp(`\\.s-${name} \\{\\s*stroke: var\\(--${name}\\);`));
  });

  test("no two names have the same light colour, so that a drawn colour has one name", () => {
    expect(new Set(NAMES.map((name) => PALETTE[name].light)).size).toBe(NAMES.length);
    expect(colourName("#0A5AA8")).toBe("atos");
    expect(colourName("#123456")).toBeNull();
  });
});

describe.each(["light", "dark"] as const)("on %s paper", (theme) => {
  const paper = PALETTE.paper[theme];

  test.for(DATA_COLOURS)("a mark in %s has 3:1 and a label 4.5:1", (name) => {
    expect(contrast(PALETTE[name][theme], paper)).toBeGreaterThanOrEqual(4.5);
  });

  test("axis text has 7:1 and axis lines have 3:1", () => {
    expect(contrast(PALETTE.ink[theme], paper)).toBeGreaterThanOrEqual(7);
    expect(contrast(PALETTE["ink-2"][theme], paper)).toBeGreaterThanOrEqual(7);
    expect(contrast(PALETTE.rule[theme], paper)).toBeGreaterThanOrEqual(3);
  });
});

test("series never differ by colour alone: each of who is who has a shape and a dash of its own", () => {
  const who = [STYLES.atos, STYLES.capita, STYLES.maximus, STYLES.courts];
  expect(new Set(who.map(({ shape }) => shape)).size).toBe(who.length);
  expect(new Set(who.map(({ dash }) => dash.join())).size).toBe(who.length);
  expect(new Set(NEUTRAL.map((name) => STYLES[name].shape)).size).toBe(NEUTRAL.length);
});

test("labels never fall under 12 px on screen, at the smallest width at which a variant is shown", () => {
  for (const size of [WIDE, NARROW])
    expect((size.text * size.shownFrom) / size.width).toBeGreaterThanOrEqual(LEAST_TEXT);
});

test("charts.css shows the wide picture from the width that its letters need", () => {
  expect(css).toContain(`@container (min-width: ${WIDE.shownFrom / 16}rem)`);
  // The narrow one shrinks with a page that leaves it less than 17.5rem, so that no page scrolls sideways.
  expect(css).toMatch(/\.narrow \{\s*min-width: min\(17\.5rem, 100%\);/);
});
