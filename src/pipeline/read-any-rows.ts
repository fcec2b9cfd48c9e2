import type { Problem } from "../model/problem.ts";
import { headerOf, readCsv } from "./read-csv.ts";
import { textOf } from "./tree.ts";

/** A row of any table: a value for each column, null where it has none. */
export type AnyRow = Record<string, unknown>;

/** A plain number, as a program writes it: no separators, no unit, no hedge. */
const NUMBER = /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * Reads the rows of any table for drawing: a CSV with one header row, or a JSON array of objects. A column of a CSV is
 * numbers if every cell that is not empty is a plain number; an empty cell is null.
 */
export function readAnyRows(file: string, bytes: Uint8Array): { rows: AnyRow[]; problems: Problem[] } {
  if (file.endsWith(".json")) return readJson(file, bytes);
  const columns = headerOf(bytes) ?? [];
  const twice = columns.find((column, i) => columns.indexOf(column) < i || column === "");
  if (twice !== undefined)
    return { rows: [], problems: [{ code: "csv-header", file, at: { line: 1 }, found: twice === "" ? "a column without a name" : `the column "${twice}" twice`, expected: "a name of its own for every column", mend: "name the columns in the first row" }] }; // prettier-ignore
  const { rows, problems } = readCsv(columns, file, bytes);
  const numeric = new Set(columns.filter((column) => rows.every(({ cells }) => cells[column] === "" || NUMBER.test(cells[column] ?? "")))); // prettier-ignore
  const typed = (column: string, cell: string) =>
    cell === "" ? null : numeric.has(column) ? Number(cell) : cell;
  return {
    rows: rows.map(({ cells }) => Object.fromEntries(columns.map((column) => [column, typed(column, cells[column] ?? "")]))), // prettier-ignore
    problems,
  };
}

function readJson(file: string, bytes: Uint8Array): { rows: AnyRow[]; problems: Problem[] } {
  const wrong = (found: string): { rows: AnyRow[]; problems: Problem[] } => ({
    rows: [],
    problems: [{ code: "chart-spec", file, found, expected: "a JSON array of objects, one a row", mend: "give the rows as such an array, or as a CSV" }], // prettier-ignore
  });
  try {
    const rows = JSON.parse(textOf(bytes) ?? "") as unknown;
    const whole = Array.isArray(rows) && rows.every((row) => typeof row === "object" && row !== null && !Array.isArray(row)); // prettier-ignore
    return whole ? { rows: rows as AnyRow[], problems: [] } : wrong("JSON of another shape");
  } catch {
    return wrong("text that is not JSON");
  }
}
