import { z } from "zod";

/** data/reference/allowed-findings.yaml: what looks like a person's details on the site, and may stand there. */
export const allowedFindings = z.strictObject({
  allowed: z
    .array(
      z.strictObject({
        text: z.string().min(1).describe("The text as it stands on the site."),
        reason: z.string().min(1).describe("Why it may stand: an organisation's published address, or a number that only looks like one."), // prettier-ignore
      }),
    )
    .describe("Each must still be somewhere on the site; one that is nowhere is a problem."),
});

export type AllowedFindings = z.infer<typeof allowedFindings>;
