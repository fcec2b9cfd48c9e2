import { PUBLISHER } from "../../model/publisher.ts";
import { sheetXml, tableXml, usedStyles } from "./xlsx-sheet.ts";
import type { Workbook } from "./workbook.ts";
import { xml, XML_HEAD } from "./xml.ts";
import { zip } from "./zip.ts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * A workbook as XLSX (ECMA-376): text is stored as text and never as a formula, tables are marked and named, title and
 * language are set. The bytes depend on the workbook alone.
 */
export function toXlsx(workbook: Workbook): Uint8Array {
  const parts = new Map<string, string>([
    ["[Content_Types].xml", contentTypes(workbook)],
    ["_rels/.rels", relations([["officeDocument", "xl/workbook.xml"], ["extended-properties", "docProps/app.xml"]], true)],
    ["docProps/core.xml", coreProperties(workbook)],
    ["docProps/app.xml", `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${PUBLISHER}</Application></Properties>`],
    ["xl/workbook.xml", workbookXml(workbook)],
    ["xl/_rels/workbook.xml.rels", relations([...workbook.sheets.map((_, at): [string, string] => ["worksheet", `worksheets/sheet${at + 1}.xml`]), ["styles", "styles.xml"]])],
    ["xl/styles.xml", usedStyles()],
  ]); // prettier-ignore
  workbook.sheets.forEach((sheet, at) => {
    parts.set(`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet));
    if (!sheet.table) return;
    parts.set(`xl/worksheets/_rels/sheet${at + 1}.xml.rels`, relations([["table", `../tables/table${at + 1}.xml`]])); // prettier-ignore
    parts.set(`xl/tables/table${at + 1}.xml`, tableXml(sheet, sheet.table, at + 1));
  });
  const encoder = new TextEncoder();
  return zip(new Map([...parts].map(([path, text]) => [path, encoder.encode(text)])));
}

function contentTypes({ sheets }: Workbook): string {
  const overrides = [
    ["/xl/workbook.xml", `${SPREADSHEET}.sheet.main+xml`],
    ["/xl/styles.xml", `${SPREADSHEET}.styles+xml`],
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ["/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
    ...sheets.map((_, at) => [`/xl/worksheets/sheet${at + 1}.xml`, `${SPREADSHEET}.worksheet+xml`]),
    ...sheets.flatMap(({ table }, at) => (table ? [[`/xl/tables/table${at + 1}.xml`, `${SPREADSHEET}.table+xml`]] : [])), // prettier-ignore
  ];
  const lines = overrides.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  return `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${lines.join("")}</Types>`;
}

function relations(targets: [type: string, target: string][], withCore = false): string {
  const lines = targets.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`); // prettier-ignore
  if (withCore) lines.push(`<Relationship Id="rId${lines.length + 1}" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`); // prettier-ignore
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines.join("")}</Relationships>`;
}

function coreProperties({ title, description }: Workbook): string {
  return `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xml(title)}</dc:title><dc:description>${xml(description)}</dc:description><dc:creator>${PUBLISHER}</dc:creator><dc:language>en-GB</dc:language></cp:coreProperties>`;
}

function workbookXml({ sheets }: Workbook): string {
  const lines = sheets.map(({ name }, at) => `<sheet name="${xml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`); // prettier-ignore
  return `${XML_HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets>${lines.join("")}</sheets></workbook>`;
}
