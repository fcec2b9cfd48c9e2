import type { CellType } from "../../model/cell.ts";
import type { FileFormat } from "../../model/file.ts";
import type { FindingKind } from "../../model/intake.ts";

/** A cell that is not empty, with row and column counting from 0. */
export type Cell = {
  row: number;
  column: number;
  text: string;
  value: string;
  type: CellType;
  flags: string[];
};

/** A sheet as it was read: all its cells, also those that are hidden. */
export type Sheet = {
  name: string;
  hidden: boolean;
  /** Rows and columns that readers do not see, as pairs of first and last, counting from 0. */
  hiddenRows: Span[];
  hiddenColumns: Span[];
  /** Formulas without a result, by address. */
  withoutValue: string[];
  cells: Cell[];
};

export type Span = readonly [first: number, last: number];

/** Something unsafe that was found. `details` are for the person at the screen and never written into a file. */
export type Found = { kind: FindingKind; place: string; found: string; details?: string[] };

/** A workbook that was read. */
export type Workbook = {
  format: Extract<FileFormat, "xlsx" | "xls" | "ods">;
  dates: "1900" | "1904";
  sheets: Sheet[];
  found: Found[];
};
