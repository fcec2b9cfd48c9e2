import { z } from "zod";
import { id } from "./id.ts";

/** Something known to exist, or to have happened, that was looked for and not found. */
export const gap = z
  .strictObject({
    id: id.describe("Its anchor on the page of what is missing."),
    title: z.string().describe("What is missing."),
    known: z.string().describe("What is known of it all the same, and from where."),
    records: z.array(id).describe("The records that it belongs to."),
    datasets: z.array(id).describe("The datasets that it would fill."),
    ask: z
      .string()
      .min(1)
      .nullable()
      .describe(
        'What to ask the Department for, as the end of "Please send me"; null if that makes no sense.',
      ),
    no_ask: z.string().min(1).optional().describe("Why asking the Department makes no sense."),
  })
  .refine(({ ask, no_ask }) => (ask === null) === (no_ask !== undefined), {
    path: ["ask"],
    error:
      "either what to ask the Department for (ask), or ask: null and why asking it makes no sense (no_ask)",
  });

/** data/reference/gaps.yaml. */
export const gaps = z.strictObject({ gaps: z.array(gap).describe("What was looked for and not found.") });

export type Gap = z.infer<typeof gap>;
