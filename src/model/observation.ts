import { z } from "zod";
import { id } from "./id.ts";
import { qualifier } from "./qualifier.ts";
import { sourceStatus, type Status } from "./status.ts";
import { parseTarget } from "./target.ts";
import type { Qualifier } from "./qualifier.ts";
import type { Address } from "./address.ts";

const day = z.union([z.literal(""), z.iso.date()]);
const code = z.union([z.literal(""), id]);

/** A number as transcribed: digits, at most one point, no thousands separator, no unit. A longer one loses digits. */
export const NUMBER = /^(?!(?:\D*\d){16})-?\d+(\.\d+)?$/;

/**
 * One row of data/datasets/<dataset>/observations.csv: one value that a person transcribed from a source.
 * The keys are the header, in this order. An empty cell means: not given, or does not apply.
 */
export const transcribedRow = z.strictObject({
  id: id.describe("The observation's id within the dataset: part of its link, never changed or reused."),
  period_start: day.describe("The first day of the period."),
  period_end: day.describe("The last day of the period."),
  period_label: z.string().min(1).describe("The period as the source gives it."),
  provider: code.describe("The provider's code; empty for figures of DWP or the tribunals."),
  lot: code.describe("The lot's code."),
  area: code.describe("The area's code; empty if the source names none."),
  measure: z.string().min(1).describe("What is measured: one of the dataset's measures."),
  category: z.string().min(1).describe("The group or series: one of the measure's categories."),
  value: z
    .string()
    .refine((text) => text === "" || NUMBER.test(text), {
      error: ({ input }) => `${/\d{16}/.test(String(input)) ? "at most 15 digits" : "digits"} with at most one point, such as 27 or 4.25`, // prettier-ignore
      params: {
        problem: "bad-value",
        mend: "write digits only (1104, not 1,104); a hedge goes into qualifier, a unit into unit; for a mark such as * leave value empty and give the status",
      },
    })
    .describe("The value's digits as printed; empty if the source gives none, and then status says why."),
  qualifier: z.union([z.literal(""), qualifier]).describe("The source's own hedge."),
  unit: id.describe("The unit's code."),
  denominator: z
    .string()
    .describe("What the value is a share or part of, as the source gives it: a number, or words."),
  target: z
    .string()
    .refine((text) => text === "" || parseTarget(text) !== null, {
      error: 'a target such as "<= 3%" or "90% satisfied"',
      params: {
        problem: "bad-value",
        mend: "write it in one of these forms, or leave it empty and use note",
      },
    })
    .describe("The contract's target beside the value, as the source gives it."),
  status: z.union([z.literal(""), sourceStatus]).describe("Why the value is missing or special."),
  source: id.describe("The source."),
  locator: z.string().min(1).describe("Where in the source it stands."),
  note: z.string().describe("What to watch."),
});

export type TranscribedRow = z.infer<typeof transcribedRow>;

/** The header of observations.csv. */
export const TRANSCRIBED_COLUMNS = Object.keys(transcribedRow.shape) as (keyof TranscribedRow)[];

/** One value with its dimensions, attributes and address, read from a row or (later) a held file. Null is "not given". */
export type Observation = {
  id: string;
  period: { start: string | null; end: string | null; label: string };
  provider: string | null;
  lot: string | null;
  area: string | null;
  /** The public authority that the value is about, where a source gives several. */
  authority: string | null;
  measure: string;
  category: string;
  /** The digits as printed, without hedge or unit; null if the value is missing. */
  as_published: string | null;
  value: number | null;
  qualifier: Qualifier | null;
  unit: string;
  /** `value` is null where the source gives words ("more than 4,000"). */
  denominator: { value: number | null; as_published: string } | null;
  target: string | null;
  status: Status | null;
  address: Address;
  note: string | null;
};
