import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../../scripts/root.ts";

const css = readFileSync(join(ROOT, "src/styles/tokens.css"), "utf8");

const TEXT = ["ink", "ink-2", "link", "visited"];
const MARKS = ["rule", "atos", "capita", "maximus", "dwp", "courts", "focus"];
const PAPERS = ["paper", "paper-2"];

/** The colours of a theme: the first :root, with those of the dark one over them. */
function theme(dark: boolean): Map<string, string> {
  const [light = "", rest = ""] = css.split("@media (prefers-color-scheme: dark)");
  const [over = ""] = rest.split("@media");
  const found = [...(light + (dark ? over : "")).matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)];
  return new Map(found.map(([, name = "", value = ""]) => [name, value]));
}

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

test("contrast is WCAG's: black on white 21, this pair from its documentation 4.54", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
});

describe.each([
  ["light", theme(false)],
  ["dark", theme(true)],
])("in the %s theme", (name, colours) => {
  const of = (token: string) => colours.get(token) ?? expect.unreachable(`tokens.css has no --${token}`);

  test.for(PAPERS.flatMap((paper) => TEXT.map((text) => [text, paper] as const)))(
    "text in --%s on --%s has 7:1",
    ([text, paper]) => {
      expect(contrast(of(text), of(paper))).toBeGreaterThanOrEqual(7);
    },
  );

  test.for(PAPERS.flatMap((paper) => MARKS.map((mark) => [mark, paper] as const)))(
    "marks in --%s on --%s have 3:1",
    ([mark, paper]) => {
      expect(contrast(of(mark), of(paper))).toBeGreaterThanOrEqual(3);
    },
  );

  test("the browser's own bar has the colour of the paper", () => {
    const base = readFileSync(join(ROOT, "src/layouts/Base.astro"), "utf8");
    expect(base).toContain(`content="${of("paper")}" media="(prefers-color-scheme: ${name})"`);
  });

  test("a square's number can be read on its bar", () => {
    expect(contrast(of("paper"), of("ink"))).toBeGreaterThanOrEqual(7);
  });

  test("the two colours of the focus ring differ by 3:1", () => {
    expect(contrast(of("focus"), of("focus-halo"))).toBeGreaterThanOrEqual(3);
  });
});
