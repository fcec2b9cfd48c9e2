import { cellName, columnName } from "../../model/cell.ts";
import { headingsOver } from "./headings.ts";
import { markerIn } from "./markers.ts";
import type { Cell } from "./workbook.ts";

/** A column of a table that was seen, with what its cells hold. */
export type SeenColumn = {
  column: string;
  heading: string;
  /** How many cells of each type, most first: number, percent, date, text, boolean, error, marker. */
  types: { [type: string]: number };
  unit: string | null;
  /** Marks such as *, .. and [c], alone or glued to a number, with how often they stand there. */
  markers: { [marker: string]: number };
};

/** A table that was seen in a sheet. Rows count from 1. */
export type SeenTable = { range: string; header_rows: number[]; rows: number; columns: SeenColumn[] };

/** How many rows without values may stand inside a table: a blank line, a subheading. */
const GAP = 2;

/** Finds the tables of a sheet: rows of a label and values, one under another, and the headings above them. */
export function findTables(cells: readonly Cell[]): SeenTable[] {
  const byRow = Map.groupBy(cells, ({ row }) => row);
  const rows = [...byRow].map(([row, inRow]) => ({ row, cells: inRow })).sort((a, b) => a.row - b.row);
  const blocks: (typeof rows)[] = [];
  for (const each of rows.filter(({ cells }) => holdsValues(cells))) {
    const block = blocks.at(-1);
    const last = block?.at(-1);
    if (block && last && each.row - last.row <= GAP + 1) block.push(each);
    else blocks.push([each]);
  }
  return blocks.filter((block) => block.length > 1).map((block) => tableOf(block, byRow));
}

/** True for a row of a table: several values, or one after a label. A row of nothing but years and texts is a heading. */
function holdsValues(cells: readonly Cell[]): boolean {
  if (cells.every((cell) => cell.type === "date" || isYear(cell) || !isValue(cell))) return false;
  const [first, ...rest] = [...cells].sort((a, b) => a.column - b.column);
  return cells.filter(isValue).length > 1 || (first !== undefined && !isValue(first) && rest.some(isValue));
}

function isValue(cell: Cell): boolean {
  return (
    cell.type === "number" || cell.type === "percent" || cell.type === "error" || markerIn(cell) !== null
  );
}

function tableOf(block: { row: number; cells: Cell[] }[], byRow: ReadonlyMap<number, Cell[]>): SeenTable {
  const [first, last] = [block[0]?.row ?? 0, block.at(-1)?.row ?? 0];
  const inside = [...byRow].filter(([row]) => row >= first && row <= last).flatMap(([, cells]) => cells);
  const columns = [...Map.groupBy(inside, ({ column }) => column)].sort(([a], [b]) => a - b);
  const { headerRows, headings } = headingsOver(first, byRow, columns.map(([column]) => column)); // prettier-ignore
  const [left, right] = [columns[0]?.[0] ?? 0, columns.at(-1)?.[0] ?? 0];
  return {
    range: `${cellName(first, left)}:${cellName(last, right)}`,
    header_rows: headerRows.map((row) => row + 1),
    rows: block.length,
    columns: columns.map(([column, cells]) => seenColumn(column, headings.get(column) ?? "", cells)),
  };
}

function seenColumn(column: number, heading: string, cells: readonly Cell[]): SeenColumn {
  const types = new Map<string, number>();
  const markers = new Map<string, number>();
  for (const cell of cells) {
    const marker = markerIn(cell);
    if (marker !== null) markers.set(marker.mark, (markers.get(marker.mark) ?? 0) + 1);
    const type = marker?.alone ? "marker" : cell.type;
    types.set(type, (types.get(type) ?? 0) + 1);
  }
  return {
    column: columnName(column),
    heading,
    types: Object.fromEntries([...types].sort(([, a], [, b]) => b - a)),
    unit: unitOf(heading, cells),
    markers: Object.fromEntries(markers),
  };
}

function unitOf(heading: string, cells: readonly Cell[]): string | null {
  const shown = cells.filter(({ type }) => type !== "text").map(({ text }) => text);
  if (cells.some(({ type }) => type === "percent")) return "per cent, stored as a fraction";
  if (shown.some((text) => text.includes("£"))) return "£";
  if (/%|per ?cent/i.test(heading) && shown.length > 0) return "per cent, as the heading says";
  return /\b(days|weeks|months|years|minutes|hours)\b/i.exec(heading)?.[1]?.toLowerCase() ?? null;
}

/** A whole number that is a year makes a heading, not a count. */
function isYear({ type, value }: Cell): boolean {
  return type === "number" && /^(19|20)\d\d$/.test(value);
}
