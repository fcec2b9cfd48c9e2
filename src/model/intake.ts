import { z } from "zod";
import { codesOf } from "./closed-list.ts";

/** What intake can find in a file that must not be published without a person's say. */
export const FINDINGS = {
  "hidden-sheet": "A sheet that readers of the workbook do not see. Its cells are left out.",
  "hidden-row": "Rows that readers of the workbook do not see. Their cells are left out.",
  "hidden-column": "Columns that readers of the workbook do not see. Their cells are left out.",
  "hidden-cell": "Cells with a value that are formatted to show nothing. They are kept and flagged.",
  "formula-without-value": "Formulas whose result the file does not hold. They are left out.",
  "error-cell": "Cells that show an error, such as #DIV/0!. They are kept with the type error.",
  "external-link": "Links to other workbooks or data connections. They are left out.",
  "internal-path":
    "Paths of somebody's computer or network. Those in names, links and settings are left out, those in cells are kept.",
  macro: "Program code. It is left out and never run.",
  "pivot-cache": "A hidden copy of the rows behind a pivot table. It is left out.",
  comment: "Comments or notes on cells. They are left out, and the cell is flagged.",
  "defined-name":
    "Names that are hidden, or that stand for another file or for nothing any more. They are left out.",
  "ghost-table": "Copies of tables from other files, which no program shows. They are left out.",
  "person-in-properties": "People's names in the properties of the document. They are left out.",
  "embedded-file": "Files or objects inside the workbook. They are left out.",
  "custom-data": "Data that a program has stored beside the sheets. It is left out.",
  "personal-data": "Text that looks like a person's details. It is kept.",
} as const;

export type FindingKind = keyof typeof FINDINGS;

/** One thing that intake found, signed off by a person or not. */
export const finding = z.strictObject({
  kind: codesOf(FINDINGS).describe("What kind of thing was found."),
  place: z.string().min(1).describe("Where: a sheet, a cell, or a part of the file."),
  found: z.string().min(1).describe("What was found, without the names or details themselves."),
  signed_off: z.string().min(1).nullable().describe("Why it may pass; null if nobody has signed it off."),
});

export type Finding = z.infer<typeof finding>;
