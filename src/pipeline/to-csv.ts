import { TIDY_COLUMNS, type TidyRow } from "../model/tidy-row.ts";
import { csvCell, csvLine } from "./csv.ts";
import { partsFrom, whole, type Parts } from "./parts.ts";
import { rowTexts } from "./row-texts.ts";

const COLUMNS = TIDY_COLUMNS.map(({ name }) => name);

/** Tidy rows as CSV (RFC 4180): UTF-8, a header of the published columns, CRLF, empty where there is nothing. */
export function csvParts(rows: Iterable<TidyRow>): Parts {
  return partsFrom(function* () {
    yield csvLine(COLUMNS);
    yield* linesOf(rows, "");
  });
}

/** The same as one text, for as many rows as a chart has. */
export function toCsv(rows: Iterable<TidyRow>): string {
  return whole(csvParts(rows));
}

/** The rows of all datasets as one CSV, with the dataset's id in the first column. */
export function allCsvParts(datasets: readonly { dataset: { id: string }; rows: Iterable<TidyRow> }[]): Parts {
  return partsFrom(function* () {
    yield csvLine(["dataset", ...COLUMNS]);
    for (const { dataset, rows } of datasets) yield* linesOf(rows, `${csvCell(dataset.id)},`);
  });
} // prettier-ignore

/** @param before what stands in each line before the first of the published columns */
function linesOf(rows: Iterable<TidyRow>, before: string): Iterable<string> {
  const last = COLUMNS.length - 1;
  return rowTexts(rows, COLUMNS.map((name, at) => ({ name, text: (cell) => `${at === 0 ? before : ","}${csvCell(cell)}${at === last ? "\r\n" : ""}` }))); // prettier-ignore
}
