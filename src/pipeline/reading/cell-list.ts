import { CELL_COLUMNS, CELL_TYPES } from "../../model/cell.ts";
import type { Problem } from "../../model/problem.ts";
import { readCsv, type CsvRow } from "../read-csv.ts";
import type { Cell } from "./grid.ts";
import { placeOf, rangeOf } from "./place.ts";

type Row = CsvRow<(typeof CELL_COLUMNS)[number]>;

/** Reads the list of a sheet's cells that intake wrote: strictly, in row-major order, no cell twice. */
export function readCellList(file: string, bytes: Uint8Array): { cells: Cell[]; problems: Problem[] } {
  const { rows, problems } = readCsv(CELL_COLUMNS, file, bytes);
  const cells: Cell[] = [];
  for (const row of rows) {
    const cell = toCell(row);
    const last = cells.at(-1);
    if (cell === null) problems.push(fault(file, row));
    else if (last && (cell.row - last.row || cell.column - last.column) <= 0) problems.push(order(file, row));
    else cells.push(cell);
  }
  return { cells, problems };
}

function toCell({ line, cells: { cell, text, value, type, flags } }: Row): Cell | null {
  const place = placeOf(cell);
  const known = CELL_TYPES.find((name) => name === type);
  const merged = flags.split(" ").find((flag) => flag.startsWith("merge:"));
  const merge = merged ? rangeOf(merged.slice("merge:".length)) : null;
  if (!place || !known || (merged && !merge)) return null;
  return { ...place, text: text.trim(), value, type: known, merge, line };
}

function fault(file: string, { line, cells }: Row): Problem {
  return {
    code: "held-file",
    file,
    at: { line },
    found: `the cell "${cells.cell}" of type "${cells.type}" with the flags "${cells.flags}"`,
    expected: `a cell such as C14, one of the types ${CELL_TYPES.join(", ")}, and merge: with a range if any`,
    mend: "do not edit a list of cells by hand: take the workbook in again with npm run intake",
  };
}

function order(file: string, { line, cells }: Row): Problem {
  return {
    code: "held-file",
    file,
    at: { line, field: `cell ${cells.cell}` },
    found: `the cell "${cells.cell}" a second time or out of order`,
    expected: "every cell once, row by row from the left",
    mend: "do not edit a list of cells by hand: take the workbook in again with npm run intake",
  };
}
