import { read, type WorkBook } from "@e965/xlsx";
import { zipSync } from "fflate";
import { CellCount } from "./cell-count.ts";
import type { Package } from "./open-package.ts";
import { hostile, unreadable } from "./refused.ts";
import { sheetCells } from "./sheet-cells.ts";
import type { Workbook } from "./workbook.ts";
import { lookAtPackage } from "./xlsx-look.ts";
import { readXlsxParts } from "./xlsx-parts.ts";
import { lookAtSheet, type SheetLook } from "./xlsx-sheet.ts";

/** How the reader of values is used: cells in rows, with number formats and shown text; nothing run, nothing styled. */
export const READER = { dense: true, cellNF: true, cellFormula: true, cellText: true, cellHTML: false, dateNF: "dd/mm/yyyy" } as const; // prettier-ignore

/** Reads an Excel workbook that has been unpacked. Sheets are looked at, and counted, before any value is read. */
export function readXlsx(parts: Package): Workbook {
  if (parts.has("xl/workbook.bin")) throw unreadable("a binary workbook (XLSB)", "save it as XLSX");
  const { sheets, dates, names } = readXlsxParts(parts);
  const count = new CellCount();
  const looks = new Map<string, SheetLook>();
  const listed = sheets.filter(({ kind, part }) => kind === "worksheet" && part !== null && parts.has(part));
  for (const { name, part } of listed) {
    count.sheet();
    if (looks.has(name)) throw hostile(`two sheets with the name ${JSON.stringify(name)}`);
    looks.set(name, lookAtSheet(part ?? "", parts.get(part ?? "") ?? new Uint8Array(), count));
  }
  if (looks.size === 0) throw unreadable("a workbook without a sheet of cells", "get the file again");
  const book = valuesOf(parts);
  return {
    format: "xlsx",
    dates,
    found: lookAtPackage(parts, sheets, names),
    sheets: listed.map(({ name, hidden }) => {
      const look = looks.get(name);
      const given = book.Sheets[name];
      if (!look || !given) throw hostile(`a sheet ${JSON.stringify(name)} that readers disagree about`);
      const { cells, empty } = sheetCells(given, dates);
      if (cells.length > look.filled || cells.length + empty < look.filled)
        throw hostile(
          `${look.filled} cells in ${JSON.stringify(name)}, of which a second reader sees ${cells.length}`,
        );
      const { hiddenRows, hiddenColumns, withoutValue } = look;
      return { name, hidden, hiddenRows, hiddenColumns, withoutValue, cells };
    }),
  };
}

/** The reader of values gets a package that is made anew of the parts it needs, so it unpacks nothing of its own. */
function valuesOf(parts: Package): WorkBook {
  const needed = [...parts].filter(([name]) => !NOT_NEEDED.test(name));
  try {
    return read(zipSync(Object.fromEntries(needed), { level: 0 }), { ...READER, type: "array" });
  } catch (error) {
    if (error instanceof RangeError) throw error;
    throw unreadable("a workbook that cannot be read", "open it in a spreadsheet program and save it anew");
  }
}

const NOT_NEEDED = /^(docProps|customXml|xl\/(media|drawings|charts|chartsheets|printerSettings|embeddings|externalLinks|pivotCache|pivotTables|queryTables|slicers|slicerCaches|tables|theme|model|activeX|ctrlProps|revisions|persons|threadedComments)\/|xl\/(vbaProject|connections|calcChain))/i; // prettier-ignore
