import type { Problem } from "../../model/problem.ts";
import type { ValueColumn, Words } from "../../model/reading.ts";
import { atCell, type Declared } from "./complaint.ts";
import { cellAt, plain, type Grid } from "./grid.ts";
import { findColumn, headingsOf, type Headings } from "./headings.ts";
import type { LabelPlace } from "./labels.ts";
import { withBases, type ReadObservation } from "./observations.ts";
import { columnOf, placeOf } from "./place.ts";
import { readBlock } from "./read-block.ts";

/** A column of values and where it stands in this sheet; `give` has the word of its heading. */
export type ValuePlace = { declared: ValueColumn; index: number; column: number; give: Words };

/** A sheet's columns, found. */
export type Columns = { labels: LabelPlace[]; values: ValuePlace[]; headings: Headings };

/** What sets one file and sheet apart from others of its shape. */
export type Apart = { give: Words; expect: { [cell: string]: string } };

/** Reads one sheet by a reading: guards, headings, then block by block. */
export function readSheet(
  grid: Grid,
  reading: Declared,
  apart: Apart,
): { reads: ReadObservation[]; problems: Problem[] } {
  const problems = checkGuards(grid, { ...reading.value.expect, ...apart.expect }, reading);
  const columns = findColumns(grid, reading, problems);
  const give = { ...wordsInCells(grid, reading, problems), ...apart.give };
  if (problems.length > 0) return { reads: [], problems };
  const reads = reading.value.blocks.flatMap((_, index) => {
    const block = readBlock(grid, reading, index, columns, give);
    for (const problem of block.problems) problems.push(problem);
    return block.reads;
  });
  return { reads: withBases(reads), problems };
}

/** The words that stand in one cell of the sheet. */
function wordsInCells(grid: Grid, reading: Declared, problems: Problem[]): Words {
  const cells = Object.entries(reading.value.cells ?? {}).map(([word, name]) => {
    const place = placeOf(name) ?? { row: 1, column: 1 };
    const cell = cellAt(grid, place.row, place.column);
    if (!cell) {
      problems.push(
        atCell("reading-guard", grid, place, {
          found: "no text",
          expected: `the ${word}, as ${reading.file} declares`,
          mend: "look at the file: its rows or columns may have moved; then correct the reading",
        }),
      );
    }
    return [word, plain(cell?.text ?? "")] as const;
  });
  return Object.fromEntries(cells);
}

/** Cells that must hold a text: without them the sheet may be of another shape, or about another lot or month. */
function checkGuards(grid: Grid, expect: { [cell: string]: string }, reading: Declared): Problem[] {
  return Object.entries(expect).flatMap(([name, text]): Problem[] => {
    const place = placeOf(name);
    if (!place) return [];
    const cell = cellAt(grid, place.row, place.column);
    if (cell && plain(cell.text) === plain(text)) return [];
    return [
      atCell("reading-guard", grid, cell ?? place, {
        found: cell ? `"${plain(cell.text)}"` : "no text",
        expected: `"${plain(text)}", as ${reading.file} expects of ${grid.source}`,
        mend: "look at the file: it may be another month's or lot's, or its rows may have moved; then correct the reading",
      }),
    ];
  });
}

function findColumns(grid: Grid, reading: Declared, problems: Problem[]): Columns {
  const headings = headingsOf(grid, reading);
  const labels = reading.value.labels.flatMap((label): LabelPlace[] => {
    const found = findColumn(grid, headings, label, reading);
    for (const problem of found.problems) problems.push(problem);
    return found.column === null ? [] : [{ label, column: found.column }];
  });
  const values = reading.value.values.flatMap((declared, index): ValuePlace[] => {
    const found = findColumn(grid, headings, declared, reading);
    for (const problem of found.problems) problems.push(problem);
    if (found.column === null) return [];
    const last = declared.to === undefined ? found.column : columnOf(declared.to);
    const run = Array.from({ length: last - found.column + 1 }, (_, step) => (found.column ?? 0) + step);
    return run.map((column) => {
      const heading = headings.paths[column]?.at(-1) ?? "";
      const word: Words = declared.word === undefined ? {} : { [declared.word]: heading };
      return { declared, index, column, give: { ...word, ...declared.give } };
    });
  });
  return { labels, values, headings };
}
