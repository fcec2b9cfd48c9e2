import { stringify } from "csv-stringify/sync";

/** A table as CSV (RFC 4180): UTF-8, a header, CRLF, empty where there is nothing. Lists are joined by "; ". */
export function csv<Column extends string>(
  columns: readonly Column[],
  rows: readonly { [C in Column]: string | number | boolean | readonly string[] | null | undefined }[],
): string {
  const cells = rows.map((row) =>
    columns.map((column) => {
      const cell = row[column];
      return Array.isArray(cell) ? cell.join("; ") : String(cell ?? "");
    }),
  );
  return stringify([[...columns], ...cells], {
    record_delimiter: "\r\n",
    // The writer quotes a cell only for the delimiter it uses itself: a lone LF or CR would break the row.
    quoted_match: /[\r\n]/,
  });
}
