import type { CellType } from "../../model/cell.ts";
import { nameOf, type Range } from "./place.ts";

/** One cell of a held file, as intake wrote it down or as a CSV holds it. */
export type Cell = {
  row: number;
  column: number;
  /** As the spreadsheet shows it, without the spaces around it. */
  text: string;
  /** As it is stored: 0.41 where the text is 41%. */
  value: string;
  type: CellType;
  /** The range that it is merged over, if it is: A3:A4. */
  merge: Range | null;
  /** Its line in the held file, for problems and for trace. */
  line: number;
};

/** A sheet as rows and columns, and the held file that it stands in. */
export type Grid = {
  /** The source, and the name that the sheet has in addresses. */
  source: string;
  sheet: string;
  /** The held file, for problems. */
  file: string;
  cells: ReadonlyMap<string, Cell>;
  /** The last row and column that hold anything. */
  rows: number;
  columns: number;
};

/** Lays cells out as a sheet. */
export function toGrid(place: { source: string; sheet: string; file: string }, cells: readonly Cell[]): Grid {
  return {
    ...place,
    cells: new Map(cells.map((cell) => [nameOf(cell.row, cell.column), cell])),
    rows: cells.reduce((most, { row }) => Math.max(most, row), 0),
    columns: cells.reduce((most, { column }) => Math.max(most, column), 0),
  };
}

/** The cell in a row and column, if it is not empty. */
export function cellAt(grid: Grid, row: number, column: number): Cell | undefined {
  return grid.cells.get(nameOf(row, column));
}

/** Text with every run of white space, line breaks and no-break spaces among it, as one space. */
export function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
