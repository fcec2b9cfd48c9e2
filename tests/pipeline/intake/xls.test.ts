import { CFB, type WorkSheet } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { openWorkbook } from "../../../src/pipeline/intake/open-workbook.ts";
import { reportOn } from "../../../src/pipeline/intake/report.ts";
import { written } from "./workbooks.ts";

function opened(bytes: Uint8Array): { found: string[]; rows: string[]; slugs: string[] } {
  const read = openWorkbook("fixture.xls", bytes);
  if (!read.ok) throw new Error(read.refusal.found);
  const { lists } = reportOn(read);
  return {
    found: read.found.map(({ kind, place, found }) => `${kind} at ${place}: ${found}`),
    rows: [...lists.values()].flatMap((list) => list.trimEnd().split("\n").slice(1)),
    slugs: [...lists.keys()],
  };
}

const SHEET: WorkSheet = {
  "!ref": "A1:C2",
  A1: { t: "s", v: "Fixture" },
  B1: { t: "n", v: 0.734, z: "0%" },
  C1: { t: "n", v: 42370, z: "yyyy-mm-dd" },
  A2: { t: "n", v: 1104, z: "#,##0" },
  B2: { t: "b", v: true },
};

/** An XLS with streams added to its compound file. */
function withStreams(names: readonly string[]): Uint8Array {
  const file = CFB.read(Buffer.from(written(SHEET, "biff8")), { type: "buffer" });
  for (const name of names) CFB.utils.cfb_add(file, name, Buffer.from("fixture"));
  return new Uint8Array(CFB.write(file, { type: "buffer" }) as Buffer);
}

/** An XLS whose sheet begins with these records: type and content. */
function withRecords(records: readonly [type: number, content: number[]][]): Uint8Array {
  const file = CFB.read(Buffer.from(written(SHEET, "biff8")), { type: "buffer" });
  const stream = CFB.find(file, "/Workbook");
  const content = Buffer.from(stream?.content ?? []);
  const sheet = content.indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x10, 0x00])) + 20;
  const added = records.flatMap(([type, body]) => [type & 255, type >> 8, body.length, 0, ...body]);
  CFB.utils.cfb_add(file, "/Workbook", Buffer.concat([content.subarray(0, sheet), Buffer.from(added), content.subarray(sheet)])); // prettier-ignore
  return new Uint8Array(CFB.write(file, { type: "buffer" }) as Buffer);
}

describe("an XLS of Excel 97 to 2003", () => {
  test("gives number, percentage, day, boolean and text", () => {
    expect(opened(written(SHEET, "biff8"))).toEqual({
      found: [],
      slugs: ["fixture"],
      rows: [
        "A1,Fixture,Fixture,text,",
        "B1,73%,0.734,percent,",
        "C1,2016-01-01,2016-01-01,date,",
        'A2,"1,104",1104,number,',
        "B2,TRUE,true,boolean,",
      ],
    });
  });

  test("counts days from 1904 if it says so", () => {
    const sheet: WorkSheet = { "!ref": "A1", A1: { t: "n", v: 40908, z: "yyyy-mm-dd" } };
    const bytes = written(sheet, "biff8", (book) => {
      book.Workbook = { WBProps: { date1904: true } };
    });
    expect(opened(bytes).rows).toEqual(["A1,2016-01-01,2016-01-01,date,"]);
  });

  test.for([1, 2] as const)("its hidden sheet (state %i) is left out and told", (Hidden) => {
    const bytes = written(SHEET, "biff8", (book) => {
      book.SheetNames.push("Secret");
      book.Sheets["Secret"] = { "!ref": "A1", A1: { t: "n", v: 1 } };
      book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden }] };
    });
    const { found, slugs } = opened(bytes);
    expect(found).toEqual(["hidden-sheet at Secret: 1 cells"]);
    expect(slugs).toEqual(["fixture"]);
  });

  test("its hidden rows are left out and told", () => {
    // [MS-XLS] 2.4.221: the row, its first and last column, its height, and bit 5 of the flags for hidden.
    const { found, rows } = opened(
      withRecords([[0x208, [1, 0, 0, 0, 3, 0, 255, 0, 0, 0, 0, 0, 0x20, 1, 15, 0]]]),
    );
    expect(found).toEqual(["hidden-row at Fixture: rows 2, with 2 cells"]);
    expect(rows.map((row) => row.split(",")[0])).toEqual(["A1", "B1", "C1"]);
  });

  test("a link to another workbook is found", () => {
    // [MS-XLS] 2.4.271: the number of its sheets and the length of its path.
    expect(opened(withRecords([[0x1ae, [1, 0, 4, 0]]])).found).toEqual(["external-link at Workbook: 1 other workbooks"]); // prettier-ignore
  });

  test("a locked workbook is refused", () => {
    expect(() => opened(withRecords([[0x2f, [1, 0]]]))).toThrow("a locked workbook (with a password)");
  });

  test("its hidden columns are left out and told", () => {
    const bytes = written({ ...SHEET, "!cols": [{ wch: 9 }, { wch: 9, hidden: true }] }, "biff8");
    const { found, rows } = opened(bytes);
    expect(found).toEqual(["hidden-column at Fixture: columns B, with 2 cells"]);
    expect(rows.map((row) => row.split(",")[0])).toEqual(["A1", "C1", "A2"]);
  });

  test.for([
    ["macro", "/_VBA_PROJECT_CUR/VBA/dir"],
    ["pivot-cache", "/_SX_DB_CUR/0001"],
    ["embedded-file", "/MBD01234567/Package"],
  ] as const)("%s: the stream %s", ([kind, stream]) => {
    const { found } = opened(withStreams([stream]));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^${kind} at `));
  });

  test("a name in its properties", () => {
    const bytes = written(SHEET, "biff8", (book) => {
      book.Props = { Author: "A Person" };
    });
    expect(opened(bytes).found.join()).toMatch(/^person-in-properties at SummaryInformation/);
  });

  test("a formula's stored result and an error are kept as they are", () => {
    const sheet: WorkSheet = { "!ref": "A1:B1", A1: { t: "n", v: 3, f: "1+2" }, B1: { t: "e", v: 7 } };
    const { rows, found } = opened(written(sheet, "biff8"));
    expect(rows[0]).toMatch(/^A1,3,3,number,/);
    expect(rows[1]).toBe("B1,#DIV/0!,#DIV/0!,error,");
    expect(found).toEqual(["error-cell at Fixture: 1 cells that show an error: B1"]);
  });
});
