import { CFB, read, type WorkBook } from "@e965/xlsx";
import { lookAtRecords } from "./biff-records.ts";
import { CellCount } from "./cell-count.ts";
import { READER } from "./read-xlsx.ts";
import { hostile, Refused, unreadable } from "./refused.ts";
import { sheetCells } from "./sheet-cells.ts";
import type { Found, Workbook } from "./workbook.ts";

/** Reads a workbook of Excel 97 to 2003, which is a compound file of streams. */
export function readXls(bytes: Uint8Array): Workbook {
  const streams = streamsOf(bytes);
  const path = (pattern: RegExp) => [...streams.keys()].find((name) => pattern.test(name));
  if (path(/\/EncryptedPackage$/i) !== undefined)
    throw unreadable("a locked workbook (with a password)", "unlock it and save it without a password");
  const stream = streams.get(path(/^[^/]*\/(Workbook|Book)$/i) ?? "");
  if (!stream) throw unreadable("a compound file that is no workbook", "save the workbook as XLSX");
  const look = lookAtRecords(stream);
  const count = new CellCount();
  look.sheets.forEach(() => count.sheet());
  count.cells(look.cells);
  for (let each = 0; each < look.merges; each += 1) count.merge();
  const book = valuesOf(bytes);
  return {
    format: "xls",
    dates: look.dates,
    found: foundIn(look, [...streams.keys()], book),
    sheets: look.sheets
      .filter(({ name }) => book.Sheets[name] !== undefined)
      .map(({ name, hidden, hiddenRows, hiddenColumns }) => {
        const given = book.Sheets[name];
        if (!given) throw hostile(`a sheet ${JSON.stringify(name)} that readers disagree about`);
        return { name, hidden, hiddenRows, hiddenColumns, withoutValue: [], cells: sheetCells(given, look.dates).cells }; // prettier-ignore
      }),
  };
}

function foundIn(look: ReturnType<typeof lookAtRecords>, names: readonly string[], book: WorkBook): Found[] {
  const found: Found[] = [];
  const add = (kind: Found["kind"], place: string, what: string, details: string[] = []) => found.push({ kind, place, found: what, details }); // prettier-ignore
  const { Author, LastAuthor, Manager } = book.Props ?? {};
  const people = [Author, LastAuthor, Manager].filter(
    (name) => name !== undefined && name !== "",
  ) as string[];
  if (people.length > 0) add("person-in-properties", "SummaryInformation", `${people.length} named as author, last change or manager`, people); // prettier-ignore
  if (look.externalBooks > 0) add("external-link", "Workbook", `${look.externalBooks} other workbooks`);
  const streams = (pattern: RegExp) => names.filter((name) => pattern.test(name));
  const macros = streams(/\/_VBA_PROJECT(_CUR)?\//i);
  if (macros.length > 0) add("macro", "_VBA_PROJECT_CUR", "program code", macros);
  const pivots = streams(/\/_SX_DB(_CUR)?\/./i);
  if (pivots.length > 0 || look.pivots > 0)
    add("pivot-cache", "_SX_DB_CUR", "rows behind a pivot table", pivots);
  const objects = streams(/\/MBD[0-9A-F]{8}\/./i);
  if (objects.length > 0) add("embedded-file", "MBD", "objects inside the workbook", objects);
  const other = look.sheets.filter(({ name }) => book.Sheets[name] === undefined);
  if (other.length > 0) add("embedded-file", "Workbook", `${other.length} sheets that hold no cells`, other.map(({ name }) => name)); // prettier-ignore
  return found;
}

function streamsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const file = reading(() => CFB.read(bytes as never, { type: "array" }));
  return new Map(
    (file.FullPaths as string[]).flatMap((path, index) => {
      const content = file.FileIndex[index]?.content;
      return content ? [[path, Uint8Array.from(content as ArrayLike<number>)] as const] : [];
    }),
  );
}

function valuesOf(bytes: Uint8Array): WorkBook {
  return reading(() => read(bytes, { ...READER, type: "array" }));
}

/** The reader throws errors of many kinds at a damaged file; running out of room is another matter. */
function reading<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw unreadable(
      "a workbook that cannot be read",
      "open it in a spreadsheet program and save it as XLSX",
    );
  }
}
