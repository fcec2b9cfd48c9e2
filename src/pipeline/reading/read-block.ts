import type { Problem } from "../../model/problem.ts";
import type { Block, Words } from "../../model/reading.ts";
import { atCell, atReading, atSheet, type Declared } from "./complaint.ts";
import { cellAt, plain, type Grid } from "./grid.ts";
import { readLabels, withoutFootnote, type RowLabels } from "./labels.ts";
import { toObservation, type ReadObservation } from "./observations.ts";
import { monthOf, readPeriod, type PeriodRead } from "./periods.ts";
import { noPeriod, placeOfPeriod, storedElsewhere } from "./period-problem.ts";
import { columnOf } from "./place.ts";
import type { Columns, ValuePlace } from "./read-sheet.ts";
import { readValue } from "./values.ts";
import { fill } from "./words.ts";

type Reads = { reads: ReadObservation[]; problems: Problem[] };

/** Reads the rows of one block, every cell of values in them. */
export function readBlock(
  grid: Grid,
  reading: Declared,
  index: number,
  columns: Columns,
  given: Words,
): Reads {
  const block = reading.value.blocks[index];
  if (!block) return { reads: [], problems: [] };
  const from = edge(grid, block.from);
  const to = edge(grid, block.to);
  if (from === null || to === null) return { reads: [], problems: [noEdge(grid, block, reading)] };
  const problems: Problem[] = [];
  const reads: ReadObservation[] = [];
  let rows = 0;
  for (let row = from; row <= to; row += 1) {
    const found = readLabels(grid, columns.labels, row, from, reading);
    if (found.labels === null || !isWanted(block, found.labels)) continue;
    rows += 1;
    for (const problem of found.problems) problems.push(problem);
    if (found.problems.length > 0) continue;
    for (const place of columns.values) {
      if (block.columns && !block.columns.includes(place.declared.name ?? "")) continue;
      const read = readCell(grid, reading, { block, index }, row, columns, place, found.labels, given);
      reads.push(...read.reads);
      for (const problem of read.problems) problems.push(problem);
    }
  }
  const wanted = typeof block.rows === "object" ? block.rows[grid.source] : block.rows;
  if (wanted !== undefined && rows !== wanted) {
    problems.push(
      atSheet("reading-count", grid, {
        found: `${rows} ${rows === 1 ? "row" : "rows"} to read in rows ${from} to ${to} of sheet ${grid.sheet}`,
        expected: `${wanted}, as ${reading.file} declares`,
        mend: "look at the file: rows may have been added, lost or moved; then correct the reading",
      }),
    );
  }
  return { reads, problems };
}

/** A block's first or last row: as declared, beside a recognised label, or the end of the sheet. */
function edge(grid: Grid, declared: Block["from"] | Block["to"]): number | null {
  if (declared === "end") return grid.rows;
  if (typeof declared === "number") return declared;
  const [text, step] = "after" in declared ? [declared.after, 1] : [declared.before, -1];
  const column = columnOf(declared.in);
  for (let row = 1; row <= grid.rows; row += 1) {
    if (plain(cellAt(grid, row, column)?.text ?? "") === plain(text)) return row + step;
  }
  return null;
}

function noEdge(grid: Grid, block: Block, reading: Declared): Problem {
  const edges = [block.from, block.to].flatMap((side) => (typeof side === "object" ? [side] : []));
  const names = edges.map((side) => `"${"after" in side ? side.after : side.before}" in column ${side.in}`);
  return atSheet("reading-label", grid, {
    found: `no label ${names.join(" or ")} in sheet ${grid.sheet}`,
    expected: `the labels between which ${reading.file} reads`,
    mend: "look at the file: if the label is written in another way, correct the reading",
  });
}

function isWanted({ only, except }: Block, { words }: NonNullable<RowLabels>): boolean {
  const listed = (lists: Block["only"]) => Object.entries(lists ?? {}).map(([word, texts]) => texts.includes(words[word] ?? "")); // prettier-ignore
  return listed(only).every(Boolean) && !listed(except).some(Boolean);
}

function readCell(
  grid: Grid,
  reading: Declared,
  { block, index }: { block: Block; index: number },
  row: number,
  columns: Columns,
  place: ValuePlace,
  labels: NonNullable<RowLabels>,
  given: Words,
): Reads {
  const words = { ...reading.value.give, ...given, ...block.give, ...place.give, ...labels.words };
  const cell = cellAt(grid, row, place.column);
  const where = cell ?? { row, column: place.column };
  const part = ["values", place.index];
  const { text, missing } = fill(block.period.label, words);
  if (missing[0] !== undefined) {
    const telling = { found: `no word "${missing[0]}" for the period`, expected: "every word of the period's label given by a label, a heading, a file or a sheet", mend: `give "${missing[0]}", or correct the label` }; // prettier-ignore
    return { reads: [], problems: [atReading("reading-word", reading, ["blocks", index, "period", "label"], telling)] }; // prettier-ignore
  }
  const notes = reading.value.labels.flatMap(({ footnotes }) => footnotes ?? []);
  const label = withoutFootnote(text, notes, (candidate) => readPeriod(candidate, block.period.forms) !== null); // prettier-ignore
  const period = readPeriod(label, block.period.forms);
  if (period === null || period === "no such day") return { reads: [], problems: [noPeriod(grid, block, label, period, placeOfPeriod(grid, reading, block, columns, row, place.column))] }; // prettier-ignore
  const stands = placeOfPeriod(grid, reading, block, columns, row, place.column);
  const other = storedElsewhere(grid, stands, period);
  if (other) return { reads: [], problems: [other] };
  const value = readValue(cell, fill(words["unit"] ?? "", words).text, reading.value);
  if (value.kind === "skip") return { reads: [], problems: [] };
  if (value.kind === "fault") {
    const { code, found, expected, mend } = value;
    return { reads: [], problems: [atCell(code, grid, where, { found, expected, mend })] };
  }
  const spanned: PeriodRead = block.period.span === "month" ? monthOf(period) : period;
  const known = { grid, reading, part, row, column: place.column, line: cell?.line ?? 1, words, label, period: spanned, value, status: labels.status }; // prettier-ignore
  const { read, problems } = toObservation(known);
  return { reads: read ? [read] : [], problems };
}
