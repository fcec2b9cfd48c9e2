import { z } from "zod";

/** What a cell of a held workbook holds. A percentage is a number whose format shows a per cent sign. */
export const CELL_TYPES = ["number", "percent", "date", "text", "boolean", "error"] as const;

export type CellType = (typeof CELL_TYPES)[number];

/** A row of data/files/<source>/<sheet>.csv: one cell of a visible sheet that is not empty. */
export const heldCell = z.strictObject({
  cell: z
    .string()
    .regex(/^[A-Z]{1,3}[1-9]\d*$/, "a cell's address, such as C14")
    .describe("Where it stands in its sheet."),
  text: z.string().describe("The text that the workbook shows."),
  value: z
    .string()
    .describe("The value that it stores: a number in plain decimals, an ISO 8601 date, true or false, or the text."), // prettier-ignore
  type: z.enum(CELL_TYPES).describe("What the value is."),
  flags: z
    .string()
    .describe(
      "Words apart by a space: formula, merge:<range>, hidden-format (the sheet shows nothing), note.",
    ),
});

export type HeldCell = z.infer<typeof heldCell>;

/** The header of a cell list. */
export const CELL_COLUMNS = Object.keys(heldCell.shape) as (keyof HeldCell)[];

/** The most that a sheet of any format in use can have. */
export const MOST_COLUMNS = 16_384;
export const MOST_ROWS = 1_048_576;

/** The letters of a column that counts from 0: A, B … Z, AA. */
export function columnName(column: number): string {
  const before = Math.floor(column / 26);
  return `${before > 0 ? columnName(before - 1) : ""}${String.fromCharCode(65 + (column % 26))}`;
}

/** The address of a cell by its row and column, both counting from 0. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** Row and column, both counting from 0, of an address; null if no sheet has such a cell. */
export function cellPlace(name: string): { row: number; column: number } | null {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(name) ?? [];
  if (letters === undefined || digits === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits) - 1;
  return column <= MOST_COLUMNS && row < MOST_ROWS ? { row, column: column - 1 } : null;
}
