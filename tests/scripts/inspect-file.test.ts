import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inspectFile } from "../../scripts/inspect-file.ts";
import { inspectionText } from "../../scripts/inspection-text.ts";
import { xlsx, zip } from "../pipeline/intake/workbooks.ts";

function file(name: string, bytes: Uint8Array | string): string {
  const path = join(mkdtempSync(join(tmpdir(), "inspect-")), name);
  writeFileSync(path, bytes);
  return path;
}

const SHEETS = [
  { name: "Seen", rows: `<row r="1"><c r="A1"><v>7</v></c></row>` },
  { name: "Secret", state: "hidden", rows: `<row r="1"><c r="A1"><v>8</v></c></row>` },
];
const CORE = `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>A Person</dc:creator></cp:coreProperties>`;

test("a workbook is told sheet by sheet, with all that is unsafe and what to do", async () => {
  const text = inspectionText(
    await inspectFile(file("fixture.xlsx", xlsx({ sheets: SHEETS, properties: CORE }))),
  );
  expect(text.split("\n").slice(2)).toEqual([
    "  XLSX, days counted from 1900",
    "",
    "  Seen: 1 cells, A1:A1",
    "  Secret (hidden): 1 cells, A1:A1",
    "",
    "  Unsafe to republish as it is (2):",
    "  - person-in-properties at docProps/core.xml: names as creator",
    "      People's names in the properties of the document. They are left out.",
    "      > A Person",
    "  - hidden-sheet at Secret: 1 cells",
    "      A sheet that readers of the workbook do not see. Its cells are left out.",
    "  Publish the cells of the visible sheets, never the file: npm run intake -- FILE --source ID",
  ]);
});

test("a CSV is looked through for a person's details and small counts", async () => {
  const rows = [
    "area,claims",
    "a,120",
    "b,3",
    "c,90",
    "d,80",
    "e,75",
    "f,60",
    "g,51",
    "ask j.bloggs@example.org,1",
  ];
  expect(await inspectFile(file("fixture.csv", `${rows.join("\n")}\n`))).toMatchObject({
    format: "csv",
    sheets: [{ range: "A1:B9", tables: [{ range: "A2:B9", header_rows: [1] }] }],
    unsafe: [
      { kind: "personal-data", found: "an e-mail address: line 9", details: ["j.bloggs@example.org"] },
      { kind: "small-counts", found: "2 counts from 1 to 5 among larger ones: B3 B9" },
    ],
  });
});

test.for([
  ["fixture.json", '{"tel": "07700 900123"}', 1],
  ["fixture.txt", "nothing", 0],
] as const)("%s is looked through as text", async ([name, text, count]) => {
  const inspection = await inspectFile(file(name, text));
  expect("unsafe" in inspection ? inspection.unsafe : null).toHaveLength(count);
});

test.for([
  ["fixture.xlsx", "<html></html>", "HTML with the name of a workbook (.xlsx)"],
  ["fixture.csv", zip({ "a.txt": "x" }), "a ZIP that is no workbook"],
  ["fixture.csv", 'a,"b\n', "row 1 is not as declared: a double quote is never closed"],
  ["fixture.bin", new Uint8Array([0xff, 0x00, 0xfe]), "bytes that are neither a workbook nor UTF-8 text"],
] as const)("what cannot be looked at is refused: %s %s", async ([name, bytes, found]) => {
  const inspection = await inspectFile(file(name, bytes));
  expect(inspection).toMatchObject({ refusal: { found } });
  expect(inspectionText(inspection)).toContain(`  found     ${found}\n`);
});

test("a file that is not there is told", async () => {
  expect(await inspectFile("no such file.xlsx")).toMatchObject({ refusal: { code: "missing-file" } });
});
