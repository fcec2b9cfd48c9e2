import { TIDY_COLUMNS, type TidyRow } from "../model/tidy-row.ts";
import { csvLine } from "./csv.ts";
import { partsFrom, whole, type Parts } from "./parts.ts";

const COLUMNS = TIDY_COLUMNS.map(({ name }) => name);

/** Tidy rows as CSV (RFC 4180): UTF-8, a header of the published columns, CRLF, empty where there is nothing. */
export function csvParts(rows: Iterable<TidyRow>): Parts {
  return partsFrom(function* () {
    yield csvLine(COLUMNS);
    for (const row of rows) yield csvLine(COLUMNS.map((column) => row[column]));
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
    for (const { dataset, rows } of datasets) for (const row of rows) yield csvLine([dataset.id, ...COLUMNS.map((column) => row[column])]);
  });
} // prettier-ignore
