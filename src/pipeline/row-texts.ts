import type { TidyRow } from "../model/tidy-row.ts";
import type { Cell } from "./column.ts";
import { TidyTable } from "./tidy-table.ts";

/** Enough that joining costs nothing beside the letters, few enough to take no room. */
const ROWS_AT_ONCE = 512;

/** A column, and what stands in the text of each row for its cell, with what comes before and after it. */
export type ColumnText = { name: keyof TidyRow; text: (cell: Cell) => string };

/**
 * The text of rows, some hundreds at a time. No row is made for it, a cell that repeats is turned into text once, and
 * all pieces are joined at once: a text that grows piece by piece takes twice as long.
 */
export function* rowTexts(rows: Iterable<TidyRow>, columns: readonly ColumnText[]): Generator<string> {
  const table = TidyTable.of(rows);
  const cells = columns.map(({ name, text }) => table.cells(name, text));
  for (let from = 0; from < table.length; from += ROWS_AT_ONCE) {
    const pieces: string[] = [];
    for (let place = from; place < Math.min(table.length, from + ROWS_AT_ONCE); place += 1) {
      for (const cell of cells) pieces.push(cell(place));
    }
    yield pieces.join("");
  }
}
