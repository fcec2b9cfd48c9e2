import { cellName, MOST_COLUMNS, MOST_ROWS } from "../../model/cell.ts";
import { CellCount } from "./cell-count.ts";
import { hasInternalPath } from "./internal-path.ts";
import { odsCell } from "./ods-cell.ts";
import { OdsText } from "./ods-text.ts";
import { tooLarge } from "./refused.ts";
import { attribute, walkXml, type Element } from "./walk-xml.ts";
import type { Cell, Sheet } from "./workbook.ts";

/** The sheets of an OpenDocument spreadsheet, and what else its content holds. */
export type OdsContent = {
  sheets: Sheet[];
  dates: "1900" | "1904";
  /** Copies of tables from other files, with the number of their cells that are not empty. */
  ghosts: { name: string; cells: number }[];
  /** Names of ranges and links that show a path of somebody's computer. */
  paths: string[];
  links: string[];
  /** Names that stand for nothing any more. */
  strays: string[];
  pivots: string[];
  scripts: boolean;
};

/** Reads content.xml. Rows and cells that are written once and repeated are counted before they are copied. */
export function readOdsContent(part: string, bytes: Uint8Array): OdsContent {
  const content: OdsContent = { sheets: [], dates: "1900", ghosts: [], paths: [], links: [], strays: [], pivots: [], scripts: false }; // prettier-ignore
  const invisible = new Set<string>();
  const count = new CellCount();
  const shown = new OdsText();
  let style = "";
  let depth = 0;
  let sheet: Sheet | null = null;
  let ghost = false;
  let [row, rowSpan, column] = [0, 1, 0];
  let [firstOfRow, cell]: [number, Element | null] = [0, null];

  const begin = (element: Element) => {
    count.sheet();
    sheet = { name: attribute(element, "name") ?? "", hidden: invisible.has(attribute(element, "style-name") ?? ""), hiddenRows: [], hiddenColumns: [], withoutValue: [], cells: [] }; // prettier-ignore
    ghost = /^'?file:/.test(sheet.name);
    [row, column] = [0, 0];
  };
  const columnsOf = (element: Element) => repeats(element, "number-columns-repeated", MOST_COLUMNS - column, "columns"); // prettier-ignore
  const isHidden = (element: Element) => /collapse|filter/.test(attribute(element, "visibility") ?? "");
  const keep = (element: Element) => {
    const span = columnsOf(element);
    const read = odsCell(element, shown);
    if (read === "no value") sheet?.withoutValue.push(cellName(row, column));
    else if (read !== "empty" && sheet) {
      count.cells(span * rowSpan);
      for (let copy = 0; copy < span; copy += 1)
        sheet.cells.push({ row, column: column + copy, ...read, flags: [...read.flags] });
      const [columns, rows] = [spanOf(element, "columns"), spanOf(element, "rows")];
      if (columns * rows > 1) sheet.cells.at(-1)?.flags.push(`merge:${cellName(row, column)}:${cellName(row + rows - 1, column + columns - 1)}`); // prettier-ignore
      if (columns * rows > 1) count.merge();
    }
    column += span;
  };

  walkXml(part, bytes, {
    open: (element) => {
      const { name } = element;
      look(element, content);
      if (cell) return shown.open(element);
      if (name === "style") style = attribute(element, "name") ?? "";
      else if (name === "table-properties" && attribute(element, "display") === "false") invisible.add(style);
      else if (name === "table") {
        depth += 1;
        if (depth === 1) begin(element);
      } else if (depth !== 1 || !sheet) return;
      else if (name === "table-source") ghost = true;
      else if (name === "table-column") {
        const span = columnsOf(element);
        if (isHidden(element)) sheet.hiddenColumns.push([column, column + span - 1]);
        column += span;
      } else if (name === "table-row") {
        rowSpan = repeats(element, "number-rows-repeated", MOST_ROWS - row, "rows");
        if (isHidden(element)) sheet.hiddenRows.push([row, row + rowSpan - 1]);
        [column, firstOfRow] = [0, sheet.cells.length];
      } else if (name === "table-cell" || name === "covered-table-cell") {
        cell = element;
        shown.begin();
      }
    },
    text: (text) => cell && shown.add(text),
    close: (name) => {
      if (cell && (name === "table-cell" || name === "covered-table-cell")) {
        keep(cell);
        cell = null;
      } else if (cell) shown.close(name);
      else if (name === "table-row" && sheet && depth === 1) {
        const once: Cell[] = sheet.cells.slice(firstOfRow);
        for (let copy = 1; copy < rowSpan && once.length > 0; copy += 1)
          for (const each of once) sheet.cells.push({ ...each, row: row + copy, flags: [...each.flags] });
        row += rowSpan;
      } else if (name === "table") {
        depth -= 1;
        if (depth > 0 || !sheet) return;
        if (ghost) content.ghosts.push({ name: sheet.name, cells: sheet.cells.length });
        else content.sheets.push(sheet);
        sheet = null;
      }
    },
  });
  return content;
}

/** What may be unsafe wherever it stands: links, pivot tables, scripts, paths of somebody's computer. */
function look(element: Element, content: OdsContent): void {
  const { name, attributes } = element;
  if (name === "calculation-settings") return;
  if (name === "null-date" && (attribute(element, "date-value-type") ?? attribute(element, "date-value"))?.startsWith("1904")) content.dates = "1904"; // prettier-ignore
  if (LINKS.has(name)) content.links.push(attribute(element, "href") ?? attribute(element, "name") ?? name);
  if (/^named-(range|expression)$/.test(name) && Object.values(attributes).some((value) => value.includes("#REF!"))) content.strays.push(attribute(element, "name") ?? name); // prettier-ignore
  if (name === "data-pilot-table") content.pivots.push(attribute(element, "name") ?? name);
  if (name === "script" || name === "event-listener") content.scripts = true;
  for (const value of Object.values(attributes))
    if (hasInternalPath(value)) content.paths.push(attribute(element, "name") ?? `an element ${name}`);
}

const LINKS = new Set(["table-source", "dde-link", "database-source-sql", "database-source-query", "database-source-table", "cell-range-source"]); // prettier-ignore

function repeats(element: Element, name: string, room: number, what: string): number {
  const count = Number(attribute(element, name) ?? 1);
  if (!Number.isInteger(count) || count < 1 || count > room) throw tooLarge(`${what} in a sheet`, count, what === "rows" ? MOST_ROWS : MOST_COLUMNS); // prettier-ignore
  return count;
}

function spanOf(element: Element, what: "columns" | "rows"): number {
  const span = Number(attribute(element, `number-${what}-spanned`) ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, MOST_ROWS) : 1;
}
