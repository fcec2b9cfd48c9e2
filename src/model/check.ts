import { z } from "zod";
import { id } from "./id.ts";

/** Which rows of a dataset take part: those of a measure, and of one unit and some categories if named. */
export const rowsOfMeasure = z.strictObject({
  measure: z.string().min(1).describe("The measure."),
  unit: id.optional().describe("The unit, if the measure is given in several."),
  categories: z.array(z.string()).optional().describe("The categories; all if left out."),
});

/** How far a check may be from holding, where a source does not add up by itself. */
const mayDiffer = z.strictObject({
  by: z.number().positive().describe("The most that rounding leaves unexplained."),
  why: z.string().min(1).describe("Why the source does not add up, as far as we know."),
});

/**
 * A sum or share that must hold within a dataset if its figures are sound. Rows are compared where period, provider,
 * lot and area are the same. A check that does not hold is a problem until a person has said why it may differ; then it
 * is published as a finding. No figure is changed by it.
 */
export const check = z.discriminatedUnion("kind", [
  z.strictObject({
    id: id.describe("Its anchor."),
    kind: z.literal("sum").describe("Parts add up to a total."),
    says: z.string().min(1).describe("The rule in words."),
    parts: rowsOfMeasure.describe("The rows that are added up."),
    total: z
      .union([rowsOfMeasure, z.literal("denominator"), z.number()])
      .describe("The row with the total, the number that the parts give as their base, or a fixed number."),
    may_differ: mayDiffer.optional().describe("Left out if it must hold."),
  }),
  z.strictObject({
    id: id.describe("Its anchor."),
    kind: z.literal("share").describe("A count out of another gives a percentage."),
    says: z.string().min(1).describe("The rule in words."),
    part: rowsOfMeasure.describe("The count."),
    whole: z
      .union([rowsOfMeasure, z.literal("denominator")])
      .describe("The row with the whole, or the number that the count gives as its base."),
    share: rowsOfMeasure.describe("The percentage as printed."),
    may_differ: mayDiffer.optional().describe("Left out if it must hold."),
  }),
]);

export type Check = z.infer<typeof check>;
export type RowsOfMeasure = z.infer<typeof rowsOfMeasure>;

/** What came of a check for one period, provider, lot and area. */
export type Finding = {
  dataset: string;
  check: string;
  says: string;
  /** Which period, provider, lot and area, in codes. */
  group: { period: string; provider: string | null; lot: string | null; area: string | null };
  /** The sum or share worked out with the numbers. */
  formula: string;
  result: "agrees" | "differs" | "cannot be checked";
  /** By how much more than rounding explains; null if it agrees or cannot be checked. */
  apart: number | null;
  /** By how much in words, or why it cannot be checked; null if it agrees. */
  detail: string | null;
  /** If it differs: why the source may not add up, as far as we know. */
  why: string | null;
  /** The observations that took part. */
  observations: string[];
};
