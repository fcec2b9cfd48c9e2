import { describe, expect, test } from "vitest";
import { drawAny } from "../../src/charts/any-draw.ts";
import "./material.ts";

const ROWS = [
  { town: "A", mm: 28 },
  { town: "B", mm: 55 },
  { town: "C", mm: 43 },
];
const BAR = { data: { values: ROWS }, mark: "bar", encoding: { x: { field: "town", type: "nominal" }, y: { field: "mm", type: "quantitative" } } }; // prettier-ignore

async function drawn(spec: Record<string, unknown>, rows: typeof ROWS | null = null) {
  const { drawing, dangers } = await drawAny(spec, rows, "fixture");
  expect(dangers).toEqual([]);
  if (!drawing) throw new Error("not drawn");
  return drawing;
}
async function refused(spec: Record<string, unknown>, rows: typeof ROWS | null = null): Promise<string[]> {
  const { drawing, dangers } = await drawAny(spec, rows, "fixture");
  expect(drawing).toBeNull();
  return dangers.map(({ path, found }) => [path.join("."), found].filter(Boolean).join(": "));
}

describe("any specification is drawn as the site draws", () => {
  test("in its type and colours, with a title and words for those who cannot see it", async () => {
    const { svg, words } = await drawn({ ...BAR, title: "Rain" });
    expect(svg).toMatch(/^<svg role="img" aria-labelledby="chart-title chart-desc"/);
    expect(svg).toContain('<title id="chart-title">Rain</title>');
    expect(svg).toContain("mm, highest: 55 (B).");
    expect(svg).toContain(`font-family="Atkinson Hyperlegible Next, Verdana, sans-serif"`);
    expect(svg).toContain("#15191f");
    expect(svg).not.toMatch(/aria-(label|roledescription)=|<script|href=/);
    expect(words.tables).toEqual([{ head: ["town", "mm"], numeric: [false, true], rows: [["A", "28"], ["B", "55"], ["C", "43"]] }]); // prettier-ignore
  });

  test("whatever its own configuration says", async () => {
    const { svg } = await drawn({ ...BAR, background: "#123456", config: { bar: { color: "#abcdef" }, font: "Comic" } }); // prettier-ignore
    expect(svg).not.toMatch(/#123456|#abcdef|Comic/);
  });

  test("from rows given beside it", async () => {
    const rest = { mark: BAR.mark, encoding: BAR.encoding };
    expect((await drawn(rest, ROWS)).words.tables[0]?.rows).toHaveLength(3);
    expect((await drawn({ ...BAR, data: { url: "rain.csv" } }, ROWS)).words.tables[0]?.rows).toHaveLength(3);
  });

  test("the table has what is drawn: after sums, means, counts, bins and units of time", async () => {
    const rows = [{ d: "2020-01-05", v: 3 }, { d: "2020-01-20", v: 5 }, { d: "2020-02-05", v: 8 }]; // prettier-ignore
    const mean = await drawn({ data: { values: rows }, mark: "line", encoding: { x: { field: "d", timeUnit: "utcyearmonth", type: "temporal" }, y: { field: "v", aggregate: "mean", type: "quantitative" } } }); // prettier-ignore
    expect(mean.words.tables[0]?.rows).toEqual([["January 2020", "4"], ["February 2020", "8"]]); // prettier-ignore
    const bins = await drawn({ data: { values: rows }, mark: "bar", encoding: { x: { field: "v", bin: { maxbins: 3 }, type: "quantitative" }, y: { aggregate: "count" } } }); // prettier-ignore
    expect(bins.words.tables[0]?.head).toEqual(["v, from", "v, to", "Count of rows"]);
    expect(bins.words.tables[0]?.rows.reduce((sum, row) => sum + Number(row[2]), 0)).toBe(3);
  });

  test("layers, facets and concatenations too", async () => {
    const unit = { mark: "point", encoding: BAR.encoding };
    const layers = await drawn({ data: BAR.data, layer: [unit, { mark: "rule", encoding: { y: { field: "mm", aggregate: "max", type: "quantitative" } } }] }); // prettier-ignore
    expect(layers.words.tables.map(({ head }) => head)).toEqual([["town", "mm"], ["max of mm"]]);
    const facet = await drawn({ data: BAR.data, mark: "bar", encoding: { ...BAR.encoding, row: { field: "town", type: "nominal" } } }); // prettier-ignore
    expect(facet.words.tables[0]?.rows).toHaveLength(3);
    expect((await drawn({ data: BAR.data, hconcat: [unit, unit] })).words.tables[0]?.rows).toHaveLength(3);
  });

  test("series differ by more than colour", async () => {
    const colour = { field: "town", type: "nominal" };
    const { svg } = await drawn({ ...BAR, mark: "point", encoding: { ...BAR.encoding, color: colour } });
    const shapes = new Set([...svg.matchAll(/<path transform="translate\([^)]*\)" d="([^"]*)"/g)].map((match) => match[1])); // prettier-ignore
    expect(shapes.size).toBeGreaterThanOrEqual(3);
  });

  test("a column of the rows may have any name", async () => {
    const rows = [{ url: "https://example.org", href: "x", mm: 1 }];
    const encoding = { x: { field: "url", type: "nominal" }, y: { field: "mm", type: "quantitative" } };
    expect((await drawn({ data: { values: rows }, mark: "point", encoding })).words.tables[0]?.rows).toEqual([["https://example.org", "1"]]); // prettier-ignore
  });
});

describe("what cannot be drawn safely is refused by name and place", () => {
  test.for<[string, Record<string, unknown>, string]>([
    ["remote data", { ...BAR, data: { url: "https://example.org/x.csv" } }, `data.url: data from "https://example.org/x.csv"`],
    ["a file of the machine", { ...BAR, data: { url: "file:///etc/passwd" } }, `data.url: data from "file:///etc/passwd"`],
    ["remote data of a layer", { data: BAR.data, layer: [{ ...BAR, data: { url: "//example.org/x" } }] }, `layer.0.data.url: data from "//example.org/x"`],
    ["remote data of a lookup", { ...BAR, transform: [{ lookup: "town", from: { data: { url: "y.json" }, key: "town", fields: ["z"] } }] }, `transform.0.from.data.url: data from "y.json"`],
    ["a link in a mark", { ...BAR, mark: { type: "bar", href: "javascript:alert(1)" } }, "mark.href: a link in a mark"],
    ["a link in an encoding", { ...BAR, encoding: { ...BAR.encoding, href: { field: "town" } } }, "encoding.href: a link in a mark"],
    ["an image", { ...BAR, mark: { type: "image", url: "x.png" } }, "mark.type: an image"],
    ["the clock", { ...BAR, transform: [{ calculate: "now() - datum.mm", as: "age" }] }, `transform.0.calculate: "now" in the expression now() - datum.mm`],
    ["chance", { ...BAR, transform: [{ filter: "random() > 0.5" }] }, `transform.0.filter: "random" in the expression random() > 0.5`],
    ["the page around it", { ...BAR, params: [{ name: "w", expr: "containerSize()[0]" }] }, `params.0.expr: "containerSize" in the expression containerSize()[0]`],
    ["what lies under an object", { ...BAR, transform: [{ calculate: "datum['constructor'].name", as: "x" }] }, `transform.0.calculate: "constructor" in the expression datum['constructor'].name`],
    ["no data", { mark: "bar", encoding: BAR.encoding }, "a specification without data"],
  ])("%s", async ([, spec, found]) => {
    expect(await refused(spec)).toContain(found);
  }); // prettier-ignore

  test("and so is what Vega or Vega-Lite warns of or cannot read", async () => {
    expect((await refused({ ...BAR, mark: "sparkle" })).join()).not.toBe("");
    expect((await refused({ ...BAR, encoding: { ...BAR.encoding, size: { field: "mm", type: "nonsense" } } })).join()).not.toBe(""); // prettier-ignore
    expect((await refused({ ...BAR, transform: [{ calculate: "fetch('x')", as: "x" }] })).join()).toContain("fetch"); // prettier-ignore
    expect(await refused({ ...BAR, transform: [{ filter: "datum.mm > 1000" }] })).toContain("no mark is drawn"); // prettier-ignore
  });

  test("and a field that no row has", async () => {
    const encoding = { ...BAR.encoding, y: { field: "mmm", type: "quantitative" } };
    expect(await refused({ ...BAR, encoding })).toEqual([`encoding.y.field: the field "mmm"`]);
  });
});
