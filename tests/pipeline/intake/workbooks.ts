import { utils, write, type BookType, type WorkSheet } from "@e965/xlsx";
import { zipSync } from "fflate";

// Workbooks made by the tests: fixtures, not data.

const bytes = (text: string) => new TextEncoder().encode(text);

/** A ZIP of texts by name. */
export function zip(parts: Record<string, string | Uint8Array>): Uint8Array {
  const entries = Object.entries(parts).map(([name, part]) => [
    name,
    typeof part === "string" ? bytes(part) : part,
  ]);
  return zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>, { mtime: "2026-01-01T00:00:00" });
}

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** What a fixture workbook of Excel is made of. `rows` and `before` are XML inside and before <sheetData>. */
export type XlsxFixture = {
  sheets?: { name: string; state?: string; rows?: string; before?: string; after?: string }[];
  workbook?: string;
  properties?: string;
  parts?: Record<string, string | Uint8Array>;
};

/** An XLSX written part by part, so that a test says exactly what stands in it. */
export function xlsx({
  sheets = [{ name: "Fixture", rows: ROW }],
  workbook = "",
  properties = "",
  parts = {},
}: XlsxFixture = {}): Uint8Array {
  // prettier-ignore
  const listed = sheets.map(({ name, state }, index) => `<sheet name="${name}" sheetId="${index + 1}" ${state ? `state="${state}" ` : ""}r:id="rId${index + 1}"/>`); // prettier-ignore
  const targets = sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`); // prettier-ignore
  const types = sheets.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`); // prettier-ignore
  return zip({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${types.join("")}</Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${workbook.startsWith("<workbookPr") ? workbook : ""}<sheets>${listed.join("")}</sheets>${workbook.startsWith("<workbookPr") ? "" : workbook}</workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.join("")}<Relationship Id="rIdStyles" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": STYLES,
    ...Object.fromEntries(sheets.map(({ rows = "", before = "", after = "" }, index) => [`xl/worksheets/sheet${index + 1}.xml`, `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`])), // prettier-ignore
    ...(properties === "" ? {} : { "docProps/core.xml": properties }),
    ...parts,
  });
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** One row with a text and a number. */
export const ROW = `<row r="1"><c r="A1" t="inlineStr"><is><t>Fixture</t></is></c><c r="B1"><v>7</v></c></row>`;

// Styles by index: 0 General, 1 per cent, 2 a day, 3 shows nothing, 4 a time, 5 thousands.
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/><numFmt numFmtId="165" formatCode=";;;"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="9" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf numFmtId="20" applyNumberFormat="1"/><xf numFmtId="3" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** An ODS with this inside <office:spreadsheet> and, before it, these automatic styles. */
export function ods(
  spreadsheet: string,
  { styles = "", parts = {} }: { styles?: string; parts?: Record<string, string | Uint8Array> } = {},
): Uint8Array {
  // prettier-ignore
  return zip({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:xlink="l" xmlns:calcext="c"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${spreadsheet}</office:spreadsheet></office:body></office:document-content>`,
    ...parts,
  });
}

/** A table of an ODS. */
export function odsTable(name: string, inside: string, attributes = ""): string {
  return `<table:table table:name="${name}" ${attributes}>${inside}</table:table>`;
}

/** A cell of an ODS with a number. */
export function odsNumber(value: number, text = String(value)): string {
  return `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${text}</text:p></table:table-cell>`;
}

/** A workbook that the reader's own writer makes: for XLS, which cannot be written by hand. */
export function written(
  sheet: WorkSheet,
  type: BookType,
  change: (book: ReturnType<typeof utils.book_new>) => void = () => undefined,
): Uint8Array {
  // prettier-ignore
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "Fixture");
  change(book);
  return new Uint8Array(write(book, { type: "array", bookType: type }) as ArrayBuffer);
}
