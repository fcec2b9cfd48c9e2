import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CsvCutter } from "../../src/pipeline/csv-cut.ts";
import { CellText } from "../../src/pipeline/cell-text.ts";

/** The cells of each row as we cut them, or null if we refuse. */
function cut(text: string): string[][] | null {
  const bytes = new TextEncoder().encode(text);
  const cutter = new CsvCutter(bytes, 0);
  const maker = new CellText(bytes);
  const rows: string[][] = [];
  for (;;) {
    const found = cutter.next();
    if (typeof found === "object") return null;
    if (!found) return rows;
    rows.push(Array.from({ length: cutter.count }, (_, column) => maker.of(cutter, column)));
  }
}

/** The same as csv-parse reads them in its strict mode. */
function parsed(text: string): string[][] | null {
  try {
    return parse(text, { relax_column_count: true, record_delimiter: ["\r\n", "\n"] });
  } catch {
    return null;
  }
}

const piece = fc.constantFrom(
  ",",
  '"',
  '""',
  "\n",
  "\r\n",
  "\r",
  "x",
  " ",
  "27",
  "£",
  "–",
  "\u{1F600}",
  "\ufeff",
);
const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(""));

describe("a text is cut as csv-parse cuts it, strictly", () => {
  test("it refuses what that refuses, and gives the same cells of the rest", () => {
    fc.assert(
      fc.property(text, (any) => {
        expect(cut(any)).toEqual(parsed(any));
      }),
      { numRuns: 3000 },
    );
  });

  test.for([
    ["", []],
    ["\n", [[""]]],
    ['""', [[""]]],
    ["a,", [["a", ""]]],
    ["a\rb", [["a\rb"]]],
    ['"a"\r', null],
    ['a"b"', null],
    ['"a" ,b', null],
    ['"a', null],
  ] as const)("%j", ([any, cells]) => {
    expect(cut(any)).toEqual(cells);
    expect(parsed(any)).toEqual(cells);
  });
});

test("a column of more different texts than are remembered still gives each its own", () => {
  const ids = Array.from({ length: 20_000 }, (_, n) => [`id-${n}`, `${n % 3}`]);
  expect(cut(ids.map((cells) => cells.join(",")).join("\n"))).toEqual(ids);
});
