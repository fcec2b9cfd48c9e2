import type { Problem } from "../../model/problem.ts";
import type { Block } from "../../model/reading.ts";
import { PERIOD_FORMS } from "../../model/period-form.ts";
import { atCell, type Declared } from "./complaint.ts";
import { cellAt, type Cell, type Grid } from "./grid.ts";
import { labelCell } from "./labels.ts";
import type { PeriodRead } from "./periods.ts";
import { placeOf } from "./place.ts";
import type { Columns } from "./read-sheet.ts";

type Where = Pick<Cell, "row" | "column"> & { line?: number };

/** The cell in which a period stands: one named cell, a label of the row, or the heading of the column. */
export function placeOfPeriod(
  grid: Grid,
  reading: Declared,
  block: Block,
  { labels, headings }: Columns,
  row: number,
  column: number,
): Where {
  const words = [...block.period.label.matchAll(/\{(\w+)\}/g)].map(([, word]) => word ?? "");
  const named = words.flatMap((word) => placeOf(reading.value.cells?.[word] ?? "") ?? [])[0];
  if (named) return cellAt(grid, named.row, named.column) ?? named;
  const label = labels.filter(({ label: { word } }) => words.includes(word)).at(-1);
  if (label) return labelCell(grid, label.label, row, label.column, 1) ?? { row, column: label.column };
  return headings.at(column);
}

/** A period that has none of the declared forms, or a day that no calendar has. */
export function noPeriod(
  grid: Grid,
  block: Block,
  label: string,
  period: "no such day" | null,
  where: Where,
): Problem {
  const forms = block.period.forms.map((form) => `${form} (${PERIOD_FORMS[form].example})`).join(", ");
  if (period === "no such day") {
    return atCell("bad-date", grid, where, {
      found: `the day "${label}", which does not exist`,
      expected: `a period of the form ${forms}`,
      mend: "a held file is not edited: ask its publisher, or leave the row out by its label",
    });
  }
  const serial = /^\d{5}$/.test(label) ? "; a number of this size may count days from 1900 or 1904" : "";
  const both = /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(label) ? "; nothing says which is the day and which the month" : ""; // prettier-ignore
  return atCell("bad-period", grid, where, {
    found: `the period "${label}"${serial}${both}`,
    expected: `a period of the form ${forms}`,
    mend: "look at the file, and declare the form that its periods have in the reading",
  });
}

/** A date whose stored day lies outside the period that its text shows: days were counted from another year. */
export function storedElsewhere(grid: Grid, where: Where, { start, end }: PeriodRead): Problem | null {
  const cell = cellAt(grid, where.row, where.column);
  if (cell?.type !== "date" || (cell.value >= start && cell.value.slice(0, 10) <= end)) return null;
  return atCell("bad-date", grid, cell, {
    found: `"${cell.text}" for the stored day ${cell.value}`,
    expected: `a day from ${start} to ${end}, as the text says`,
    mend: "look at the original: its days may be counted from 1904 and not from 1900, or the reverse",
  });
}
