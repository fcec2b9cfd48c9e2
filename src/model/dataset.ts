import { z } from "zod";
import { check } from "./check.ts";
import { edtf } from "./edtf.ts";
import { id } from "./id.ts";

/** One thing that a dataset measures. */
export const measure = z.strictObject({
  name: z.string().min(1).describe("What is measured, as it stands in the column `measure`."),
  units: z
    .array(id)
    .min(1)
    .describe("The units in which it is given. Two units are two quantities: never mixed."),
  categories: z.array(z.string().min(1)).min(1).describe("The groups or series that it is split into."),
  lowest: z.number().optional().describe("The least that a value can be; nought if left out."),
  highest: z.number().optional().describe("The most that a value can be; what its unit says if left out."),
});

/** A change of definition after which figures are not comparable with those before. */
export const seriesBreak = z.strictObject({
  at: edtf.describe("The first period under the new definition."),
  measure: z.string().describe("The measure that it touches."),
  why: z.string().describe("What changed."),
});

/** Which rows a page shows, where all of them would be more than a reader's line or patience can carry. */
export const pagePart = z.strictObject({
  only: z
    .record(z.string(), z.union([z.string(), z.array(z.string())]))
    .describe("The rows that it shows: for each tidy column, the value or values that they have."),
  why: z
    .string()
    .min(1)
    .describe("What is left to the pages of its periods and the downloads, in a sentence for readers."),
});

/** A value that looks wrong, and that a person has looked at: it is as its source gives it. */
export const acknowledged = z.strictObject({
  observation: id.describe("The observation."),
  expect: z.string().describe("Its value as published. If it is no longer so, it must be looked at anew."),
  why: z.string().min(1).describe("What is odd about it, and what we know of the reason. Readers see it as its note."), // prettier-ignore
});

const one = z.union([z.string(), z.null()]);

/** Rows that may share an axis, because they measure the same thing in the same way. */
export const comparableGroup = z.strictObject({
  says: z.string().min(1).describe("What these rows are, in words."),
  rows: z
    .record(z.string(), z.union([one, z.array(one)]))
    .describe("For each tidy column, the value or values that its rows have."),
  join: z.boolean().describe("False if the rows are single figures that no line may join."),
});

/** data/datasets/<dataset>/dataset.yaml: one coherent table of observations. */
export const dataset = z.strictObject({
  title: z.string().min(1).describe("What the table holds."),
  definition: z.string().min(1).describe("What is counted or measured, and how."),
  target: z.string().optional().describe("What the contract asked for, in words."),
  support: z
    .boolean()
    .optional()
    .describe("True for deaths and other hard matter: the page says where a reader can turn to."),
  caveats: z.array(z.string().min(1)).describe("What a reader must know before using a figure."),
  not_comparable: z.array(z.string().min(1)).describe("What may not be compared, joined or added up."),
  comparable: z
    .array(comparableGroup)
    .optional()
    .describe("Which rows may share an axis. If left out: rows of one measure in one unit."),
  breaks: z.array(seriesBreak).optional().describe("Changes of definition: no line is drawn across one."),
  acknowledged: z.array(acknowledged).optional().describe("Values that look wrong and are as given."),
  checks: z.array(check).optional().describe("Sums and shares that must hold if the figures are sound."),
  page: pagePart.optional().describe("What the dataset's page shows of it, if not all."),
  measures: z.array(measure).min(1).describe("What is measured, in which units and groups."),
});

export type Acknowledged = z.infer<typeof acknowledged>;
export type Dataset = z.infer<typeof dataset>;
export type ComparableGroup = z.infer<typeof comparableGroup>;
export type Measure = z.infer<typeof measure>;
