import { z } from "zod";

/** data/releases/<version>/release.yaml: a frozen, checksummed version of all published data. */
export const release = z.strictObject({
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/, "major.minor.patch")
    .describe("Major if a column or meaning changed, minor if rows came, patch if values were corrected."),
  date: z.iso.date().describe("The day on which it was frozen."),
  summary: z.string().min(1).describe("What changed, for readers."),
  sha256: z
    .record(z.string(), z.string().regex(/^[0-9a-f]{64}$/))
    .describe("The SHA-256 of every file of the release."),
});

export type Release = z.infer<typeof release>;
