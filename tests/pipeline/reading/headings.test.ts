import { expect, test } from "vitest";
import type { Reading, ValueColumn } from "../../../src/model/reading.ts";
import type { Declared } from "../../../src/pipeline/reading/complaint.ts";
import { findColumn, headingsOf } from "../../../src/pipeline/reading/headings.ts";
import { toGrid, type Cell } from "../../../src/pipeline/reading/grid.ts";
import { placeOf, rangeOf } from "../../../src/pipeline/reading/place.ts";

function gridOf(texts: { [name: string]: string }, merges: { [name: string]: string } = {}) {
  const cells = Object.entries(texts).map(([name, text], index): Cell => {
    const place = placeOf(name) ?? { row: 0, column: 0 };
    return { ...place, text, value: text, type: "text", merge: rangeOf(merges[name] ?? ""), line: index + 2 };
  });
  return toGrid({ source: "fixture-mi", sheet: "Lot 1", file: "fixture.csv" }, cells);
}

const reading = (header: Reading["header"]) => ({ id: "r", file: "r.yaml", value: { header }, placeOf: () => undefined }) as unknown as Declared; // prettier-ignore
const find = (grid: ReturnType<typeof gridOf>, header: Reading["header"], declared: ValueColumn) =>
  findColumn(grid, headingsOf(grid, reading(header)), declared, reading(header));

test("a merged heading stands for all its columns, and once for all its rows", () => {
  const grid = gridOf({ A1: "Year", B1: "Benefit", B2: "PIP", C2: "DLA" }, { A1: "A1:A2", B1: "B1:C1" });
  expect(headingsOf(grid, reading({ rows: [1, 2] })).paths.slice(1)).toEqual([["Year"], ["Benefit", "PIP"], ["Benefit", "DLA"]]); // prettier-ignore
});

test("a heading that is not merged stands for its own column, unless its row is filled", () => {
  const grid = gridOf({ A1: "Benefit", A2: "PIP", B2: "DLA" });
  const paths = (header: Reading["header"]) => headingsOf(grid, reading(header)).paths[2];
  expect(paths({ rows: [1, 2] })).toEqual(["DLA"]);
  expect(paths({ rows: [1, 2], fill: [1] })).toEqual(["Benefit", "DLA"]);
});

test("white space and line breaks in a heading do not matter, letters do", () => {
  const grid = gridOf({ A1: "Tax  \n Credits " });
  expect(find(grid, { rows: [1] }, { heading: "Tax Credits" }).column).toBe(1);
  expect(find(grid, { rows: [1] }, { heading: "Tax credits" }).problems[0]?.found).toBe('no column with that heading; the nearest is "Tax Credits"'); // prettier-ignore
});

test("of two columns with one heading the reading says which", () => {
  const grid = gridOf({ A1: "Received", B1: "Late", C1: "Received" });
  expect(find(grid, { rows: [1] }, { heading: "Received", occurrence: 2 }).column).toBe(3);
  expect(find(grid, { rows: [1] }, { heading: "Received" }).problems[0]?.code).toBe("reading-heading");
});

test("a file that differs is a variant, and only for that file", () => {
  const grid = gridOf({ A1: "Complaints received" });
  const variants = [{ files: ["fixture-mi"], heading: "Complaints received" }];
  expect(find(grid, { rows: [1] }, { at: "A", heading: "Complaints", variants }).column).toBe(1);
  const other = [{ files: ["fixture-other"], heading: "Complaints received" }];
  expect(find(grid, { rows: [1] }, { at: "A", heading: "Complaints", variants: other }).column).toBe(null);
});
