import { SSF, type CellObject, type WorkSheet } from "@e965/xlsx";
import { cellName } from "../../model/cell.ts";
import { LIMITS } from "./limits.ts";
import { tooLarge } from "./refused.ts";
import { numberText, serialDate } from "./values.ts";
import type { Cell } from "./workbook.ts";

/** The cells of a sheet that the reader of XLSX and XLS files gives, and how many texts among them are empty. */
export function sheetCells(sheet: WorkSheet, dates: "1900" | "1904"): { cells: Cell[]; empty: number } {
  const cells: Cell[] = [];
  let empty = 0;
  const merges = new Map(
    (sheet["!merges"] ?? []).map(({ s, e }) => [
      cellName(s.r, s.c),
      `merge:${cellName(s.r, s.c)}:${cellName(e.r, e.c)}`,
    ]),
  );
  const rows = (sheet["!data"] ?? []) as (CellObject | undefined)[][];
  // forEach passes by what is not there: a sheet may hold a single cell in its last row.
  rows.forEach((columns, row) =>
    columns.forEach((given, column) => {
      const read = given && cellOf(given, dates);
      if (!given || !read) return;
      if (read.text === "" && read.value === "") {
        empty += 1;
        return;
      }
      if (read.value.length > LIMITS.cellCharacters) throw tooLarge("characters in one cell", read.value.length, LIMITS.cellCharacters); // prettier-ignore
      const merge = merges.get(cellName(row, column));
      const flags = [
        ...(given.f !== undefined || given.F !== undefined ? ["formula"] : []),
        ...(merge === undefined ? [] : [merge]),
        ...(read.text === "" ? ["hidden-format"] : []),
        ...(given.c && given.c.length > 0 ? ["note"] : []),
      ];
      cells.push({ row, column, ...read, flags });
    }),
  );
  return { cells, empty };
}

function cellOf(cell: CellObject, dates: "1900" | "1904"): Pick<Cell, "text" | "value" | "type"> | null {
  const { v, w } = cell;
  switch (cell.t) {
    case "z":
      return null;
    case "s":
      return { text: w ?? String(v ?? ""), value: String(v ?? ""), type: "text" };
    case "b":
      return {
        text: w ?? (v === true ? "TRUE" : "FALSE"),
        value: v === true ? "true" : "false",
        type: "boolean",
      };
    case "e":
      return { text: w ?? "#ERROR", value: w ?? "#ERROR", type: "error" };
    case "d":
    case "n":
      return numberCell(Number(v), w, typeof cell.z === "string" ? cell.z : "General", dates);
  }
}

function numberCell(
  number: number,
  shown: string | undefined,
  format: string,
  dates: "1900" | "1904",
): Pick<Cell, "text" | "value" | "type"> {
  // prettier-ignore
  const value = numberText(number);
  if (value === null) return { text: shown ?? "", value: shown ?? "", type: "error" };
  const text = shown ?? value;
  const day = holdsDay(format) ? serialDate(number, dates) : null;
  if (day !== null) return { text, value: day, type: "date" };
  return { text, value, type: bare(format).includes("%") ? "percent" : "number" };
}

/** True if a number format shows a day, a month or a year; one that shows only hours leaves the number alone. */
function holdsDay(format: string): boolean {
  if (!SSF.is_date(format)) return false;
  const shown = bare(format);
  return /[dye]/i.test(shown) || (/m/i.test(shown) && !/[hs]/i.test(shown));
}

/** A number format without its quoted, escaped and bracketed parts. */
function bare(format: string): string {
  return format.replace(/"[^"]*"|\\.|_.|\[[^\]]*\]/g, "");
}
