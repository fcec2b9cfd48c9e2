import { z } from "zod";

/** The field that every claim about observations has. */
export const seen = z
  .string()
  .min(1)
  .optional()
  .describe(
    "What the build worked out when a person last read the sentences that rest on it. The build prints it.",
  );
