import { stringify } from "csv-stringify/sync";
import { TIDY_COLUMNS, type TidyRow } from "../model/tidy-row.ts";

/** Tidy rows as CSV (RFC 4180): UTF-8, a header of the published columns, CRLF, empty where there is nothing. */
export function toCsv(rows: readonly TidyRow[]): string {
  return stringify([...rows], {
    header: true,
    columns: TIDY_COLUMNS.map(({ name }) => name),
    record_delimiter: "\r\n",
    // The writer quotes a cell only for the delimiter it uses itself: a lone LF or CR would break the row.
    quoted_match: /[\r\n]/,
  });
}
