import { CsvError, parse } from "csv-parse/sync";
import type { Problem } from "../../model/problem.ts";
import type { Dialect } from "../../model/file.ts";
import { notUtf8 } from "../read-yaml.ts";
import type { Cell } from "./grid.ts";

const LINE_ENDS = { lf: "\n", crlf: "\r\n" };

/** Reads a held CSV by its declared dialect into cells: row 1 is its first, column A its first, as a spreadsheet counts. */
export function readCsvCells(
  file: string,
  bytes: Uint8Array,
  dialect: Dialect,
  columns: number,
): { cells: Cell[]; problems: Problem[] } {
  const text = decode(bytes, dialect.encoding);
  if (text === null) return { cells: [], problems: [notUtf8(file)] };
  const rows = parseRows(text, dialect);
  if (rows instanceof CsvError) return { cells: [], problems: [syntax(file, rows)] };
  const cells: Cell[] = [];
  const problems: Problem[] = [];
  let line = 1;
  rows.forEach((texts, index) => {
    if (texts.length !== columns) problems.push(ragged(file, line, index + 1, texts, columns));
    texts.forEach((value, column) => {
      if (value.trim() !== "") {
        cells.push({ row: index + 1, column: column + 1, text: value.trim(), value, type: "text", merge: null, line }); // prettier-ignore
      }
    });
    line += texts.join("").split("\n").length;
  });
  return { cells, problems };
}

function decode(bytes: Uint8Array, encoding: Dialect["encoding"]): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parseRows(text: string, { delimiter, line_end }: Dialect): string[][] | CsvError {
  try {
    return parse(text, { delimiter, relax_column_count: true, record_delimiter: LINE_ENDS[line_end] });
  } catch (error) {
    if (error instanceof CsvError) return error;
    throw error;
  }
}

function syntax(file: string, error: CsvError): Problem {
  const line = typeof error["lines"] === "number" ? error["lines"] : 1;
  return {
    code: "csv-syntax",
    file,
    at: { line },
    found: "a double quote that is out of place or never closed",
    expected: "cells by the dialect that the reading declares",
    mend: "a held file is not edited: declare the dialect that it has, or leave the file out",
  };
}

function ragged(file: string, line: number, row: number, texts: readonly string[], columns: number): Problem {
  const found = texts.length === 1 ? "1 cell" : `${texts.length} cells`;
  return {
    code: "csv-syntax",
    file,
    at: { line, field: `row ${row}` },
    found,
    expected: `${columns} cells, as the reading declares`,
    mend: "a held file is not edited: if the whole file has another number of columns declare it, if one row is broken leave the file out and ask its publisher",
  };
}
