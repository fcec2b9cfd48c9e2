type Value = string | number | boolean | readonly string[] | null | undefined;

/** A table as CSV (RFC 4180): UTF-8, a header, CRLF, empty where there is nothing. Lists are joined by "; ". */
export function csv<Column extends string>(
  columns: readonly Column[],
  rows: readonly { [C in Column]: Value }[],
): string {
  const lines = rows.map((row) => csvLine(columns.map((column) => row[column])));
  return [csvLine(columns), ...lines].join("");
}

/** One line of a CSV, with its end. */
export function csvLine(values: readonly Value[]): string {
  let line = "";
  for (let at = 0; at < values.length; at += 1) line += at === 0 ? cell(values[at]) : `,${cell(values[at])}`;
  return `${line}\r\n`;
}

/** A cell stands in quotes if it holds what would end it, and quotes inside it are written twice. */
function cell(value: Value): string {
  const text =
    typeof value === "string" ? value : Array.isArray(value) ? value.join("; ") : String(value ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
