import { z } from "zod";
import { id } from "./id.ts";

/** Something known to exist, or to have happened, that was looked for and not found. */
export const gap = z.strictObject({
  id: id.describe("Its anchor on the page of what is missing."),
  title: z.string().describe("What is missing."),
  known: z.string().describe("What is known of it all the same, and from where."),
  records: z.array(id).describe("The records that it belongs to."),
  datasets: z.array(id).describe("The datasets that it would fill."),
});

/** data/reference/gaps.yaml. */
export const gaps = z.strictObject({ gaps: z.array(gap).describe("What was looked for and not found.") });

export type Gap = z.infer<typeof gap>;
