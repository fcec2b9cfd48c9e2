import { z } from "zod";

/** major.minor.patch, without leading zeros. */
export const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

/** data/releases/<version>/release.yaml: a frozen, checksummed version of all published data. */
export const release = z.strictObject({
  version: z
    .string()
    .regex(VERSION, "major.minor.patch")
    .describe("Major if a column or meaning changed, minor if rows came, patch if values were corrected."),
  previous: z
    .string()
    .regex(VERSION, "major.minor.patch")
    .nullable()
    .describe("The release before it; null for the first."),
  date: z.iso.date().describe("The day on which it was frozen."),
  summary: z.string().min(1).describe("What changed, for readers."),
  changes: z.string().min(1).describe("What changed, counted: made by the tool."),
  sha256: z
    .record(z.string(), z.string().regex(/^[0-9a-f]{64}$/))
    .describe("The SHA-256 of every other file of the release, but for SHA256SUMS."),
});

export type Release = z.infer<typeof release>;
