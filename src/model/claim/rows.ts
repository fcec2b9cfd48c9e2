import { z } from "zod";
import { observationRef, rowsOfClaim, test } from "./amount.ts";
import { seen } from "./seen.ts";

const rows = rowsOfClaim.describe("The rows that it speaks of.");
const row = observationRef.describe("The row that it is about: one of the rows.");

/** Claims about several rows. */
export const rowClaims = [
  z.strictObject({ that: z.literal("sum").describe("What the rows add up to."), rows, seen }),
  z.strictObject({
    that: z.literal("count").describe("How many rows there are, or for how many of them a test holds."),
    rows,
    test: test.optional(),
    seen,
  }),
  z.strictObject({ that: z.literal("every").describe("The test holds for every row."), rows, test, seen }),
  z.strictObject({ that: z.literal("none").describe("The test holds for no row."), rows, test, seen }),
  z.strictObject({
    that: z.literal("most").describe("The test holds for more than half of the rows."),
    rows,
    test,
    seen,
  }),
  z.strictObject({ that: z.literal("highest").describe("No other row is as high."), row, rows, seen }),
  z.strictObject({ that: z.literal("lowest").describe("No other row is as low."), row, rows, seen }),
  z.strictObject({
    that: z.literal("first").describe("The earliest row, or the earliest for which a test holds."),
    row,
    rows,
    test: test.optional(),
    seen,
  }),
  z.strictObject({
    that: z.literal("last").describe("The latest row, or the latest for which a test holds."),
    row,
    rows,
    test: test.optional(),
    seen,
  }),
  z.strictObject({
    that: z.literal("rank").describe("Which place a row takes: the second highest."),
    row,
    rows,
    from: z.enum(["highest", "lowest"]).describe("From which end places are counted."),
    seen,
  }),
  z.strictObject({ that: z.literal("rises every time").describe("Each row is above the one before."), rows, seen }),
  z.strictObject({ that: z.literal("falls every time").describe("Each row is below the one before."), rows, seen }),
  z.strictObject({
    that: z.literal("leads").describe("In how many of their periods one series is above all others."),
    rows,
    by: z.enum(["provider", "lot", "area", "authority", "category", "measure"]).describe("The column that tells the series apart."),
    leader: z.string().min(1).describe("The series that leads: its value in that column."),
    seen,
  }),
] as const; // prettier-ignore
