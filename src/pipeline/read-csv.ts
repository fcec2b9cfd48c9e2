import type { Problem } from "../model/problem.ts";
import { CellText } from "./cell-text.ts";
import { CsvCutter, lineAt, MOST_IN_ROW, type CutFault } from "./csv-cut.ts";
import { notUtf8 } from "./read-yaml.ts";
import { isUtf8 } from "./tree.ts";

/** A row of a CSV with the line on which it begins. */
export type CsvRow<Column extends string> = { line: number; cells: Record<Column, string> };

/** The same with its cells in the order of the columns, each with the number by which its column knows it, if it does. */
export type CsvLine = { line: number; texts: string[]; numbers: number[] };

/**
 * Reads a CSV strictly: UTF-8, comma, double quotes, LF or CRLF, one header row with exactly these columns, the same
 * number of cells in every row. Nothing is guessed, typed or trimmed.
 */
export function readCsv<Column extends string>(
  columns: readonly Column[],
  file: string,
  bytes: Uint8Array,
): { rows: CsvRow<Column>[]; problems: Problem[] } {
  const { lines, problems } = openCsv(columns, file, bytes);
  const rows = Array.from(lines, ({ line, texts }) => ({
    line,
    cells: Object.fromEntries(columns.map((column, index) => [column, texts[index] ?? ""])) as Record<Column, string>,
  })); // prettier-ignore
  return { rows, problems };
}

/** The same for a table that may be long: all problems at once, and the rows that have none one by one. */
export function openCsv(
  columns: readonly string[],
  file: string,
  bytes: Uint8Array,
): { lines: Iterable<CsvLine>; problems: Problem[] } {
  if (!isUtf8(bytes)) return { lines: [], problems: [notUtf8(file)] };
  const { problems, whole } = lookThrough(columns, file, bytes);
  return { lines: whole ? { [Symbol.iterator]: () => linesOf(columns.length, bytes) } : [], problems };
}

/** The first row of a CSV, or null if there is none or it cannot be read. */
export function headerOf(bytes: Uint8Array): string[] | null {
  const cutter = new CsvCutter(bytes, startOf(bytes));
  return isUtf8(bytes) && cutter.next() === true ? textsOf(cutter) : null;
}

/** Finds what stands against reading a table. It is not `whole` if nothing of it can be trusted. */
function lookThrough(
  columns: readonly string[],
  file: string,
  bytes: Uint8Array,
): { problems: Problem[]; whole: boolean } {
  const cutter = new CsvCutter(bytes, startOf(bytes));
  const header: string[] = [];
  const problems: Problem[] = [];
  for (let line = 1; ; line = cutter.line) {
    const cut = cutter.next();
    if (typeof cut === "object") return { problems: [syntaxProblem(file, bytes, cut)], whole: false };
    if (!cut) break;
    if (line === 1) header.push(...textsOf(cutter));
    else if (cutter.count !== columns.length) problems.push(ragged(columns.length, file, line, cutter));
  }
  const headerProblem = checkHeader(columns, header, file);
  return headerProblem ? { problems: [headerProblem], whole: false } : { problems, whole: true };
}

function* linesOf(columns: number, bytes: Uint8Array): Generator<CsvLine> {
  const cutter = new CsvCutter(bytes, startOf(bytes));
  const makers = Array.from({ length: columns }, () => new CellText(bytes));
  for (let line = 1; cutter.next() === true; line = cutter.line) {
    if (line === 1 || cutter.count !== columns) continue;
    yield {
      line,
      texts: makers.map((maker, column) => maker.of(cutter, column)),
      numbers: makers.map(({ number }) => number),
    };
  }
}

/** The first byte of the text: a byte order mark is left out. */
function startOf(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

function textsOf(cutter: CsvCutter): string[] {
  const text = new CellText(cutter.bytes);
  return Array.from({ length: cutter.count }, (_, column) => text.of(cutter, column));
}

function ragged(wanted: number, file: string, line: number, { count, starts, ends }: CsvCutter): Problem {
  const empty = count === 1 && starts[0] === ends[0];
  return {
    code: "csv-syntax",
    file,
    at: { line },
    ...(empty
      ? { found: "an empty line", mend: "take the line out" }
      : {
          found: count === 1 ? "1 cell" : `${count} cells`,
          mend:
            count > wanted
              ? "there is a comma too many, or a text with a comma in it lacks its double quotes"
              : "there is a comma missing: an empty cell still has its comma",
        }),
    expected: `${wanted} cells, as in the header`,
  };
}

function syntaxProblem(file: string, bytes: Uint8Array, { fault, at }: CutFault): Problem {
  const line = lineAt(bytes, at);
  if (fault === "row-too-long")
    return {
      code: "file-too-large",
      file,
      at: { line },
      found: `a row of more than ${MOST_IN_ROW} bytes`,
      expected: "rows of less",
      mend: "look for a double quote that is not closed, or a text that was pasted into a cell by mistake",
    };
  const open = fault === "quote-open";
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
