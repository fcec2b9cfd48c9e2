import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCsv } from "../../src/pipeline/read-csv.ts";

const COLUMNS = ["a", "b", "c"] as const;
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readCsv(COLUMNS, "fixture.csv", bytes(text));

const piece = fc.constantFrom(",", '"', "\n", "\r\n", "x", " ", "27", "£", "*", "=1+1", "é", "\u{1F600}");
const cell = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(""));
const table = fc.array(fc.tuple(cell, cell, cell), { maxLength: 6 });

describe("what another program writes is read back", () => {
  test("with the same cells: commas, quotes, line breaks, signs and spaces included", () => {
    fc.assert(
      fc.property(table, fc.constantFrom("\n", "\r\n"), fc.boolean(), (cells, ending, quoted) => {
        const text = stringify([COLUMNS, ...cells], {
          record_delimiter: ending,
          quoted,
          quoted_match: /[\r\n]/,
        });
        const { rows, problems } = read(text);
        expect(problems).toEqual([]);
        expect(rows.map(({ cells: { a, b, c } }) => [a, b, c])).toEqual(cells);
      }),
    );
  });

  test("with the line on which each row begins, though cells before it hold line breaks", () => {
    fc.assert(
      fc.property(table, (cells) => {
        const begins = cells.map(
          (_, index) => stringify([COLUMNS, ...cells.slice(0, index)]).split("\n").length,
        );
        expect(read(stringify([COLUMNS, ...cells])).rows.map(({ line }) => line)).toEqual(begins);
      }),
    );
  });
});

test("nothing is typed, trimmed or guessed", () => {
  expect(read("a,b,c\n 007 ,2001-01,NA\n").rows).toEqual([
    { line: 2, cells: { a: " 007 ", b: "2001-01", c: "NA" } },
  ]);
});

test("a byte order mark before the header is left out", () => {
  expect(read("\ufeffa,b,c\n1,2,3\n").rows).toHaveLength(1);
});

describe("a table that is not strictly so is refused, with the line", () => {
  test.for([
    ["a,b,c\n1,2,3\n4,5\n", "csv-syntax", 3, "2 cells"],
    ["a,b,c\n1,2,3,4\n", "csv-syntax", 2, "4 cells"],
    ["a,b,c\n1,2,3\n\n4,5,6\n", "csv-syntax", 3, "an empty line"],
    ['a,b,c\n1,"2\n3",4\n5,6\n', "csv-syntax", 4, "2 cells"],
    ['a,b,c\n1,2,"3\n4,5,6\n7,8,9\n', "csv-syntax", 2, "a double quote that is never closed"],
    ['a,b,c\n1,2,3\n4,"5 ""x""",6\n7,"8,9\n', "csv-syntax", 4, "a double quote that is never closed"],
    ['a,b,c\n1,2,3\n4,x"5",6\n', "csv-syntax", 3, "a double quote out of place"],
    ["a,b\n", "csv-header", 1, "no such column"],
    ["a,b,c,d\n", "csv-header", 1, 'the column "d"'],
    ["a,c,b\n", "csv-header", 1, 'the column "c"'],
    ["a;b;c\n1;2;3\n", "csv-header", 1, 'the column "a;b;c"'],
    ["", "csv-header", 1, "no such column"],
  ] as const)("%j", ([text, code, line, found]) => {
    expect(read(text).problems).toMatchObject([{ code, at: { line }, found }]);
  });

  test("bytes that are not UTF-8 are refused whole", () => {
    const latin1 = Uint8Array.from([...bytes("a,b,c\n1,2,"), 0xa3, 0x35, 0x0a]);
    expect(readCsv(COLUMNS, "fixture.csv", latin1)).toMatchObject({ rows: [], problems: [{ code: "bad-encoding" }] }); // prettier-ignore
  });
});

test("a cell of a hundred megabytes is refused, with the line on which it stands", () => {
  const { rows, problems } = read(`a,b,c\n1,2,3\n4,${"x".repeat(100_000_000)},6\n`);
  expect(rows).toEqual([]);
  expect(problems).toMatchObject([
    { code: "file-too-large", at: { line: 3 }, found: "a row of more than 1000000 bytes" },
  ]);
});
