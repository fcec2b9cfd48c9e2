import { describe, expect, test } from "vitest";
import { openWorkbook } from "../../../src/pipeline/intake/open-workbook.ts";
import { reportOn } from "../../../src/pipeline/intake/report.ts";
import { ROW, xlsx, type XlsxFixture } from "./workbooks.ts";

/** The findings of a workbook as "kind at place: found", and the rows of its first cell list. */
function opened(bytes: Uint8Array): { found: string[]; rows: string[] } {
  const read = openWorkbook("fixture.xlsx", bytes);
  if (!read.ok) throw new Error(read.refusal.found);
  const { lists } = reportOn(read);
  const list = [...lists.values()][0] ?? "";
  return {
    found: read.found.map(({ kind, place, found }) => `${kind} at ${place}: ${found}`),
    rows: list.trimEnd().split("\n").slice(1),
  };
}

const sheet = (rows: string, around: { before?: string; after?: string } = {}): XlsxFixture => ({
  sheets: [{ name: "Fixture", rows, ...around }],
});

describe("values", () => {
  test("a number, a percentage, a day, a time, a text and a boolean are told apart", () => {
    const { rows, found } = opened(
      xlsx(
        sheet(
          `<row r="1"><c r="A1" s="5"><v>1104</v></c><c r="B1" s="1"><v>0.734</v></c><c r="C1" s="2"><v>42370</v></c></row>
           <row r="2"><c r="A2" s="4"><v>0.5</v></c><c r="B2" t="inlineStr"><is><t>0.5</t></is></c><c r="C2" t="b"><v>1</v></c></row>`,
        ),
      ),
    );
    expect(rows).toEqual([
      'A1,"1,104",1104,number,',
      "B1,73%,0.734,percent,",
      "C1,2016-01-01,2016-01-01,date,",
      "A2,12:00,0.5,number,",
      "B2,0.5,0.5,text,",
      "C2,TRUE,true,boolean,",
    ]);
    expect(found).toEqual([]);
  });

  test("the same count of days is another day in the 1904 system", () => {
    const { rows } = opened(
      xlsx({
        ...sheet(`<row r="1"><c r="A1" s="2"><v>40908</v></c></row>`),
        workbook: `<workbookPr date1904="1"/>`,
      }),
    );
    expect(rows).toEqual(["A1,2016-01-01,2016-01-01,date,"]);
  });

  test("a day that never was stays the number that it is", () => {
    expect(opened(xlsx(sheet(`<row r="1"><c r="A1" s="2"><v>60</v></c></row>`))).rows[0]).toMatch(
      /,60,number,$/,
    );
  });

  test("a merged heading says its range, on its first cell", () => {
    const { rows, found } = opened(
      xlsx(sheet(ROW, { after: `<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>` })),
    );
    expect(rows[0]).toBe("A1,Fixture,Fixture,text,merge:A1:A2");
    expect(found).toEqual([]);
  });

  test("a formula's stored result is kept, and its text is not", () => {
    const { rows } = opened(xlsx(sheet(`<row r="1"><c r="A1"><f>SUM(B1:B2)</f><v>12</v></c></row>`)));
    expect(rows).toEqual(["A1,12,12,number,formula"]);
  });

  test.for([
    [
      "a formula typed as text",
      "=HYPERLINK(&quot;http://example.org&quot;)",
      '"=HYPERLINK(""http://example.org"")"',
    ],
    ["Hebrew", "שלום", "שלום"],
    ["a zero-width joiner", "a‍b", "a‍b"],
    ["a character outside the basic plane", "𝟙", "𝟙"],
    ["a no-break space", "1 104", "1 104"],
    ["HTML", "&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>"],
    ["a word that programs trip over", "__proto__", "__proto__"],
  ] as const)("%s is kept as the text that it is", ([, inXml, inCsv]) => {
    const { rows } = opened(
      xlsx(sheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>${inXml}</t></is></c></row>`)),
    );
    expect(rows).toEqual([`A1,${inCsv},${inCsv},text,`]);
  });
});

describe("what is hidden is left out and told", () => {
  test.for(["hidden", "veryHidden"])("a sheet that is %s", (state) => {
    const secret = `<row r="1"><c r="A1"><v>12345</v></c></row>`;
    const read = openWorkbook("fixture.xlsx", xlsx({ sheets: [{ name: "Fixture", rows: ROW }, { name: "Secret", state, rows: secret }] })); // prettier-ignore
    const { report, lists } = reportOn(read);
    expect(report).toMatchObject({ found: [{ kind: "hidden-sheet", place: "Secret", found: "1 cells" }] });
    expect([...lists.keys()]).toEqual(["fixture"]);
  });

  test("rows, hidden singly, of no height, or all but a few", () => {
    const row = (number: number, how = "") =>
      `<row r="${number}" ${how}><c r="A${number}"><v>${number}</v></c></row>`;
    const { found, rows } = opened(
      xlsx(sheet(row(1) + row(2, 'hidden="1"') + row(3, 'ht="0"') + row(7, 'hidden="true"'))),
    );
    expect(found).toEqual(["hidden-row at Fixture: rows 2-3 7, with 3 cells"]);
    expect(rows).toEqual(["A1,1,1,number,"]);
  });

  test("columns", () => {
    const { found, rows } = opened(
      xlsx(sheet(ROW, { before: `<cols><col min="2" max="3" hidden="1"/></cols>` })),
    );
    expect(found).toEqual(["hidden-column at Fixture: columns B-C, with 1 cells"]);
    expect(rows).toEqual(["A1,Fixture,Fixture,text,"]);
  });

  test("a cell under a merged range", () => {
    const { found, rows } = opened(
      xlsx(sheet(ROW, { after: `<mergeCells><mergeCell ref="A1:B1"/></mergeCells>` })),
    );
    expect(found).toEqual(["hidden-cell at Fixture: 1 cells under a merged range, which are left out"]);
    expect(rows).toHaveLength(1);
  });

  test("a number that is formatted to show nothing is kept and flagged", () => {
    const { found, rows } = opened(xlsx(sheet(`<row r="1"><c r="A1" s="3"><v>41</v></c></row>`)));
    expect(found).toEqual(["hidden-cell at Fixture: 1 cells that show nothing: A1"]);
    expect(rows).toEqual(["A1,,41,number,hidden-format"]);
  });
});

describe("what may not pass without a reason is found", () => {
  test.for(["<f>1/0</f>", "<f>1/0</f><v></v>"])("a formula without its result: %s", (inside) => {
    const { found, rows } = opened(xlsx(sheet(`${ROW}<row r="2"><c r="A2">${inside}</c></row>`)));
    expect(found).toEqual(["formula-without-value at Fixture: 1 formulas: A2"]);
    expect(rows).toHaveLength(2);
  });

  test("an error", () => {
    const { found, rows } = opened(xlsx(sheet(`<row r="1"><c r="A1" t="e"><v>#DIV/0!</v></c></row>`)));
    expect(found).toEqual(["error-cell at Fixture: 1 cells that show an error: A1"]);
    expect(rows).toEqual(["A1,#DIV/0!,#DIV/0!,error,"]);
  });

  const core = `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>A Person</dc:creator></cp:coreProperties>`;
  test("people's names in the properties, without repeating them", () => {
    expect(opened(xlsx({ properties: core })).found).toEqual(["person-in-properties at docProps/core.xml: names as creator"]); // prettier-ignore
  });

  test.for([
    ["macro", "xl/vbaProject.bin"],
    ["pivot-cache", "xl/pivotCache/pivotCacheDefinition1.xml"],
    ["external-link", "xl/externalLinks/externalLink1.xml"],
    ["external-link", "xl/connections.xml"],
    ["comment", "xl/comments1.xml"],
    ["comment", "xl/threadedComments/threadedComment1.xml"],
    ["person-in-properties", "xl/persons/person.xml"],
    ["embedded-file", "xl/embeddings/Microsoft_Excel_Sheet1.xlsx"],
    ["custom-data", "customXml/item1.xml"],
    ["custom-data", "xl/revisions/revisionLog1.xml"],
  ] as const)("%s: the part %s", ([kind, part]) => {
    const { found } = opened(xlsx({ parts: { [part]: "<x/>" } }));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${kind} at ${part}: `);
  });

  test.for([
    String.raw`C:\Users\someone\figures.xls`,
    String.raw`\\server\share\figures.xls`,
    "file:///home/x.xls",
  ])("a name that stands for a path: %s", (path) => {
    const { found } = opened(xlsx({ workbook: `<definedNames><definedName name="Old">'${path}'!A1</definedName></definedNames>` })); // prettier-ignore
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^internal-path at package/);
  });

  test.for([
    ["hidden", `<definedName name="Old" hidden="1">Fixture!$A$1</definedName>`],
    ["of another workbook", `<definedName name="Old">[1]Data!$A$1</definedName>`],
    ["of what is gone", `<definedName name="Old">#REF!</definedName>`],
  ])("a name that nobody sees or that leads nowhere: %s", ([, name]) => {
    const filter = `<definedName name="_xlnm._FilterDatabase" hidden="1">Fixture!$A$1:$B$2</definedName>`;
    const { found } = opened(xlsx({ workbook: `<definedNames>${filter}${name}<definedName name="Seen">Fixture!$A$1</definedName></definedNames>` })); // prettier-ignore
    expect(found).toEqual(["defined-name at xl/workbook.xml: 1 names that nobody sees or that lead out of the workbook"]); // prettier-ignore
  });

  test("a path of somebody's computer in a cell, told by place and not repeated", () => {
    const { found } = opened(xlsx(sheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>From H:\\team\\figures.xls</t></is></c></row>`))); // prettier-ignore
    expect(found).toEqual(["internal-path at Fixture: 1 cells with a path: A1"]);
  });

  test("a person's details in a cell, told by place and not repeated", () => {
    const { found } = opened(xlsx(sheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>Ask j.bloggs@example.org</t></is></c></row>`))); // prettier-ignore
    expect(found).toEqual(["personal-data at Fixture: an e-mail address: A1"]);
  });
});
