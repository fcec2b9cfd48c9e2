import { z } from "zod";
import { id } from "./id.ts";
import { finding } from "./intake.ts";

/** The kinds of file that intake takes, with what it keeps of each. */
export const FILE_FORMATS = ["csv", "json", "xlsx", "xls", "ods"] as const;

export type FileFormat = (typeof FILE_FORMATS)[number];

/** How a CSV is written, as its keeper declares it. Nothing about it is guessed when it is read. */
export const dialect = z.strictObject({
  encoding: z.enum(["utf-8"]).describe("The encoding. Others are refused, never guessed."),
  delimiter: z.enum([",", ";", "\t", "|"]).describe("What stands between two cells."),
  line_end: z.enum(["lf", "crlf"]).describe("What stands between two rows."),
  header_row: z.int().positive().describe("The row that holds the headings, from 1."),
});

export type Dialect = z.infer<typeof dialect>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits");

/** A visible sheet of a workbook, kept as a list of its cells in data/files/<source>/<slug>.csv. */
export const sheetHeld = z.strictObject({
  name: z.string().min(1).describe("The sheet's name in the workbook."),
  slug: id.describe("The name of its cell list."),
  range: z
    .string()
    .regex(/^[A-Z]+\d+:[A-Z]+\d+$/)
    .nullable()
    .describe("The smallest range that holds every cell that is kept; null for an empty sheet."),
  cells: z.int().nonnegative().describe("How many cells are kept."),
  sha256: sha256.describe("The SHA-256 of its cell list."),
});

/** A source that we hold whole: a CSV or JSON byte for byte, or a workbook as the cells of its visible sheets. */
export const fileHeld = z.strictObject({
  name: z
    .string()
    .regex(/^[^/\\]+$/, "a file name without a folder")
    .describe("The original's file name."),
  sha256: sha256.describe("The SHA-256 of the original, so that anyone can tell whether theirs is the same."),
  bytes: z.int().positive().optional().describe("The size of the original."),
  format: z.enum(FILE_FORMATS).optional().describe("What kind of file the original is."),
  dates: z.enum(["1900", "1904"]).optional().describe("The day from which a workbook counts its dates."),
  dialect: dialect.optional().describe("How a CSV is written."),
  sheets: z.array(sheetHeld).optional().describe("The visible sheets of a workbook, in its order."),
  findings: z.array(finding).optional().describe("What intake found, and why it may pass."),
});

export type FileHeld = z.infer<typeof fileHeld>;

/** What a source holds as its YAML says, also if the rest of it is not finished; undefined if it says nothing valid. */
export function heldIn(source: unknown): FileHeld | undefined {
  return z.object({ file: fileHeld }).safeParse(source).data?.file;
}
