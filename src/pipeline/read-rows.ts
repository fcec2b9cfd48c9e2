import type { z } from "zod";
import type { Problem } from "../model/problem.ts";
import { readCsv, type CsvRow } from "./read-csv.ts";
import { schemaProblems } from "./schema-problems.ts";
import type { Tree } from "./tree.ts";

/** Reads the rows of an authored CSV that match their schema, each with its line; what is wrong goes to `problems`. */
export function readRows<S extends z.ZodType, Column extends string>(
  tree: Tree,
  file: string,
  schema: S,
  columns: readonly Column[],
  problems: Problem[],
): { line: number; row: z.output<S> }[] {
  const bytes = tree.get(file);
  if (!bytes) return [];
  const read = readCsv(columns, file, bytes);
  problems.push(...read.problems);
  return read.rows.flatMap(({ line, cells }: CsvRow<Column>) => {
    const found = schemaProblems(schema, cells, file, ([column]) => ({
      line,
      field: `column ${String(column)}`,
    }));
    problems.push(...found);
    return found.length === 0 ? [{ line, row: schema.parse(cells) }] : [];
  });
}
