import { describe, expect, test } from "vitest";
import { findTables } from "../../../src/pipeline/intake/find-tables.ts";
import { cellsOfRows } from "../../../src/pipeline/intake/inspect.ts";
import { markerIn } from "../../../src/pipeline/intake/markers.ts";
import { smallCounts } from "../../../src/pipeline/intake/small-counts.ts";
import type { Cell } from "../../../src/pipeline/intake/workbook.ts";

const cells = (csv: string) => cellsOfRows(csv.split("\n").map((line) => line.split(";")));

describe("the tables of a sheet", () => {
  test("have headings, types, units and marks", () => {
    const sheet = cells(
      [
        "Table 1: a fixture",
        "",
        "Month;Complaints;Share upheld;Length in weeks",
        "January 2016;1,104;31.5%;4",
        "February 2016;*;30%;5r",
        "March 2016;980;[c];6",
        "",
        "Note: made up",
      ].join("\n"),
    );
    expect(findTables(sheet)).toEqual([
      {
        range: "A4:D6",
        header_rows: [3],
        rows: 3,
        columns: [
          { column: "A", heading: "Month", types: { text: 3 }, unit: null, markers: {} },
          {
            column: "B",
            heading: "Complaints",
            types: { number: 2, marker: 1 },
            unit: null,
            markers: { "*": 1 },
          },
          { column: "C", heading: "Share upheld", types: { percent: 2, marker: 1 }, unit: "per cent, stored as a fraction", markers: { "[c]": 1 } }, // prettier-ignore
          {
            column: "D",
            heading: "Length in weeks",
            types: { number: 2, text: 1 },
            unit: "weeks",
            markers: { r: 1 },
          },
        ],
      },
    ]);
  });

  test("may have two rows of headings, the upper one merged over several columns", () => {
    const sheet = cells("Year;Lot 1;;Lot 2\n;2016;2017;2016\nTotal;10;20;30\nUpheld;1;2;3");
    const merged = sheet.map((cell): Cell =>
      cell.text === "Lot 1" ? { ...cell, flags: ["merge:B1:C1"] } : cell,
    );
    const [table] = findTables(merged);
    expect(table?.header_rows).toEqual([1, 2]);
    expect(table?.columns.map(({ heading }) => heading)).toEqual([
      "Year",
      "Lot 1 / 2016",
      "Lot 1 / 2017",
      "Lot 2 / 2016",
    ]);
  });

  test("stand one under another, an annual one above a quarterly one", () => {
    const sheet = cells("Year;A;B\n2015/16;1;2\n2016/17;3;4\n\n\n\nQuarter;A;B\nQ1;1;2\nQ2;3;4");
    expect(findTables(sheet).map(({ range, header_rows }) => [range, header_rows])).toEqual([
      ["A2:C3", [1]],
      ["A8:C9", [7]],
    ]);
  });

  test("are not seen in numbered notes", () => {
    expect(findTables(cells("1;First note\n2;Second note\n3;Third note"))).toEqual([]);
  });
});

test.for([
  ["*", "*", true],
  ["..", "..", true],
  [" - ", "-", true],
  ["[c]", "[c]", true],
  ["(p)", "(p)", true],
  ["1,104r", "r", false],
  ["27% (p)", "(p)", false],
  ["£12 [e]", "[e]", false],
] as const)("a mark is known: %s", ([text, mark, alone]) => {
  expect(markerIn({ type: "text", text })).toEqual({ mark, alone });
});

test.for(["Total", "2015/16", "Q1", "12 weeks", "1,104", "A-B", ""])(
  "and what is none is not: %s",
  (text) => {
    expect(markerIn({ type: "text", text })).toBeNull();
  },
);

describe("small counts", () => {
  const column = (numbers: readonly number[]) => cellsOfRows(numbers.map((number) => [String(number)]));

  test("among larger ones are told", () => {
    expect(smallCounts(column([120, 3, 90, 80, 75, 60, 51]))).toEqual(["A2"]);
  });

  test("are not told of ranks, lots or nothing", () => {
    expect(smallCounts(column([1, 2, 3, 1, 2, 3, 1, 2]))).toEqual([]);
    expect(smallCounts(column([120, 0, 90, 80, 75, 60, 51]))).toEqual([]);
    expect(smallCounts(cellsOfRows([["3%"], ["90%"], ["80%"], ["75%"], ["60%"], ["51%"], ["70%"]]))).toEqual(
      [],
    );
  });
});
