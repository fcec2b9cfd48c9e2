import { describe, expect, test } from "vitest";
import { STATUSES } from "../../src/model/status.ts";
import { LEAST_TEXT, NARROW, WIDE } from "../../src/charts/size.ts";
import { BARS, drawFixture, fixtureChart, fixtureRow, LINES, YEARS } from "./fixture.ts";
import { asText } from "./golden-text.ts";
import { CHARTS, drawnReal } from "./material.ts";

test("there are at least 24 charts", () => {
  expect(CHARTS.length).toBeGreaterThanOrEqual(24);
});

describe.each(CHARTS)("the chart %s", (id) => {
  test("draws every row once in each picture, and nothing else", async () => {
    const { svg, rows } = await drawnReal(id);
    const all = rows.map((_, index) => index);
    for (const picture of [svg.wide, svg.narrow]) {
      const drawn = new Set([...picture.matchAll(/ data-row="(\d+)"/g)].map((match) => Number(match[1])));
      expect([...drawn].sort((a, b) => a - b)).toEqual(all);
    }
  });

  test("says every row in words and in the table", async () => {
    const { words, table, rows } = await drawnReal(id);
    const ids = rows.map((row) => row.id).sort();
    expect(words.series.flatMap(({ points }) => points.map((point) => point.id)).sort()).toEqual(ids);
    expect(table.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.id ?? [])).sort()).toEqual(ids);
    for (const { cells, sources } of table.rows) {
      if (cells.some((cell) => cell.id !== null)) expect(sources.length).toBeGreaterThan(0);
    }
  });

  test("gives every value, with its hedge or its reason, in the text of its words and again of its table", async () => {
    const { words, table, rows } = await drawnReal(id);
    const points = new Map(
      words.series.flatMap((series) => series.points.map((point) => [point.id, point.words])),
    );
    const cells = new Map(table.rows.flatMap((row) => row.cells.map((cell) => [cell.id, cell])));
    for (const row of rows) {
      const cell = cells.get(row.id);
      const said = [points.get(row.id) ?? "", cell?.kind === "absent" ? cell.reason : `${cell?.hedge ?? ""} ${cell?.text ?? ""}`]; // prettier-ignore
      for (const text of said) {
        if (row.value === null) expect(text).toBe(STATUSES[row.status ?? "x"].label);
        else expect(numberIn(text)).toBe(row.value);
        if (row.qualifier !== null && row.qualifier !== "rounded") expect(text).toContain(row.qualifier);
      }
    }
  });

  test("has no style, script, link or label of Vega's", async () => {
    const { svg } = await drawnReal(id);
    for (const picture of [svg.wide, svg.narrow, svg.file]) {
      expect(picture).not.toMatch(/ style=|<style|<script|href|<image|<foreignObject| on\w+=|role="graphics/);
    }
    expect(svg.wide).toMatch(/^<svg class="chart-picture wide" aria-hidden="true"/);
    expect(svg.narrow).toMatch(/^<svg class="chart-picture narrow" aria-hidden="true"/);
    expect(svg.file).toContain(`<title id="${id}-title">`);
  });

  test("has ids of its own, so that no other picture in a page shares them", async () => {
    const { svg } = await drawnReal(id);
    const ids = [svg.wide, svg.narrow].flatMap((picture) => [...picture.matchAll(/ id="([^"]*)"/g)].map((match) => match[1])); // prettier-ignore
    expect(ids.every((each) => each?.startsWith(`${id}-`))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("has no text under 12 px, even where the picture is smallest", async () => {
    const { svg } = await drawnReal(id);
    const sizes = (picture: string) =>
      [...picture.matchAll(/font-size="([\d.]+)/g)].map((match) => Number(match[1]));
    expect(Math.min(...sizes(svg.wide)) * (WIDE.shownFrom / WIDE.width)).toBeGreaterThanOrEqual(LEAST_TEXT);
    expect(Math.min(...sizes(svg.narrow)) * (NARROW.shownFrom / NARROW.width)).toBeGreaterThanOrEqual(
      LEAST_TEXT,
    );
  });

  test("as a file gives every text the room that it was laid out with, inside the picture", async () => {
    const { svg } = await drawnReal(id);
    const texts = [...svg.file.matchAll(/<text([^>]*)>(.*?)<\/text>/g)];
    expect(texts.length).toBeGreaterThan(4);
    for (const [, attributes = "", inside = ""] of texts) {
      const lines = inside.includes("<tspan") ? [...inside.matchAll(/<tspan([^>]*)>/g)].map((match) => match[1] ?? "") : [attributes]; // prettier-ignore
      for (const line of lines) expect(line).toMatch(/ textLength="[\d.]+" lengthAdjust="spacingAndGlyphs"/);
      const x = Number(/ x="([\d.]+)"/.exec(attributes)?.[1] ?? 0);
      for (const line of lines) expect(x + Number(/textLength="([\d.]+)"/.exec(line)?.[1])).toBeLessThanOrEqual(752 - 8); // prettier-ignore
    }
  });

  test("is small", async () => {
    const { svg } = await drawnReal(id);
    expect(svg.wide.length + svg.narrow.length).toBeLessThan(45_000);
  });
});

/** The first number of a text, without its separators. */
function numberIn(text: string): number {
  return Number(/-?\d[\d,]*(\.\d+)?/.exec(text)?.[0].replaceAll(",", ""));
}

describe("words and table read as agreed", () => {
  test.for([
    "claims-in-the-first-backlog",
    "complaints-to-the-commissioner",
    "deaths-after-refusal",
    "four-venues-in-north-wales",
    "how-little-is-audited",
    "three-venues-month-by-month",
    "unacceptable-reports",
    "winning-by-benefit",
  ])("%s", async (id) => {
    await expect(asText(await drawnReal(id))).toMatchFileSnapshot(`golden/${id}.txt`);
  });
});

describe("drawing is honest", () => {
  const PARTS = { mark: "bar", encoding: { y: { field: "position_name" }, x: { field: "start" }, x2: { field: "end" }, color: { field: "series_name" } } }; // prettier-ignore
  const atos = (year: number, value: number | null, more = {}) => fixtureRow(year, value, { provider: "atos-ias", ...more }); // prettier-ignore
  const rects = (svg: string) => [...svg.matchAll(/<path d="M([\d.-]+),[\d.-]+h([\d.-]+)v[^>]* data-row="(\d+)"/g)].map(([, x, width, row]) => ({ x: Number(x), width: Number(width), row: Number(row) })); // prettier-ignore

  test("parts of a whole lie end to end, each as long as its value, with its words under the bar", async () => {
    const rows = [fixtureRow(2001, 30), atos(2001, 10), fixtureRow(2002, 5), atos(2002, 5)];
    const chart = fixtureChart({ spec: PARTS, filter: { provider: ["capita", "atos-ias"] }, asserts: [{ that: "count", is: 4 }] }); // prettier-ignore
    const { drawn, problems } = await drawFixture(chart, rows);
    expect(problems).toEqual([]);
    const [a, b, c, d] = rects(drawn?.svg.wide ?? "").sort((one, other) => one.row - other.row);
    expect(b?.x).toBeCloseTo((a?.x ?? 0) + (a?.width ?? 0), 0);
    expect((a?.width ?? 0) / (b?.width ?? 1)).toBeCloseTo(3, 1);
    expect(d?.x).toBeCloseTo((c?.x ?? 0) + (c?.width ?? 0), 0);
    for (const words of ["Capita 30%", "Atos/IAS 10%", "Capita 5%", "Atos/IAS 5%"])
      expect(drawn?.svg.narrow).toContain(words);
  });

  test("a part that is missing is a hatched bar with its reason", async () => {
    const rows = [fixtureRow(2001, 30), atos(2001, null, { status: "c" })];
    const chart = fixtureChart({ spec: PARTS, filter: { provider: ["capita", "atos-ias"] }, asserts: [{ that: "count", is: 2 }] }); // prettier-ignore
    const { drawn } = await drawFixture(chart, rows);
    expect(paths(drawn?.svg.wide ?? "", 1).join()).toContain("url(#fixture-wide-hatch)");
    expect(drawn?.svg.wide).toContain("Atos/IAS suppressed by the source");
  });

  test("panels have one scale, and each series a floor of its own", async () => {
    const rows = [...YEARS, atos(2001, 10), atos(2002, 20), atos(2003, 15)];
    const spec = {
      encoding: { ...LINES.encoding, y: { field: "raised", type: "quantitative" } },
      layer: LINES.layer,
    };
    const chart = fixtureChart({ spec, filter: { provider: ["capita", "atos-ias"] }, asserts: [{ that: "count", is: 6 }] }); // prettier-ignore
    const { drawn, problems } = await drawFixture(chart, rows);
    expect(problems).toEqual([]);
    const y = new Map(drawn?.rows.map((row, index) => [row.id, Number(/translate\([\d.]+,([\d.]+)\)/.exec(paths(drawn.svg.wide, index)[0] ?? "")?.[1])])); // prettier-ignore
    const at = (id: string) => y.get(id) ?? NaN;
    const floor = at("2001-atos-ias") - at("2001-capita");
    expect(floor).toBeGreaterThan(50);
    for (const year of [2002, 2003])
      expect(at(`${year}-atos-ias`) - at(`${year}-capita`)).toBeCloseTo(floor, 0);
  });

  const paths = (svg: string, row: number) => [...svg.matchAll(new RegExp(`<(\\w+)[^>]* data-row="${row}"[^>]*>`, "g"))].map((match) => match[0]); // prettier-ignore

  test("a missing value is a hatched bar with its reason, and the line stops at it", async () => {
    const rows = [...YEARS.slice(0, 2), fixtureRow(2003, null, { status: "c" }), fixtureRow(2004, 12)];
    const { drawn } = await drawFixture(fixtureChart(), rows);
    expect(paths(drawn?.svg.wide ?? "", 2).join()).toContain("url(#fixture-wide-hatch)");
    expect(drawn?.svg.wide).toContain("suppressed by the source");
    expect(drawn?.words.series[0]?.points[2]?.words).toBe("suppressed by the source");
    expect(drawn?.table.rows[2]?.cells[0]).toEqual({ kind: "absent", id: "2003-capita", status: "c", reason: "suppressed by the source" }); // prettier-ignore
  });

  test("a missing value among bars is a hatched bar with its reason", async () => {
    const rows = [...YEARS.slice(0, 2), fixtureRow(2003, null, { status: "withheld" })];
    const { drawn } = await drawFixture(fixtureChart({ spec: BARS }), rows);
    expect(paths(drawn?.svg.wide ?? "", 2).join()).toContain("url(#fixture-wide-hatch)");
    expect(drawn?.svg.wide).toContain("withheld under the Act");
  });

  test.for(["more than", "fewer than", "at most", "just under", "about"] as const)(
    "“%s” is an open mark with its words, never a plain point",
    async (qualifier) => {
      const rows = [...YEARS, fixtureRow(2004, 12, { qualifier })];
      const { drawn } = await drawFixture(fixtureChart(), rows);
      const [mark] = paths(drawn?.svg.wide ?? "", 3);
      expect(mark).not.toMatch(/ fill="/);
      expect(mark).toMatch(/ stroke="#b3420f"/);
      expect(drawn?.svg.wide).toContain(`${qualifier} 12%`);
      expect(drawn?.words.overview.join(" ")).toContain(`One figure marked “${qualifier}” was left out`);
    },
  );

  test("an incomplete figure is hollow and joined to nothing", async () => {
    const chart = fixtureChart({ incomplete: [{ ids: ["2003-capita"], why: "fixture stops in March" }] });
    const { drawn } = await drawFixture(chart);
    expect(paths(drawn?.svg.wide ?? "", 2)[0]).toContain(`class="f-paper s-capita"`);
    expect(drawn?.svg.wide).toContain("hollow: incomplete");
    expect(drawn?.table.rows[2]?.cells[0]).toMatchObject({ remark: "incomplete: fixture stops in March" });
  });

  test("periods without any figure have a hollow bar, a sentence and a row of the table", async () => {
    const rows = [fixtureRow(2001, 10), fixtureRow(2004, 12)];
    const { drawn } = await drawFixture(fixtureChart(), rows);
    expect(drawn?.svg.narrow).toContain("no figure in this table: January 2002 to");
    expect(drawn?.words.series[0]?.summary).toEqual([
      "From 10% in 2001 to 12% in 2004. The figures between are not all in the table.",
      "There is no figure in this table for January 2002 to December 2003.",
    ]);
    expect(drawn?.table.rows.map(({ name }) => name)).toEqual([
      "2001",
      "January 2002 to December 2003",
      "2004",
    ]);
  });

  test("no line and no change crosses a break", async () => {
    const breaks = [{ at: "2002", measure: "fixtures counted", why: "The fixture changed." }];
    const { drawn } = await drawFixture(fixtureChart(), YEARS, { dataset: { title: "Fixtures", breaks } });
    const lines = [...(drawn?.svg.wide ?? "").matchAll(/<path d="M[^"]*L[^"]*"[^>]*stroke-dasharray="9,4"/g)];
    expect(lines).toHaveLength(1);
    expect(lines[0]?.[0].split("L")).toHaveLength(2);
    expect(drawn?.svg.wide).toContain("The fixture changed.");
    expect(drawn?.words.series[0]?.summary[0]).toContain("because a break lies between them");
  });

  test("a target is a rule with its words", async () => {
    const rows = YEARS.map((row) => ({ ...row, target: "<= 3%" }));
    const { drawn } = await drawFixture(fixtureChart({ spec: LINES }), rows);
    expect(drawn?.svg.wide).toContain("limit: 3%");
    expect(drawn?.svg.wide).toMatch(/<line [^>]*stroke-dasharray="10,3,2,3"/);
  });
});
