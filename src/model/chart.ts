import { z } from "zod";
import { id } from "./id.ts";
import { statement } from "./statement.ts";

const one = z.union([z.string(), z.number(), z.null()]);

/** Rows that need a word of their own: their ids, and why. */
const someRows = z.strictObject({
  ids: z.array(id).min(1).describe("The observations."),
  why: z.string().min(1).describe("Why, in words for readers."),
});

/** How a series is drawn where its name does not decide it: the names of src/charts/palette.ts. */
export const SERIES_STYLES = [
  "atos",
  "capita",
  "maximus",
  "dwp",
  "courts",
  "first",
  "second",
  "third",
  "fourth",
] as const;

/** content/charts/<chart>.yaml: a Vega-Lite specification over one dataset, with its words. */
export const chart = z.strictObject({
  finding: z
    .string()
    .min(1)
    .describe("The title: what the chart shows, in one sentence that is true of its data."),
  question: z.string().min(1).describe("The question that it answers."),
  scope: z
    .strictObject({
      what: z.string().describe("What is measured."),
      where: z.string().describe("For which area or contracts."),
      when: z.string().describe("For which period."),
      unit: z.string().describe("In which unit."),
    })
    .describe("The line under the title."),
  description: z.string().min(1).describe("The picture in words: the overall shape first."),
  caveats: z.array(z.string().min(1)).min(1).describe("What must be said wherever the chart goes."),
  asserts: z
    .array(statement)
    .min(1)
    .describe("Statements about the rows that the build checks; together they carry the finding."),
  dataset: id.describe("The dataset that it draws."),
  filter: z
    .record(z.string(), z.union([one, z.array(one)]))
    .describe("Which rows: for each tidy column, the value or values to keep."),
  leave_out: z
    .array(someRows)
    .optional()
    .describe("Rows that the filter keeps and the chart does not draw, such as one given twice."),
  incomplete: z
    .array(someRows)
    .optional()
    .describe("Rows whose period was not over or not fully counted: drawn hollow and never joined."),
  series: z.string().describe("The tidy column that tells the series apart."),
  series_names: z
    .record(z.string(), z.string().min(1))
    .optional()
    .describe("What readers see instead of a value of the series column."),
  series_styles: z
    .record(z.string(), z.enum(SERIES_STYLES))
    .optional()
    .describe("Colour, shape and dash for a value of the series column."),
  reading: z
    .string()
    .min(1)
    .optional()
    .describe("What a mark means where it does not speak for itself: printed under the picture."),
  x: z.string().describe("The tidy column along which points are listed: period_start or category."),
  support: z
    .boolean()
    .optional()
    .describe("True for deaths and other hard matter: the page links to support."),
  spec: z.record(z.string(), z.unknown()).describe("A plain Vega-Lite specification without data."),
});

export type Chart = z.infer<typeof chart>;
export type SeriesStyle = (typeof SERIES_STYLES)[number];
