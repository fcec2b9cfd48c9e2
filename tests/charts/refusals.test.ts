import { describe, expect, test } from "vitest";
import type { Chart } from "../../src/model/chart.ts";
import { BARS, drawFixture, fixtureChart, fixtureRow, LINES, YEARS } from "./fixture.ts";

async function codes(chart: Chart, rows = YEARS): Promise<string[]> {
  const { drawn, problems } = await drawFixture(chart, rows);
  if (problems.length > 0) expect(drawn).toBeNull();
  return problems.map(({ code, found }) => `${code}: ${found}`);
}

const spec = (more: Record<string, unknown>) => fixtureChart({ spec: { ...LINES, ...more } });

describe("a chart without faults is drawn", () => {
  test("as lines and as bars", async () => {
    expect(await codes(fixtureChart())).toEqual([]);
    expect(await codes(fixtureChart({ spec: BARS }))).toEqual([]);
  });
});

describe("a specification is refused", () => {
  test.for([
    ["remote data", { data: { url: "https://example.org/x.csv" } }, `"data" in the specification`],
    ["data of its own", { data: { values: [{ mid: 1, value: 99 }] } }, `"data" in the specification`],
    ["a link in a mark", { mark: { type: "point", href: "https://example.org" } }, `"href" in the specification`],
    ["a format that follows a locale", { layer: [{ mark: "point", encoding: { text: { field: "label", format: ".1f" } } }] }, `"format" in the specification`],
    ["a configuration of its own", { config: {} }, `"config" in the specification`],
    ["local time", { layer: [{ mark: "point", encoding: { x: { field: "mid", timeUnit: "month" } } }] }, `"timeUnit" in the specification`],
    ["a colour outside the palette", { layer: [{ mark: { type: "point", color: "red" } }] }, "the colour red"],
  ] as const)("for %s", async ([, more, found]) => {
    expect(await codes(spec(more))).toContain(`chart-spec: ${found}`);
  }); // prettier-ignore

  test("for a field that the rows do not have, with the nearest one that they have", async () => {
    const layer = [{ mark: "point", encoding: { size: { field: "valu" } } }];
    const { problems } = await drawFixture(spec({ layer }));
    expect(problems[0]).toMatchObject({
      code: "chart-field",
      found: `the field "valu"`,
      mend: `write "value"`,
    });
  });

  test("for such a field in an expression", async () => {
    const layer = [{ mark: "point", transform: [{ filter: "datum.valeu > 3" }] }];
    expect(await codes(spec({ layer }))).toContain(`chart-field: the field "valeu"`);
  });

  test("for an encoding without a form that the site draws", async () => {
    expect(await codes(fixtureChart({ spec: { mark: "point", encoding: { x: { field: "value" } } } }))).toContain("chart-spec: an encoding without a form"); // prettier-ignore
  });

  test("for any warning of Vega-Lite", async () => {
    const layer = [{ mark: "point", encoding: { size: { field: "value", type: "nonsense" } } }];
    expect((await codes(spec({ layer })))[0]).toMatch(/^chart-spec: /);
  });

  test("for a mark that Vega does not know", async () => {
    expect((await codes(spec({ layer: [{ mark: "sparkle" }] })))[0]).toMatch(/^chart-spec: /);
  });

  test("if it draws no mark", async () => {
    const layer = [{ mark: "point", transform: [{ filter: "datum.value > 1000" }] }];
    expect(await codes(spec({ layer }))).toContain("chart-spec: no mark is drawn");
  });

  test("if a row is lost between data and picture", async () => {
    const layer = [{ mark: "point", transform: [{ filter: "datum.value < 20" }] }];
    expect(await codes(spec({ layer }))).toEqual(["chart-lost-row: 2002-capita"]); // prettier-ignore
  });

  test("if a line is all that draws the rows, because a line of one point is nothing", async () => {
    expect(await codes(spec({ layer: [{ mark: "line" }] }))).toContain("chart-spec: no mark is drawn");
  });
});

describe("words are refused", () => {
  test("if a statement is false, with what is true instead", async () => {
    const chart = fixtureChart({ asserts: [{ that: "highest", at: "2001", is: 10 }] });
    const { problems } = await drawFixture(chart);
    expect(problems[0]).toMatchObject({ code: "chart-statement", expected: "what the rows say: highest: 2002 capita 20" }); // prettier-ignore
  });

  test("if the finding has a number that no statement speaks of", async () => {
    expect(await codes(fixtureChart({ finding: "It was 10% and then 99%." }))).toEqual(["chart-statement: the number 99 in the finding"]); // prettier-ignore
  });

  test("if the description has a number that the chart does not hold, unless it is near a value", async () => {
    expect(await codes(fixtureChart({ description: "It was 10% in 2001, then 99%." }))).toEqual(["chart-statement: the number 99 in the description"]); // prettier-ignore
    expect(await codes(fixtureChart({ description: "It stays near 19.5%." }))).toEqual([]);
    expect(await codes(fixtureChart({ description: "It stays near 17%." }))).toHaveLength(1);
  });

  test("if the rows are in two units", async () => {
    const rows = [...YEARS, fixtureRow(2004, 7, { unit: "weeks" })];
    expect(await codes(fixtureChart(), rows)).toEqual(["chart-spec: rows in percent, weeks"]);
  });
});
