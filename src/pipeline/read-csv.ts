import { CsvError, parse } from "csv-parse/sync";
import type { Problem } from "../model/problem.ts";
import { notUtf8 } from "./read-yaml.ts";
import { textOf } from "./tree.ts";

/** The most characters in one row. No honest row comes near: an unclosed quote, or a file pasted into a cell, does. */
const MOST_IN_ROW = 1_000_000;

/** A row of a CSV with the line on which it begins. */
export type CsvRow<Column extends string> = { line: number; cells: Record<Column, string> };

/**
 * Reads a CSV strictly: UTF-8, comma, double quotes, LF or CRLF, one header row with exactly these columns, the same
 * number of cells in every row. Nothing is guessed, typed or trimmed.
 */
export function readCsv<Column extends string>(
  columns: readonly Column[],
  file: string,
  bytes: Uint8Array,
): { rows: CsvRow<Column>[]; problems: Problem[] } {
  const text = textOf(bytes);
  if (text === null) return { rows: [], problems: [notUtf8(file)] };
  const records = parseRecords(text);
  if (records instanceof CsvError) {
    return { rows: [], problems: [syntaxProblem(file, text, records)] };
  }
  const [header, ...body] = records;
  const headerProblem = checkHeader(columns, header?.cells ?? [], file);
  if (headerProblem) return { rows: [], problems: [headerProblem] };
  const problems: Problem[] = [];
  const rows: CsvRow<Column>[] = [];
  for (const { line, cells } of body) {
    if (cells.length !== columns.length) {
      problems.push({
        code: "csv-syntax",
        file,
        at: { line },
        ...(cells.length === 1 && cells[0] === ""
          ? { found: "an empty line", mend: "take the line out" }
          : {
              found: cells.length === 1 ? "1 cell" : `${cells.length} cells`,
              mend:
                cells.length > columns.length
                  ? "there is a comma too many, or a text with a comma in it lacks its double quotes"
                  : "there is a comma missing: an empty cell still has its comma",
            }),
        expected: `${columns.length} cells, as in the header`,
      });
      continue;
    }
    const entries = columns.map((column, index) => [column, cells[index] ?? ""] as const);
    rows.push({ line, cells: Object.fromEntries(entries) as Record<Column, string> });
  }
  return { rows, problems };
}

/** The first row of a CSV, or null if it cannot be read. */
export function headerOf(bytes: Uint8Array): string[] | null {
  const text = textOf(bytes);
  const records = text === null ? null : parseRecords(text);
  return records === null || records instanceof CsvError ? null : (records[0]?.cells ?? null);
}

function parseRecords(text: string): { line: number; cells: string[] }[] | CsvError {
  try {
    const parsed: string[][] = parse(text, {
      relax_column_count: true,
      record_delimiter: ["\r\n", "\n"],
      max_record_size: MOST_IN_ROW,
    });
    let line = 1;
    return parsed.map((cells) => {
      const begins = line;
      // A cell may hold line breaks. (The parser's own count takes CRLF inside quotes for two lines.)
      line += cells.join("").split("\n").length;
      return { line: begins, cells };
    });
  } catch (error) {
    if (error instanceof CsvError) return error;
    throw error;
  }
}

function syntaxProblem(file: string, text: string, error: CsvError): Problem {
  const open = error.code === "CSV_QUOTE_NOT_CLOSED";
  if (error.code === "CSV_MAX_RECORD_SIZE")
    return {
      code: "file-too-large",
      file,
      at: { line: typeof error["lines"] === "number" ? error["lines"] : 1 },
      found: `a row of more than ${MOST_IN_ROW} characters`,
      expected: "rows of less",
      mend: "look for a double quote that is not closed, or a text that was pasted into a cell by mistake",
    };
  const line = open ? lineOfOpenQuote(text) : typeof error["lines"] === "number" ? error["lines"] : 1;
  return {
    code: "csv-syntax",
    file,
    at: { line },
    found: open ? "a double quote that is never closed" : "a double quote out of place",
    expected:
      "cells with a comma, quote or line break in double quotes, and a quote inside them written twice",
    mend: open ? "close the quote at the end of its cell on this line" : "look for a stray double quote on this line, or one that is not closed on a line before it", // prettier-ignore
  };
}

/** The parser tells where the text ends; the author needs the line on which the last quote was opened. */
function lineOfOpenQuote(text: string): number {
  let line = 1;
  let opened: number | null = null;
  for (const character of text) {
    if (character === '"') opened = opened === null ? line : null;
    if (character === "\n") line += 1;
  }
  return opened ?? line;
}

function checkHeader(columns: readonly string[], found: readonly string[], file: string): Problem | null {
  const wrong = columns.findIndex((column, index) => found[index] !== column);
  if (wrong < 0 && found.length === columns.length) return null;
  const index = wrong < 0 ? columns.length : wrong;
  const here = found[index];
  const wanted = columns[index];
  return {
    code: "csv-header",
    file,
    at: { line: 1, column: index + 1 },
    found: here === undefined ? "no such column" : `the column "${here}"`,
    expected: wanted === undefined ? `only ${columns.length} columns` : `the column "${wanted}"`,
    mend: `the header is: ${columns.join(",")}`,
  };
}
