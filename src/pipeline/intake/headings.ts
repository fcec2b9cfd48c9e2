import type { Cell } from "./workbook.ts";

/** The most rows that headings take. */
const MOST = 4;

/**
 * The rows of headings right above a table, and the heading of each column: its words from top to bottom, where a
 * merged heading counts for all the columns that it covers.
 */
export function headingsOver(
  first: number,
  byRow: ReadonlyMap<number, readonly Cell[]>,
  columns: readonly number[],
): { headerRows: number[]; headings: Map<number, string> } {
  const headerRows: number[] = [];
  for (let row = first - 1; row >= 0 && headerRows.length < MOST; row -= 1) {
    const cells = byRow.get(row);
    // A title or note stands alone in its row; headings come two and more, or cover several columns.
    const covered = (cells ?? []).reduce((sum, cell) => sum + mergedColumns(cell), 0);
    if (!cells || covered < 2) break;
    headerRows.unshift(row);
  }
  const headings = new Map<number, string>();
  for (const column of columns) {
    const words = headerRows.flatMap((row) => {
      const over = byRow
        .get(row)
        ?.find((cell) => column >= cell.column && column < cell.column + mergedColumns(cell));
      return over ? [over.text.replace(/\s+/g, " ").trim()] : [];
    });
    headings.set(column, words.join(" / "));
  }
  return { headerRows, headings };
}

/** How many columns a cell covers. */
function mergedColumns({ flags }: Cell): number {
  const [, left = "A", right = "A"] = /^merge:([A-Z]+)\d+:([A-Z]+)\d+$/.exec(flags.find((flag) => flag.startsWith("merge:")) ?? "") ?? []; // prettier-ignore
  return numberOf(right) - numberOf(left) + 1;
}

function numberOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
