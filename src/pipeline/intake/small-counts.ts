import { cellName } from "../../model/cell.ts";
import type { Cell } from "./workbook.ts";

/** Few enough people that one of them might be recognised: the ONS's usual threshold. */
const SMALL = 5;

/**
 * The cells of a sheet whose count of 1 to 5 stands out: in a column of whole numbers that are mostly larger, so that
 * it is likely a count of people, and not a rank or a lot.
 */
export function smallCounts(cells: readonly Cell[]): string[] {
  const columns = [...Map.groupBy(cells, ({ column }) => column).values()];
  return columns.flatMap((column) => {
    const counts = column.filter(({ type, value }) => type === "number" && /^\d+$/.test(value));
    const small = counts.filter(({ value }) => Number(value) >= 1 && Number(value) <= SMALL);
    const others = counts.filter(({ value }) => Number(value) > SMALL);
    const largest = others.reduce((most, { value }) => Math.max(most, Number(value)), 0);
    const standsOut =
      small.length > 0 && others.length >= 5 && others.length > small.length * 2 && largest >= 50;
    return standsOut ? small.map(({ row, column }) => cellName(row, column)) : [];
  });
}
