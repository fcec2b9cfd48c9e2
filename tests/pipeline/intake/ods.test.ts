import { describe, expect, test } from "vitest";
import { openWorkbook } from "../../../src/pipeline/intake/open-workbook.ts";
import { reportOn } from "../../../src/pipeline/intake/report.ts";
import { ods, odsNumber, odsTable } from "./workbooks.ts";

/** The findings of a workbook as "kind at place: found", and the rows of its cell lists. */
function opened(bytes: Uint8Array): { found: string[]; rows: string[]; slugs: string[] } {
  const read = openWorkbook("fixture.ods", bytes);
  if (!read.ok) throw new Error(read.refusal.found);
  const { lists } = reportOn(read);
  return {
    found: read.found.map(({ kind, place, found }) => `${kind} at ${place}: ${found}`),
    rows: [...lists.values()].flatMap((list) => list.trimEnd().split("\n").slice(1)),
    slugs: [...lists.keys()],
  };
}

const row = (inside: string, attributes = "") => `<table:table-row ${attributes}>${inside}</table:table-row>`;
const cell = (attributes: string, inside = "") =>
  `<table:table-cell ${attributes}>${inside}</table:table-cell>`;
const text = (words: string) => cell('office:value-type="string"', `<text:p>${words}</text:p>`);
const one = (inside: string) => ods(odsTable("Fixture", row(inside)));

describe("values", () => {
  test("number, percentage, day, boolean and text are told apart", () => {
    const { rows, found } = opened(
      one(
        odsNumber(162837, "162,837") +
          cell('office:value-type="percentage" office:value="0.5530069947247861"', "<text:p>55%</text:p>") +
          cell(
            'office:value-type="date" office:date-value="2018-03-31T00:00:00"',
            "<text:p>Mar-18</text:p>",
          ) +
          cell('office:value-type="boolean" office:boolean-value="true"', "<text:p>TRUE</text:p>") +
          text(".."),
      ),
    );
    expect(rows).toEqual([
      'A1,"162,837",162837,number,',
      "B1,55%,0.5530069947247861,percent,",
      "C1,Mar-18,2018-03-31,date,",
      "D1,TRUE,true,boolean,",
      "E1,..,..,text,",
    ]);
    expect(found).toEqual([]);
  });

  test("spaces, tabs and paragraphs are kept, and white space of the file is not", () => {
    const { rows } = opened(one(cell('office:value-type="string"', "<text:p>a<text:s text:c='2'/>b\n   c</text:p><text:p>d</text:p>"))); // prettier-ignore
    expect(rows.join("\n")).toBe('A1,"a  b c\nd","a  b c\nd",text,');
  });

  test("cells and rows that are written once and repeated stand at each of their addresses", () => {
    const { rows } = opened(
      ods(
        odsTable(
          "Fixture",
          row(`<table:table-cell table:number-columns-repeated="2"/>${odsNumber(5)}`, 'table:number-rows-repeated="2"') +
            row(cell('office:value-type="float" office:value="0" table:number-columns-repeated="2"', "<text:p>-</text:p>")), // prettier-ignore
        ),
      ),
    );
    expect(rows.map((each) => each.split(",")[0])).toEqual(["C1", "C2", "A3", "B3"]);
  });

  test("a merged heading says its range", () => {
    const spans = 'office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="2"';
    const { rows } = opened(one(cell(spans, "<text:p>Lots</text:p>") + "<table:covered-table-cell/>"));
    expect(rows).toEqual(["A1,Lots,Lots,text,merge:A1:B2"]);
  });

  test("sheets whose names give the same id, or none, are numbered", () => {
    const sheets = ["A b", "A-B", "יוני", "__proto__"].map((name) => odsTable(name, row(odsNumber(1))));
    expect(opened(ods(sheets.join(""))).slugs).toEqual(["a-b", "a-b-2", "sheet", "proto"]);
  });
});

