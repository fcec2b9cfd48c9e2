import type { Problem } from "../../model/problem.ts";
import type { Reading, Words } from "../../model/reading.ts";
import type { Source } from "../../model/source.ts";
import { Entries } from "../entry.ts";
import type { Authored, AuthoredDataset } from "../evidence.ts";
import { nearest } from "../nearest.ts";
import type { Tree } from "../tree.ts";
import { readCellList } from "./cell-list.ts";
import { atReading, type Declared } from "./complaint.ts";
import { readCsvCells } from "./csv-grid.ts";
import { toGrid, type Grid } from "./grid.ts";
import { heldBy, type Held } from "./held.ts";
import type { ReadObservation } from "./observations.ts";
import { readSheet, type Apart } from "./read-sheet.ts";

/** The name by which addresses call the one table of a held CSV. */
export const CSV_SHEET = "csv";

type Reads = { reads: ReadObservation[]; problems: Problem[] };
type Sheet = { held: Held; apart: Apart };

/** Adds to every dataset what its readings give, and to the problems what stands in their way. */
export function readAll(
  tree: Tree,
  sources: readonly Authored<Source>[],
  datasets: readonly Omit<AuthoredDataset, "entries" | "reads">[],
  problems: Problem[],
): AuthoredDataset[] {
  return datasets.map((dataset) => {
    const reads = dataset.readings.flatMap((declared) => {
      const read = readFiles(tree, sources, declared);
      for (const problem of read.problems) problems.push(problem);
      return read.reads;
    });
    return { ...dataset, reads, entries: new Entries(dataset.table, dataset.rows, reads) };
  });
}

/** Reads all files of a reading. Held files are checked against their hashes before. */
function readFiles(tree: Tree, sources: readonly Authored<Source>[], reading: Declared): Reads {
  const problems: Problem[] = [];
  const reads = reading.value.files.flatMap((file, index) => {
    const source = sources.find(({ id }) => id === file.source);
    const chosen = source ? sheetsOf(source, reading, index) : { sheets: [], problems: [noFile(reading, index, sources)] }; // prettier-ignore
    for (const problem of chosen.problems) problems.push(problem);
    return chosen.sheets.flatMap(({ held, apart }) => {
      const opened = open(tree, held, reading, index);
      for (const problem of opened.problems) problems.push(problem);
      if (!opened.grid) return [];
      const give: Words = { source: file.source, sheet: opened.grid.sheet, ...apart.give, ...file.give };
      const read = readSheet(opened.grid, reading, { give, expect: { ...apart.expect, ...file.expect } });
      for (const problem of read.problems) problems.push(problem);
      return read.reads;
    });
  });
  return { reads, problems: distinct(problems) };
}

/** What is wrong with one label or word is wrong for every value that it is about: told once. */
function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** The sheets of one file that a reading reads, and what sets each apart. */
function sheetsOf(
  source: Authored<Source>,
  reading: Declared,
  index: number,
): { sheets: Sheet[]; problems: Problem[] } {
  const held = heldBy(source);
  const { sheet, sheets, csv } = reading.value;
  if (csv) {
    const own = held.filter((item) => item.sheet === null && source.value.file?.dialect);
    if (own[0]) return { sheets: [{ held: own[0], apart: { give: {}, expect: {} } }], problems: [] };
    return { sheets: [], problems: [noSheet(reading, index, source, "a CSV with its dialect", held)] };
  }
  const wanted: [string, NonNullable<Reading["sheets"]>[string]][] = sheets ? Object.entries(sheets) : [[sheet ?? "", {}]]; // prettier-ignore
  const chosen = wanted.map(([name, apart]) => {
    const fits = held.filter((item) => item.sheet !== null && fitsPattern(item.sheet, name));
    return { name, fits, apart: { give: apart.give ?? {}, expect: apart.expect ?? {} } };
  });
  return {
    sheets: chosen.flatMap(({ fits, apart }) => (fits.length === 1 && fits[0] ? [{ held: fits[0], apart }] : [])), // prettier-ignore
    problems: chosen.filter(({ fits }) => fits.length !== 1).map(({ name, fits }) => noSheet(reading, index, source, `one sheet "${name}"`, fits.length > 0 ? fits : held)), // prettier-ignore
  };
}

/** True if a sheet has a name, in which * stands for any letters. */
function fitsPattern(name: string, pattern: string): boolean {
  const parts = pattern.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(name);
}

function open(
  tree: Tree,
  held: Held,
  reading: Declared,
  index: number,
): { grid: Grid | null; problems: Problem[] } {
  const bytes = tree.get(held.path);
  const dialect = held.source.value.file?.dialect;
  const place = { source: held.source.id, sheet: held.sheet ?? CSV_SHEET, file: held.path };
  if (!bytes) return { grid: null, problems: [noSheet(reading, index, held.source, held.path, [])] };
  const columns = reading.value.csv?.columns;
  const { cells, problems } =
    held.sheet === null && dialect && columns !== undefined
      ? readCsvCells(held.path, bytes, dialect, columns)
      : readCellList(held.path, bytes);
  return { grid: problems.length === 0 ? toGrid(place, cells) : null, problems };
}

function noFile(reading: Declared, index: number, sources: readonly Authored<Source>[]): Problem {
  const id = reading.value.files[index]?.source ?? "";
  const near = nearest(id, sources.map((source) => source.id)); // prettier-ignore
  return atReading("unknown-reference", reading, ["files", index, "source"], {
    found: `the source "${id}"`,
    expected: "a source that exists",
    mend: near
      ? `write "${near}", or add it to data/sources/${id}.yaml`
      : `take its file in with npm run intake`,
  });
}

function noSheet(
  reading: Declared,
  index: number,
  source: Authored<Source>,
  wanted: string,
  held: readonly Held[],
): Problem {
  const names = held.map(({ sheet, path }) => (sheet === null ? path : `"${sheet}"`));
  return atReading("reading-sheet", reading, ["files", index, "source"], {
    found: names.length === 0 ? `no held file of ${source.id}` : `${names.join(", ")} in ${source.id}`,
    expected: wanted,
    mend: "look at the file: if the sheet has another name there, it is another shape, or needs a * in its name; a file that is not held yet is taken in with npm run intake",
  });
}
