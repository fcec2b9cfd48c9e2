import { z } from "zod";

/** A source that we hold whole: a CSV or JSON byte for byte, or a workbook as the cells of its visible sheets. */
export const fileHeld = z.strictObject({
  name: z.string().min(1).describe("The original's file name."),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits")
    .describe("The SHA-256 of the original, so that anyone can tell whether theirs is the same."),
});

export type FileHeld = z.infer<typeof fileHeld>;
