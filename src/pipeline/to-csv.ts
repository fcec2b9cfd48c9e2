import { stringify } from "csv-stringify/sync";
import { TIDY_COLUMNS, type TidyRow } from "../model/tidy-row.ts";

const COLUMNS = TIDY_COLUMNS.map(({ name }) => name);

/** Tidy rows as CSV (RFC 4180): UTF-8, a header of the published columns, CRLF, empty where there is nothing. */
export function toCsv(rows: readonly TidyRow[]): string {
  return write(rows, COLUMNS);
}

/** The rows of all datasets as one CSV, with the dataset's id in the first column. */
export function allToCsv(datasets: readonly { dataset: { id: string }; rows: readonly TidyRow[] }[]): string {
  const rows = datasets.flatMap((each) => each.rows.map((row) => ({ dataset: each.dataset.id, ...row })));
  return write(rows, ["dataset", ...COLUMNS]);
}

function write(rows: readonly object[], columns: readonly string[]): string {
  return stringify([...rows], {
    header: true,
    columns: [...columns],
    record_delimiter: "\r\n",
    // The writer quotes a cell only for the delimiter it uses itself: a lone LF or CR would break the row.
    quoted_match: /[\r\n]/,
  });
}
