import { z } from "zod";
import { edtf } from "./edtf.ts";
import { id } from "./id.ts";
import { NUMBER } from "./observation.ts";

/** A declared fault of a transcription, file or source. Nothing is changed silently. */
export const correction = z
  .strictObject({
    id: id.describe("Its anchor on the corrections page."),
    observation: id.describe("The observation that it touches."),
    action: z
      .enum(["drop", "override", "flag"])
      .describe("Leave the value out, give another, or only say that it is wrong."),
    expect: z
      .string()
      .describe("The value as it stands now. If it is no longer so, the correction is out of date."),
    value: z
      .string()
      .regex(NUMBER, "digits with at most one point, such as 27 or 4.25")
      .optional()
      .describe("For an override: the right value, as digits."),
    reason: z.string().min(1).describe("What is wrong and how we know."),
    noticed_by: z.string().min(1).describe("Who noticed, by name only if they published it themselves."),
    date: edtf.describe("When it was declared."),
    status: z.enum(["open", "reported", "acknowledged", "fixed-at-source"]).describe("What has come of it."),
  })
  .refine(({ action, value }) => (action === "override") === (value !== undefined), {
    error: "a value with the action override, and with no other action",
    path: ["action"],
    params: { mend: "give the right value under value:, or choose drop or flag and take value out" },
  });

/** data/datasets/<dataset>/corrections.yaml. */
export const corrections = z.strictObject({
  corrections: z.array(correction).min(1).describe("The faults, in the order in which they are put right."),
});

export type Correction = z.infer<typeof correction>;

/** What a correction adds to the note of the observation that it touches. */
export function correctionNote({ date, reason }: Pick<Correction, "date" | "reason">): string {
  return `Correction (${date}): ${reason}`;
}

/** True if a correction has touched an observation, by its note. */
export function isCorrected({ note }: { note: string | null }): boolean {
  return note !== null && /(?:^| )Correction \([^)]+\): /.test(note);
}
