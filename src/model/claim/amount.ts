import { z } from "zod";
import { id } from "../id.ts";

const OBSERVATION = /^[a-z0-9-]+\/[a-z0-9-]+$/;

/** An observation: <dataset>/<id>. */
export const observationRef = z
  .string()
  .regex(OBSERVATION, "an observation, such as audit-grades/2018-19-capita-unacceptable");

const columnValue = z.union([z.string(), z.null()]);

/** Rows of one dataset, picked by the values of their columns, or observations one by one. */
export const rowsOfClaim = z.union([
  z.array(observationRef).min(1).describe("Observations of one dataset, one by one."),
  z.strictObject({
    dataset: id.describe("The dataset."),
    where: z
      .record(z.string(), z.union([columnValue, z.array(columnValue)]))
      .describe("For each tidy column, the value or values of the rows to take."),
    from: z.iso.date().optional().describe("Only periods that begin on this day or later."),
    to: z.iso.date().optional().describe("Only periods that end on this day or earlier."),
    leave_out: z
      .array(
        z.strictObject({
          ids: z.array(id).min(1).describe("The observations."),
          why: z.string().min(1).describe("Why, in words for readers."),
        }),
      )
      .optional()
      .describe("Rows that the filter takes and the claim does not, such as one given twice."),
  }),
]);

export type RowsOfClaim = z.infer<typeof rowsOfClaim>;

/** One number that data hold: an observation, what it is out of (#base), its target (#target), or a sum of rows. */
export const amount = z.union([
  z
    .string()
    .regex(
      /^[a-z0-9-]+\/[a-z0-9-]+(#(base|target))?$/,
      "an observation, such as payments/2016-capita, with #base or #target after it if that is meant",
    ),
  z.strictObject({ sum: rowsOfClaim.describe("Rows that are added up.") }),
]);

export type Amount = z.infer<typeof amount>;

/** A number that the story itself sets as a mark to measure by, in the unit of what it is held against. */
export const mark = z.strictObject({
  number: z.number().describe("The number that the story states itself."),
});

/** What each of several rows is held against. */
export const test = z.strictObject({
  is: z.enum(["above", "below", "at least", "at most", "exactly"]).describe("How the rows stand to it."),
  than: z
    .union([z.literal("target"), amount, mark])
    .describe(
      "The contract's target beside each row, a number that data hold, or one that the story states.",
    ),
});

export type Test = z.infer<typeof test>;
