import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { chartMeasure } from "../../scripts/chart-font.ts";
import { pngWriter } from "../../scripts/png.ts";
import { socialSvg } from "../../src/charts/social.ts";

const measure = chartMeasure();
const toPng = await pngWriter();
const scope = "Share of appeals. Great Britain, 2014 to 2015.";
const picture = (text: number, width: number) => `<svg viewBox="0 0 ${width} 300" font-size="${text}"><text>${width} wide</text></svg>`; // prettier-ignore
const make = (title: string, pictures: readonly string[] = []) => socialSvg({ title, scope, address: "/x/", pictures }, measure); // prettier-ignore

/** The size and the lines of a title. */
function titleOf(svg: string) {
  const bold = [...svg.matchAll(/<text x="56" y="[\d.]+" font-size="(\d+)" fill="#\w+" font-weight="700">([^<]*)</g)].slice(0, -1); // prettier-ignore
  return { size: Number(bold[0]?.[1]), lines: bold.map(([, , line = ""]) => line) };
}

describe("an image for social sites", () => {
  test("sets a title as large as fits, and keeps every word of it", () => {
    const short = titleOf(make("Short."));
    const long = "No audit figure held for Atos or Capita alone, from 2014 to 2021–22, meets the limit of 3% on unacceptable reports in any quarter of any year."; // prettier-ignore
    const set = titleOf(make(long, [picture(16, 700)]));
    expect(short.size).toBe(68);
    expect(set.size).toBeLessThan(68);
    expect(set.lines.join(" ")).toBe(long);
    for (const line of set.lines) expect(measure(line, set.size, true)).toBeLessThanOrEqual(548);
  });

  test("ends in an ellipsis when no size fits", () => {
    const set = titleOf(make("A very long title that goes on. ".repeat(40), [picture(16, 700)]));
    expect(set.lines.at(-1)).toMatch(/ …$/);
  });

  test("takes the drawing whose letters come out larger", () => {
    expect(make("T", [picture(16, 720), picture(14, 320)])).toContain("320 wide");
    expect(make("T", [picture(16, 720), picture(2, 320)])).toContain("720 wide");
  });

  test("goes without a picture over the whole width, and text is text", () => {
    const svg = make("Is 1 < 2 & 3?");
    expect(svg).toContain("Is 1 &lt; 2 &amp; 3?");
    expect(svg).not.toContain("<g ");
  });
});

describe("a PNG", () => {
  test("has the same bytes each time, and other bytes for other words", () => {
    const sum = (title: string) =>
      createHash("sha256")
        .update(toPng(make(title), 1200))
        .digest("hex");
    expect(sum("A title")).toBe(sum("A title"));
    expect(sum("A title")).not.toBe(sum("A tittle"));
  });

  test("draws words with the site's font: without the words it is much smaller", () => {
    const words = make("Words that have to be drawn");
    const none = words.replace(/<text.*?<\/text>/g, "");
    expect(toPng(words, 1200).length).toBeGreaterThan(2 * toPng(none, 1200).length);
  });
});
