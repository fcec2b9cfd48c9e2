import { z } from "zod";

/** What intake can find in a workbook that must not be published without a person's say. */
export const FINDINGS = [
  "hidden-sheet",
  "hidden-row",
  "hidden-column",
  "formula-without-value",
  "error-cell",
  "external-link",
  "macro",
  "pivot-cache",
  "comment",
  "person-in-properties",
] as const;

/** One thing that intake found in a workbook, signed off by a person or not. */
export const finding = z.strictObject({
  kind: z.enum(FINDINGS).describe("What was found."),
  place: z.string().describe("Where: sheet and cell, or the part of the package."),
  signed_off: z.string().nullable().describe("Why it may pass; null if nobody has signed it off."),
});

export type Finding = z.infer<typeof finding>;
