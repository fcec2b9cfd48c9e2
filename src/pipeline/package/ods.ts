import { PUBLISHER } from "../../model/publisher.ts";
import type { Cell, Sheet, Workbook } from "./workbook.ts";
import { looksLikeFormula, xml, XML_HEAD } from "./xml.ts";
import { zip } from "./zip.ts";

const MEDIA = "application/vnd.oasis.opendocument.spreadsheet";
const NAMESPACES = ["office", "table", "text", "style", "meta"]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat(
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:xlink="http://www.w3.org/1999/xlink"',
    'office:version="1.3"',
  )
  .join(" ");

/** A workbook as ODS (OASIS OpenDocument 1.3): the same sheets as the XLSX, with the tables as named ranges. */
export function toOds(workbook: Workbook): Uint8Array {
  const encoder = new TextEncoder();
  const parts: [string, string][] = [
    ["mimetype", MEDIA],
    ["content.xml", content(workbook)],
    ["styles.xml", `${XML_HEAD}<office:document-styles ${NAMESPACES}><office:styles><style:default-style style:family="table-cell"><style:text-properties fo:language="en" fo:country="GB" fo:font-size="12pt" fo:font-family="Arial"/></style:default-style></office:styles></office:document-styles>`],
    ["meta.xml", `${XML_HEAD}<office:document-meta ${NAMESPACES}><office:meta><meta:generator>${PUBLISHER}</meta:generator><dc:title>${xml(workbook.title)}</dc:title><dc:description>${xml(workbook.description)}</dc:description><dc:creator>${PUBLISHER}</dc:creator><dc:language>en-GB</dc:language></office:meta></office:document-meta>`],
    ["META-INF/manifest.xml", manifest()],
  ]; // prettier-ignore
  return zip(new Map(parts.map(([path, text]) => [path, encoder.encode(text)])), ["mimetype"]);
}

function manifest(): string {
  const entries = [["/", MEDIA], ["content.xml", "text/xml"], ["styles.xml", "text/xml"], ["meta.xml", "text/xml"]]; // prettier-ignore
  const lines = entries.map(([path, type]) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`); // prettier-ignore
  return `${XML_HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${lines.join("")}</manifest:manifest>`;
}

function content({ sheets }: Workbook): string {
  const widths = [...new Set(sheets.flatMap(({ table }) => table?.widths ?? [100]))];
  const columns = widths.map((width) => `<style:style style:name="w${width}" style:family="table-column"><style:table-column-properties style:column-width="${(width * 0.2).toFixed(1)}cm"/></style:style>`); // prettier-ignore
  const cell = (name: string, inside: string, more = "") => `<style:style style:name="${name}" style:family="table-cell"${more}>${inside}</style:style>`; // prettier-ignore
  const wrap = '<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/>';
  const styles = [
    // A cell of this data style stays text when somebody edits it.
    '<number:text-style style:name="as-text"><number:text-content/></number:text-style>',
    cell("title", '<style:text-properties fo:font-weight="bold" fo:font-size="15pt"/>'),
    cell("head", `${wrap}<style:text-properties fo:font-weight="bold"/>`),
    cell("wrapped", wrap),
    cell("text-only", wrap, ' style:data-style-name="as-text"'),
  ];
  const ranges = sheets.flatMap(({ name, lines, table }) =>
    table ? [`<table:database-range table:name="${table.name}" table:target-range-address="${name}.A${lines.length + 2}:${name}.${letter(table.heads.length - 1)}${lines.length + 2 + Math.max(table.rows.length, 1)}" table:display-filter-buttons="false"/>`] : [],
  ); // prettier-ignore
  return `${XML_HEAD}<office:document-content ${NAMESPACES}><office:automatic-styles>${columns.join("")}${styles.join("")}</office:automatic-styles><office:body><office:spreadsheet>${sheets.map(sheetXml).join("")}<table:database-ranges>${ranges.join("")}</table:database-ranges></office:spreadsheet></office:body></office:document-content>`;
}

function sheetXml({ name, title, lines, table }: Sheet): string {
  const columns = (table?.widths ?? [100]).map(
    (width) => `<table:table-column table:style-name="w${width}"/>`,
  );
  const rows = [
    [cellXml(title, "title")],
    ...lines.map((line) => [cellXml(line, table ? "" : "wrapped")]),
    ...(table ? [table.heads.map((head) => cellXml(head, "head"))] : []),
    ...(table?.rows ?? []).map((cells) => cells.map((cell) => cellXml(cell, styleOf(cell)))),
  ];
  return `<table:table table:name="${xml(name)}">${columns.join("")}${rows.map((cells) => `<table:table-row>${cells.join("")}</table:table-row>`).join("")}</table:table>`;
}

function styleOf(cell: Cell): string {
  return typeof cell !== "string" ? "" : looksLikeFormula(cell) ? "text-only" : "wrapped";
}

function cellXml(cell: Cell, style: string): string {
  if (cell === null) return "<table:table-cell/>";
  const styled = style === "" ? "" : ` table:style-name="${style}"`;
  if (typeof cell === "number") {
    return `<table:table-cell office:value-type="float" office:value="${cell}"><text:p>${cell}</text:p></table:table-cell>`;
  }
  const paragraphs = typeof cell === "object"
    ? `<text:p><text:a xlink:type="simple" xlink:href="#${xml(cell.sheet)}">${xml(cell.sheet)}</text:a></text:p>`
    : cell.split(/\r\n|[\r\n]/).map((line) => `<text:p>${spaced(line)}</text:p>`).join(""); // prettier-ignore
  return `<table:table-cell office:value-type="string"${styled}>${paragraphs}</table:table-cell>`;
}

/** OpenDocument folds white space: what would be lost is written as elements. */
function spaced(line: string): string {
  return xml(line)
    .replaceAll("\t", "<text:tab/>")
    .replace(/^ | (?= )| $/g, "<text:s/>");
}

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}
