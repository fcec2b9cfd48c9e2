import type { z } from "zod";
import { coverageRow, type Coverage } from "../model/coverage.ts";
import { transcribedRow, TRANSCRIBED_COLUMNS } from "../model/observation.ts";
import type { Problem } from "../model/problem.ts";
import { openCsv, type CsvLine } from "./read-csv.ts";
import { schemaProblems } from "./schema-problems.ts";
import { takes } from "./takes.ts";
import { TranscribedTable } from "./transcribed-table.ts";
import type { Tree } from "./tree.ts";

/** Reads an observations.csv, a row at a time. What is wrong with a row goes to the problems, and the row is left out. */
export function readTable(tree: Tree, file: string, problems: Problem[]): TranscribedTable {
  const table = new TranscribedTable();
  const isTaken = takes(transcribedRow);
  const { lines, problems: found } = open(tree, file, TRANSCRIBED_COLUMNS);
  for (const problem of found) problems.push(problem);
  for (const line of lines) {
    if (isTaken(line.texts, line.numbers)) table.push(line);
    else for (const problem of wrongWith(transcribedRow, line, file)) problems.push(problem);
  }
  return table;
}

/** Reads data/reference/coverage.csv. */
export function readCoverage(
  tree: Tree,
  file: string,
  problems: Problem[],
): { line: number; row: Coverage }[] {
  const columns = Object.keys(coverageRow.shape);
  const { lines, problems: found } = open(tree, file, columns);
  for (const problem of found) problems.push(problem);
  return Array.from(lines).flatMap((line) => {
    const wrong = wrongWith(coverageRow, line, file);
    for (const problem of wrong) problems.push(problem);
    return wrong.length === 0 ? [{ line: line.line, row: coverageRow.parse(cellsOf(columns, line)) }] : [];
  });
}

function open(tree: Tree, file: string, columns: readonly string[]): ReturnType<typeof openCsv> {
  const bytes = tree.get(file);
  return bytes ? openCsv(columns, file, bytes) : { lines: [], problems: [] };
}

function wrongWith(schema: z.ZodObject, line: CsvLine, file: string): Problem[] {
  const cells = cellsOf(Object.keys(schema.shape), line);
  return schemaProblems(schema, cells, file, ([column]) => ({
    line: line.line,
    field: `column ${String(column)}`,
  }));
}

function cellsOf(columns: readonly string[], { texts }: CsvLine): { [column: string]: string } {
  return Object.fromEntries(columns.map((column, index) => [column, texts[index] ?? ""]));
}
