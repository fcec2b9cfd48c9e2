import type { Problem } from "../../model/problem.ts";
import type { LabelColumn, ValueColumn } from "../../model/reading.ts";
import { nearest } from "../nearest.ts";
import { atCell, atSheet, inColumn, type Declared } from "./complaint.ts";
import { cellAt, plain, type Cell, type Grid } from "./grid.ts";
import { columnOf, nameOf } from "./place.ts";

/** The headings over each column from the top down. One that is merged over several rows counts once. */
export type Headings = {
  paths: string[][];
  at: (column: number) => Pick<Cell, "row" | "column"> & { line?: number };
};

/** Reads the rows of headings. A merged heading stands for all its columns; others only where the reading fills. */
export function headingsOf(grid: Grid, { value: { header } }: Declared): Headings {
  const merged = [...grid.cells.values()].filter(({ merge, row }) => merge && header.rows.includes(row));
  const cellOver = (row: number, column: number): Cell | undefined => {
    const own = cellAt(grid, row, column);
    if (own) return own;
    const over = merged.find(
      ({ merge }) => merge && merge.top <= row && row <= merge.bottom && merge.left <= column && column <= merge.right, // prettier-ignore
    );
    if (over || !header.fill?.includes(row) || column <= 1) return over;
    return cellOver(row, column - 1);
  };
  const paths: string[][] = [[]];
  for (let column = 1; column <= grid.columns; column += 1) {
    const cells = header.rows.flatMap((row) => cellOver(row, column) ?? []);
    const distinct = cells.filter((cell, index) => cells.indexOf(cell) === index);
    paths.push(distinct.map(({ text }) => plain(text)));
  }
  const last = header.rows.at(-1) ?? 1;
  return {
    paths,
    at: (column) =>
      header.rows.flatMap((row) => cellAt(grid, row, column) ?? []).at(-1) ?? { row: last, column },
  };
}

/**
 * The column with a declared heading. Where the reading says its place, the heading must stand there; where not, it must
 * stand in one column only, or be counted. Anything else is a problem: a heading that was renamed, moved or left out.
 */
export function findColumn(
  grid: Grid,
  headings: Headings,
  declared: LabelColumn | ValueColumn,
  reading: Declared,
): { column: number | null; problems: Problem[] } {
  const variant = declared.variants?.find(({ files }) => files.includes(grid.source));
  const wanted = [variant?.heading ?? declared.heading ?? []].flat().map(plain);
  const place = variant?.at ?? declared.at;
  const fits = headings.paths.flatMap((path, column) => (column > 0 && same(path, wanted) ? [column] : []));
  if (place !== undefined) {
    const column = columnOf(place);
    if (wanted.length === 0 || fits.includes(column)) return { column, problems: [] };
    return { column: null, problems: [misplaced(grid, headings, wanted, column, fits, reading)] };
  }
  const occurrence = "occurrence" in declared ? declared.occurrence : undefined;
  const column = fits[(occurrence ?? 1) - 1];
  if (column !== undefined && (occurrence !== undefined || fits.length === 1))
    return { column, problems: [] };
  return { column: null, problems: [notOnce(grid, headings, wanted, occurrence ?? 1, fits, reading)] };
}

function same(path: readonly string[], wanted: readonly string[]): boolean {
  return path.length === wanted.length && path.every((text, index) => text === wanted[index]);
}

function misplaced(
  grid: Grid,
  headings: Headings,
  wanted: readonly string[],
  column: number,
  fits: readonly number[],
  reading: Declared,
): Problem {
  const path = headings.paths[column] ?? [];
  const here = path.length === 0 ? "no heading" : quoted(path);
  const moved = fits[0] === undefined ? "" : `; ${quoted(wanted)} stands in ${inColumn(fits[0])}`;
  const short = path.length < wanted.length ? shortMerge(grid, reading, wanted, column) : "";
  return atCell("reading-heading", grid, headings.at(column), {
    found: `${here}${moved || short}`,
    expected: `${quoted(wanted)} in ${inColumn(column)}, as ${reading.file} declares`,
    mend: `look at the file: if its shape changed, declare a variant for ${grid.source} in the reading`,
  });
}

/** A merged heading that ends before the column that it should stand over. */
function shortMerge(grid: Grid, reading: Declared, wanted: readonly string[], column: number): string {
  const cell = [...grid.cells.values()].find(
    ({ row, text, merge }) =>
      merge && reading.value.header.rows.includes(row) && wanted.includes(plain(text)),
  );
  if (!cell?.merge) return "";
  const { top, left, bottom, right } = cell.merge;
  if (left <= column && column <= right) return "; under it there is nothing";
  return `; "${plain(cell.text)}" is merged over ${nameOf(top, left)}:${nameOf(bottom, right)}, which leaves out ${inColumn(column)}`;
}

function notOnce(
  grid: Grid,
  headings: Headings,
  wanted: readonly string[],
  occurrence: number,
  fits: readonly number[],
  reading: Declared,
): Problem {
  const near = nearest(wanted.at(-1) ?? "", headings.paths.flat());
  const found = fits.length === 0 ? "no column with that heading" : `${fits.length} columns with the heading ${quoted(wanted)}`; // prettier-ignore
  return atSheet("reading-heading", grid, {
    found: `${found}${near && fits.length === 0 ? `; the nearest is "${near}"` : ""}`,
    expected: `${quoted(wanted)}${occurrence > 1 ? ` at least ${occurrence} times` : " once"} in sheet ${grid.sheet}, as ${reading.file} declares`,
    mend: fits.length > 1 ? "say which one under occurrence: in the reading" : `look at the file: if its shape changed, declare a variant for ${grid.source} in the reading`, // prettier-ignore
  });
}

function quoted(path: readonly string[]): string {
  return path.map((text) => `"${text}"`).join(" above ");
}
