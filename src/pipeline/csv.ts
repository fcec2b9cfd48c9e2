type Value = string | number | boolean | readonly string[] | null | undefined;

/** A table as CSV (RFC 4180): UTF-8, a header, CRLF, empty where there is nothing. Lists are joined by "; ". */
export function csv<Column extends string>(
  columns: readonly Column[],
  rows: readonly { [C in Column]: Value }[],
): string {
  const lines = rows.map((row) => csvLine(columns.map((column) => row[column])));
  return [csvLine(columns), ...lines].join("");
}

/** One line of a CSV, with its end: CRLF as RFC 4180 has it, LF in files that are kept in the project's history. */
export function csvLine(values: readonly Value[], end: "\r\n" | "\n" = "\r\n"): string {
  let line = "";
  for (let at = 0; at < values.length; at += 1)
    line += at === 0 ? csvCell(values[at]) : `,${csvCell(values[at])}`;
  return line + end;
}

/** A cell stands in quotes if it holds what would end it, and quotes inside it are written twice. */
export function csvCell(value: Value): string {
  const text =
    typeof value === "string" ? value : Array.isArray(value) ? value.join("; ") : String(value ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