describe("what is hidden, which the reader for other formats does not tell", () => {
  const styles = `<style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style>`;

  test("a sheet", () => {
    const { found, slugs } = opened(ods(odsTable("Seen", row(odsNumber(1))) + odsTable("Secret", row(odsNumber(2)), 'table:style-name="ta1"'), { styles })); // prettier-ignore
    expect(found).toEqual(["hidden-sheet at Secret: 1 cells"]);
    expect(slugs).toEqual(["seen"]);
  });

  test.for(["collapse", "filter"])("rows and columns: %s", (how) => {
    const inside =
      `<table:table-column/><table:table-column table:visibility="${how}"/>` +
      row(odsNumber(1) + odsNumber(2)) +
      row(odsNumber(3), `table:visibility="${how}"`);
    const { found, rows } = opened(ods(odsTable("Fixture", inside)));
    expect(found).toEqual(["hidden-row at Fixture: rows 2, with 1 cells", "hidden-column at Fixture: columns B, with 1 cells"]); // prettier-ignore
    expect(rows).toEqual(["A1,1,1,number,"]);
  });

  test("a number that is shown as nothing", () => {
    expect(opened(one(cell('office:value-type="float" office:value="41"'))).rows).toEqual(["A1,,41,number,hidden-format"]); // prettier-ignore
  });
});

describe("what may not pass without a reason is found", () => {
  test("a comment, whose words are not kept", () => {
    const { found, rows } = opened(one(cell('office:value-type="string"', "<office:annotation><text:p>secret</text:p></office:annotation><text:p>seen</text:p>"))); // prettier-ignore
    expect(found).toEqual(["comment at Fixture: 1 cells with a comment: A1"]);
    expect(rows).toEqual(["A1,seen,seen,text,note"]);
  });

  test("an error that is stored as the number nought", () => {
    const { found, rows } = opened(one(cell('table:formula="of:=1/0" office:value-type="float" office:value="0"', "<text:p>#DIV/0!</text:p>"))); // prettier-ignore
    expect(found).toEqual(["error-cell at Fixture: 1 cells that show an error: A1"]);
    expect(rows).toEqual(["A1,#DIV/0!,#DIV/0!,error,formula"]);
  });

  test("a formula without its result", () => {
    expect(opened(one(cell('table:formula="of:=SUM([.A2])"'))).found).toEqual(["formula-without-value at Fixture: 1 formulas: A1"]); // prettier-ignore
  });

  test("a ghost table: a copy from another file, which no program shows", () => {
    const ghost = odsTable("'file:///H:/team/figures.xls'#Data", `<table:table-source xlink:href="file:///H:/team/figures.xls"/>${row(odsNumber(9))}`); // prettier-ignore
    const { found, slugs } = opened(ods(odsTable("Fixture", row(odsNumber(1))) + ghost));
    expect(found.map((each) => each.split(" at ")[0])).toEqual([
      "ghost-table",
      "external-link",
      "internal-path",
    ]);
    expect(slugs).toEqual(["fixture"]);
  });

  test("a named range that leads to somebody's computer", () => {
    const names = `<table:named-expressions><table:named-expression table:name="OLD" table:expression="of:=['file://dom1/data/x.xls'#T.$A$1]"/></table:named-expressions>`;
    expect(opened(ods(odsTable("Fixture", row(odsNumber(1))) + names)).found).toEqual(["internal-path at content.xml: 1 names and links with a path of somebody's computer or network"]); // prettier-ignore
  });

  test("a named range of what is gone", () => {
    const names = `<table:named-expressions><table:named-range table:name="OLD" table:cell-range-address="$Fixture.#REF!"/><table:named-range table:name="SEEN" table:cell-range-address="$Fixture.$A$1"/></table:named-expressions>`;
    expect(opened(ods(odsTable("Fixture", row(odsNumber(1))) + names)).found).toEqual(["defined-name at content.xml: 1 names that stand for nothing any more"]); // prettier-ignore
  });

  test.for([
    ["macro", "Basic/Standard/Module1.xml"],
    ["embedded-file", "Object 1/content.xml"],
  ] as const)("%s: the part %s", ([kind, part]) => {
    const { found } = opened(ods(odsTable("Fixture", row(odsNumber(1))), { parts: { [part]: "<x/>" } }));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${kind} at ${part}`);
  });

  test("people's names in the properties", () => {
    const parts = { "meta.xml": `<office:document-meta xmlns:office="o" xmlns:dc="d" xmlns:meta="m"><meta:initial-creator>A Person</meta:initial-creator><dc:creator>B Person</dc:creator></office:document-meta>` }; // prettier-ignore
    expect(opened(ods(odsTable("Fixture", row(odsNumber(1))), { parts })).found).toEqual(["person-in-properties at meta.xml: names as initial-creator, creator"]); // prettier-ignore
  });
});
