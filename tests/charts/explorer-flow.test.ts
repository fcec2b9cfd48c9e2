import { expect, test } from "vitest";
import { flowOf } from "../../src/charts/explorer-flow.ts";
import { CHARTS, drawnReal } from "./material.ts";

test("a flow needs nothing that a browser is not given, and names what does", () => {
  const data = [{ name: "rows", values: [{ value: 1 }] }];
  expect(flowOf({ data: [{ ...data[0], transform: [{ type: "filter", expr: "indexof([1], datum.value) >= 0" }] }] }).unknown).toEqual([]); // prettier-ignore
  const strange = [
    { type: "filter", expr: "geoArea('p', datum) > now()" },
    { type: "kde", field: "value" },
  ];
  expect(flowOf({ data: [{ ...data[0], transform: strange }] }).unknown).toEqual(["geoArea()", "kde", "now()"]); // prettier-ignore
});

test.for(CHARTS)("the flow of %s holds its rows and loads nothing", async (id) => {
  const { explorer, narrowing, rows } = await drawnReal(id);
  for (const { flow } of [explorer.wide, explorer.narrow]) {
    const text = JSON.stringify(flow);
    expect(JSON.parse(text)).toEqual(flow);
    expect(text).not.toMatch(/"(url|href|\$url)":|"type":"load"/);
    for (const index of rows.keys()) expect(text).toContain(`"index":${index}`);
  }
  expect(narrowing.rows.length).toBe(rows.length);
});

test.for(CHARTS)(
  "each series of %s alone keeps the words, cells and marks of its own rows only",
  async (id) => {
    const { states, narrowing, rows, table } = await drawnReal(id);
    expect(states.length).toBe(narrowing.series.length > 1 ? narrowing.series.length : 0);
    expect(new Set(states.map(({ path }) => path)).size).toBe(states.length);
    for (const [place, { name, svg, words, table: own }] of states.entries()) {
      const ids = rows.filter((_, index) => narrowing.rows[index]?.[0] === place).map((row) => row.id).sort((a, b) => (a < b ? -1 : 1)); // prettier-ignore
      const drawn = [...new Set([...svg.wide.matchAll(/ data-row="(\d+)"/g)].map((match) => rows[Number(match[1])]?.id ?? ""))]; // prettier-ignore
      expect(
        drawn.sort((a, b) => (a < b ? -1 : 1)),
        name,
      ).toEqual(ids);
      expect(words.series.flatMap(({ points }) => points.map((point) => point.id)).sort((a, b) => (a < b ? -1 : 1))).toEqual(ids); // prettier-ignore
      expect(own.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.id ?? [])).sort((a, b) => (a < b ? -1 : 1))).toEqual(ids); // prettier-ignore
      expect(own.rows.length).toBeLessThanOrEqual(table.rows.length);
    }
  },
);
