import type { Place, Problem, ProblemCode } from "../../model/problem.ts";
import type { Authored } from "../evidence.ts";
import type { Reading } from "../../model/reading.ts";
import { cellAt, type Cell, type Grid } from "./grid.ts";
import { lettersOf, nameOf } from "./place.ts";

/** What every step of a reading knows: the declared shape and where its parts stand. */
export type Declared = Authored<Reading>;

/** The words of a complaint, without its place. */
export type Telling = Pick<Problem, "found" | "expected" | "mend">;

/** A problem at a cell. An empty cell stands on no line: its name is in the field. */
export function atCell(
  code: ProblemCode,
  grid: Grid,
  place: Pick<Cell, "row" | "column"> & { line?: number },
  words: Telling,
): Problem {
  const field = `sheet ${grid.sheet}, cell ${nameOf(place.row, place.column)}`;
  return { code, file: grid.file, at: { line: place.line ?? lineNear(grid, place), field }, ...words };
}

/** The line of the last cell before an empty one. */
function lineNear(grid: Grid, { row, column }: Pick<Cell, "row" | "column">): number {
  for (let above = row; above >= 1; above -= 1) {
    for (let left = above === row ? column - 1 : grid.columns; left >= 1; left -= 1) {
      const cell = cellAt(grid, above, left);
      if (cell) return cell.line;
    }
  }
  return 1;
}

/** A problem with a whole sheet. */
export function atSheet(code: ProblemCode, grid: Pick<Grid, "file">, words: Telling): Problem {
  return { code, file: grid.file, ...words };
}

/** A problem at a part of the reading. */
export function atReading(
  code: ProblemCode,
  declared: Declared,
  path: readonly PropertyKey[],
  words: Telling,
): Problem {
  const at: Place | undefined = declared.placeOf(path);
  return { code, file: declared.file, ...(at ? { at } : {}), ...words };
}

/** A column in words: column AG. */
export function inColumn(column: number): string {
  return `column ${lettersOf(column)}`;
}
