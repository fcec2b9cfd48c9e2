import { cellName, cellPlace, columnName } from "../../model/cell.ts";

/** Rows and columns from 1, both ends included. */
export type Range = { top: number; left: number; bottom: number; right: number };

/** A cell's name by row and column, both from 1: C14. */
export function nameOf(row: number, column: number): string {
  return cellName(row - 1, column - 1);
}

/** Row and column, both from 1, of a cell's name; null if it is none. */
export function placeOf(name: string): { row: number; column: number } | null {
  const place = cellPlace(name);
  return place && { row: place.row + 1, column: place.column + 1 };
}

/** The letters of a column from 1. */
export function lettersOf(column: number): string {
  return columnName(column - 1);
}

/** The number, from 1, of a column by its letters. */
export function columnOf(letters: string): number {
  return placeOf(`${letters}1`)?.column ?? 0;
}

/** A range of cells such as A3:A4, or null if the text is none. */
export function rangeOf(text: string): Range | null {
  const [from, to] = text.split(":").map(placeOf);
  if (!from || !to) return null;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}
