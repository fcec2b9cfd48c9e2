import { z } from "zod";
import { edtf } from "./edtf.ts";
import { id } from "./id.ts";

/** A declared fault of a transcription, file or source. Nothing is changed silently. */
export const correction = z.strictObject({
  id: id.describe("Its anchor on the corrections page."),
  observation: id.describe("The observation that it touches."),
  action: z
    .enum(["drop", "override", "flag"])
    .describe("Leave the value out, give another, or only say that it is wrong."),
  expect: z
    .string()
    .describe("The value as it stands now. If it is no longer so, the correction is out of date."),
  value: z.string().optional().describe("For an override: the right value, as digits."),
  reason: z.string().min(1).describe("What is wrong and how we know."),
  noticed_by: z.string().min(1).describe("Who noticed, by name only if they published it themselves."),
  date: edtf.describe("When it was declared."),
  status: z.enum(["open", "reported", "acknowledged", "fixed-at-source"]).describe("What has come of it."),
});

/** data/datasets/<dataset>/corrections.yaml. */
export const corrections = z.strictObject({ corrections: z.array(correction).min(1) });

export type Correction = z.infer<typeof correction>;
