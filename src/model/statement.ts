import { z } from "zod";

const series = z.string().describe("A value of the chart's series column; left out: all rows.");
const position = z.string().describe("The period as the source labels it, or the category.");
const value = z.number().describe("The value in the chart's unit.");

const from = z.iso.date().optional().describe("Only periods that begin on this day or later.");

/** One checkable statement about a chart's rows. Hedged and missing values never prove one. */
export const statement = z.discriminatedUnion("that", [
  z.strictObject({ that: z.literal("value"), series, at: position, is: value }),
  z.strictObject({ that: z.literal("first"), series: series.optional(), at: position, is: value }),
  z.strictObject({ that: z.literal("last"), series: series.optional(), at: position, is: value }),
  z.strictObject({ that: z.literal("highest"), series: series.optional(), at: position, is: value }),
  z.strictObject({ that: z.literal("lowest"), series: series.optional(), at: position, is: value }),
  z.strictObject({
    that: z.literal("count"),
    series: series.optional(),
    is: z.number().int().describe("How many figures."),
  }),
  z.strictObject({ that: z.literal("base"), series, at: position, is: z.number().int().describe("Of how many the figure is a part or a share.") }),
  z.strictObject({
    that: z.literal("sum"),
    series: series.optional(),
    at: z.array(position).min(2).describe("The places whose figures are added."),
    is: value,
  }),
  z.strictObject({ that: z.literal("rises every time"), series: series.describe("The series that never falls or stays."), from }),
  z.strictObject({ that: z.literal("falls every time"), series: series.describe("The series that never rises or stays."), from }),
  z.strictObject({
    that: z.literal("leads"),
    series: series.describe("The series that is higher than every other one."),
    from,
    in: z.number().int().positive().describe("In how many positions; it must be all that they share."),
  }),
  z.strictObject({
    that: z.literal("all above the target"),
    series: series.optional(),
    target: value.describe("The target that every row carries."),
  }),
]).describe("One statement that is true of the chart's rows."); // prettier-ignore

export type Statement = z.infer<typeof statement>;
