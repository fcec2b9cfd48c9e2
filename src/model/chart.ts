import { z } from "zod";
import { id } from "./id.ts";

const one = z.union([z.string(), z.number(), z.null()]);

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
  dataset: id.describe("The dataset that it draws."),
  filter: z
    .record(z.string(), z.union([one, z.array(one)]))
    .describe("Which rows: for each tidy column, the value or values to keep."),
  series: z.string().describe("The tidy column that tells the series apart."),
  x: z.string().describe("The tidy column along which points are listed: period_start or category."),
  support: z
    .boolean()
    .optional()
    .describe("True for deaths and other hard matter: the page links to support."),
  spec: z.record(z.string(), z.unknown()).describe("A plain Vega-Lite specification without data."),
});

export type Chart = z.infer<typeof chart>;
