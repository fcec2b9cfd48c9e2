import { cellPlace } from "../../model/cell.ts";
import type { Cell } from "./workbook.ts";

/** The cells that lie under a merged range and so are not shown: all of it but its first cell. */
export function coveredCells(cells: readonly Cell[]): Set<Cell> {
  const ranges = cells.flatMap((cell) => cell.flags.flatMap((flag) => rangeOf(flag, cell)));
  const covered = new Set<Cell>();
  if (ranges.length === 0) return covered;
  const byRow = [...cells].sort((a, b) => a.row - b.row);
  ranges.sort((a, b) => a.top - b.top);
  let open: typeof ranges = [];
  let next = 0;
  for (const cell of byRow) {
    if (open.some(({ bottom }) => bottom < cell.row)) open = open.filter(({ bottom }) => bottom >= cell.row);
    for (let range = ranges[next]; range && range.top <= cell.row; range = ranges[++next]) open.push(range);
    const under = open.some(
      ({ first, left, right, bottom }) =>
        cell !== first && cell.column >= left && cell.column <= right && cell.row <= bottom,
    );
    if (under) covered.add(cell);
  }
  return covered;
}

function rangeOf(flag: string, first: Cell) {
  const last = flag.startsWith("merge:") ? cellPlace(flag.split(":")[2] ?? "") : null;
  if (!last) return [];
  return [{ first, top: first.row, bottom: last.row, left: first.column, right: last.column }];
}
