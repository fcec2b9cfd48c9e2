import type { Cell, Sheet, Table } from "./workbook.ts";
import { looksLikeFormula, xml, XML_HEAD } from "./xml.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

// Places of the styles in styles.xml below.
const PLAIN = 0;
const WRAPPED = 1;
const TITLE = 2;
const HEAD = 3;
/** Text that stays text when somebody edits the cell: Excel's own mark for it. */
const TEXT_ONLY = 4;
const LINK = 5;

/** One worksheet: title, lines, table. */
export function sheetXml({ title, lines, table }: Sheet): string {
  const intro = lines.map((line) => row([[line, table ? PLAIN : WRAPPED]]));
  const head = table ? [row(table.heads.map((text) => [text, HEAD]))] : [];
  const body = (table?.rows ?? []).map((cells) => row(cells.map((cell) => [cell, styleOf(cell)])));
  const all = [row([[title, TITLE]]), ...intro, ...head, ...body];
  const widths = table?.widths ?? [100];
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`); // prettier-ignore
  const links = (table?.rows ?? []).flatMap((cells, at) =>
    cells.flatMap((cell, column) =>
      typeof cell === "object" && cell
        ? [`<hyperlink ref="${address(column, lines.length + 2 + at)}" location="'${xml(cell.sheet)}'!A1" display="${xml(cell.sheet)}"/>`]
        : [],
    ),
  ); // prettier-ignore
  return [
    `${XML_HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><cols>${columns.join("")}</cols>`,
    `<sheetData>${all.map((write, at) => write(at)).join("")}</sheetData>`,
    links.length > 0 ? `<hyperlinks>${links.join("")}</hyperlinks>` : "",
    table ? `<tableParts count="1"><tablePart r:id="rId1"/></tableParts>` : "",
    "</worksheet>",
  ].join("");
}

/** The mark that makes a range a table, with its name and heads. `number` is unique in the file. */
export function tableXml({ lines }: Sheet, { name, heads, rows }: Table, number: number): string {
  const first = lines.length + 1;
  const range = `${address(0, first)}:${address(heads.length - 1, first + Math.max(rows.length, 1))}`;
  const columns = heads.map((head, at) => `<tableColumn id="${at + 1}" name="${xml(head)}"/>`);
  return `${XML_HEAD}<table xmlns="${MAIN}" id="${number}" name="${name}" displayName="${name}" ref="${range}"><tableColumns count="${heads.length}">${columns.join("")}</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`;
}

/** The styles that sheetXml numbers. */
export function usedStyles(): string {
  const wrap = '<alignment vertical="top" wrapText="1"/>';
  const style = (font: number, inside = "", more = "") => `<xf numFmtId="0" fontId="${font}" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"${more}>${inside}</xf>`; // prettier-ignore
  const font = (size: number, more = "") => `<font>${more}<sz val="${size}"/><name val="Arial"/><family val="2"/></font>`; // prettier-ignore
  return `${XML_HEAD}<styleSheet xmlns="${MAIN}"><fonts count="4">${font(12)}${font(15, "<b/>")}${font(12, "<b/>")}${font(12, "<u/>")}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6">${style(0)}${style(0, wrap)}${style(1)}${style(2, wrap)}${style(0, wrap, ' quotePrefix="1"')}${style(3)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

function row(cells: readonly (readonly [Cell, number])[]): (at: number) => string {
  return (at) => `<row r="${at + 1}">${cells.map(([cell, style], column) => cellXml(cell, address(column, at), style)).join("")}</row>`; // prettier-ignore
}

function styleOf(cell: Cell): number {
  if (cell === null || typeof cell === "number") return PLAIN;
  if (typeof cell === "object") return LINK;
  return looksLikeFormula(cell) ? TEXT_ONLY : WRAPPED;
}

function cellXml(cell: Cell, at: string, style: number): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${at}" s="${style}"><v>${cell}</v></c>`;
  const text = typeof cell === "object" ? cell.sheet : cell;
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** Excel reads _x0041_ as an escape, so the underscore of such text is itself escaped. */
function escaped(text: string): string {
  return xml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_"));
}

/** A cell's address from places that count from 0: (0, 0) is A1. */
function address(column: number, line: number): string {
  return `${String.fromCharCode(65 + column)}${line + 1}`;
}
