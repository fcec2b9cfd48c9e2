import { findTables, type SeenTable } from "./find-tables.ts";
import { usedRange } from "./cell-list.ts";
import { smallCounts } from "./small-counts.ts";
import { numberText } from "./values.ts";
import type { Cell, Found, Sheet } from "./workbook.ts";

/** A sheet as inspect shows it. */
export type SeenSheet = {
  name: string;
  hidden: boolean;
  range: string | null;
  cells: number;
  tables: SeenTable[];
};

/** What stands in a sheet, and the small counts in it. */
export function inspectSheet(
  sheet: Pick<Sheet, "name" | "hidden">,
  cells: readonly Cell[],
): { seen: SeenSheet; small: string[] } {
  // prettier-ignore
  const { name, hidden } = sheet;
  return {
    seen: { name, hidden, range: usedRange(cells), cells: cells.length, tables: findTables(cells) },
    small: smallCounts(cells),
  };
}

/** Small counts as something found. They are no reason to refuse a file, and one to think. */
export function smallCountsFound(
  place: string,
  small: readonly string[],
): (Omit<Found, "kind"> & { kind: "small-counts" })[] {
  // prettier-ignore
  if (small.length === 0) return [];
  const shown = small.slice(0, 12).join(" ");
  const more = small.length > 12 ? ` and ${small.length - 12} more` : "";
  return [{ kind: "small-counts", place, found: `${small.length} counts from 1 to 5 among larger ones: ${shown}${more}` }]; // prettier-ignore
}

/** The rows of a CSV as cells, typed by how they are written. This is for looking only: nothing is published by it. */
export function cellsOfRows(rows: readonly (readonly string[])[]): Cell[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((text, column): Cell[] => {
      if (text === "") return [];
      const digits = text.trim().replace(/,(?=\d{3}(?:\D|$))/g, "");
      if (/^-?\d+(?:\.\d+)?%$/.test(digits))
        return [{ row, column, text, value: digits, type: "percent", flags: [] }];
      const number = /^£?-?\d+(?:\.\d+)?$/.test(digits) ? numberText(Number(digits.replace("£", ""))) : null;
      if (number !== null) return [{ row, column, text, value: number, type: "number", flags: [] }];
      return [{ row, column, text, value: text, type: "text", flags: [] }];
    }),
  );
}
