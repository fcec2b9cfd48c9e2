import { cellName, columnName } from "../../model/cell.ts";
import { findPersonal, wordsFor } from "./personal-data.ts";
import { coveredCells } from "./covered-cells.ts";
import { hasInternalPath } from "./internal-path.ts";
import type { Cell, Found, Sheet, Span } from "./workbook.ts";

/** A sheet's cells that are kept, and what was found in it. */
export type Looked = { sheet: Sheet; kept: Cell[]; found: Found[] };

/** Tells what a sheet hides or lacks, and which of its cells may be kept: those that its readers see. */
export function lookAtCells(sheet: Sheet): Looked {
  const { name, cells } = sheet;
  const found: Found[] = [];
  const add = (kind: Found["kind"], what: string, details?: string[]) =>
    found.push({ kind, place: name, found: what, ...(details ? { details } : {}) });
  if (sheet.hidden) {
    add("hidden-sheet", `${cells.length} cells`);
    return { sheet, kept: [], found };
  }
  const rows = within(sheet.hiddenRows);
  const columns = within(sheet.hiddenColumns);
  const inRows = cells.filter(({ row }) => rows(row));
  const inColumns = cells.filter(({ row, column }) => !rows(row) && columns(column));
  const covered = coveredCells(cells);
  if (sheet.hiddenRows.length > 0) add("hidden-row", `rows ${spans(sheet.hiddenRows, (row) => String(row + 1))}, with ${inRows.length} cells`); // prettier-ignore
  if (sheet.hiddenColumns.length > 0) add("hidden-column", `columns ${spans(sheet.hiddenColumns, columnName)}, with ${inColumns.length} cells`); // prettier-ignore
  const kept = cells.filter((cell) => !rows(cell.row) && !columns(cell.column) && !covered.has(cell));
  if (covered.size > 0) add("hidden-cell", `${covered.size} cells under a merged range, which are left out`, at([...covered])); // prettier-ignore
  const list = (kind: Found["kind"], what: string, some: readonly Cell[]) => {
    if (some.length > 0) add(kind, `${some.length} ${what}: ${firstFew(at(some))}`);
  };
  list("hidden-cell", "cells that show nothing", kept.filter(({ flags }) => flags.includes("hidden-format"))); // prettier-ignore
  list("error-cell", "cells that show an error", kept.filter(({ type }) => type === "error")); // prettier-ignore
  list("internal-path", "cells with a path", kept.filter(({ type, value }) => type === "text" && hasInternalPath(value))); // prettier-ignore
  list("comment", "cells with a comment", kept.filter(({ flags }) => flags.includes("note"))); // prettier-ignore
  if (sheet.withoutValue.length > 0) add("formula-without-value", `${sheet.withoutValue.length} formulas: ${firstFew(sheet.withoutValue)}`); // prettier-ignore
  return { sheet, kept, found: [...found, ...personal(name, kept)] };
}

/** Text that looks like a person's details, one finding for each kind of it. */
function personal(sheet: string, cells: readonly Cell[]): Found[] {
  const byKind = new Map<string, { places: string[]; texts: string[] }>();
  for (const cell of cells) {
    if (cell.type !== "text") continue;
    for (const { kind, text } of findPersonal(cell.value)) {
      const known = byKind.get(kind) ?? { places: [], texts: [] };
      known.places.push(cellName(cell.row, cell.column));
      known.texts.push(text);
      byKind.set(kind, known);
    }
  }
  return [...byKind].map(([kind, { places, texts }]) => ({
    kind: "personal-data",
    place: sheet,
    found: `${wordsFor(kind)}: ${firstFew(places)}`,
    details: texts,
  }));
}

function at(cells: readonly Cell[]): string[] {
  return cells.map(({ row, column }) => cellName(row, column));
}

/** The first few of many places, with the number of those left out. */
function firstFew(places: readonly string[]): string {
  const shown = places.slice(0, 12).join(" ");
  return places.length > 12 ? `${shown} and ${places.length - 12} more` : shown;
}

/** Whether a number lies in one of the spans. Spans come in order, so that neighbours can be joined. */
function within(all: readonly Span[]): (number: number) => boolean {
  if (all.length === 0) return () => false;
  const inside = new Set<number>();
  for (const [first, last] of all) for (let each = first; each <= last; each += 1) inside.add(each);
  return (number) => inside.has(number);
}

function spans(all: readonly Span[], name: (number: number) => string): string {
  const joined: [number, number][] = [];
  for (const [first, last] of all) {
    const before = joined.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else joined.push([first, last]);
  }
  return firstFew(
    joined.map(([first, last]) => (first === last ? name(first) : `${name(first)}-${name(last)}`)),
  );
}
