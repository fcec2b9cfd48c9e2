import { CELL_COLUMNS, cellName } from "../../model/cell.ts";
import { csvLine } from "../csv.ts";
import type { Cell } from "./workbook.ts";

/** Cells as the CSV that is kept: UTF-8, LF, one row for each cell, in the order of rows and then of columns. */
export function cellList(cells: readonly Cell[]): string {
  const ordered = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const lines = ordered.map(({ row, column, text, value, type, flags }) => [cellName(row, column), text, value, type, flags.join(" ")]); // prettier-ignore
  return [CELL_COLUMNS, ...lines].map((line) => csvLine(line, "\n")).join("");
}

/** The smallest range that holds all cells, such as A1:F20; null if there is none. */
export function usedRange(cells: readonly Cell[]): string | null {
  if (cells.length === 0) return null;
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { row, column } of cells) {
    [top, left] = [Math.min(top, row), Math.min(left, column)];
    [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
  }
  return `${cellName(top, left)}:${cellName(bottom, right)}`;
}
