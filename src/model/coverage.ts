import { z } from "zod";
import { codesOf } from "./closed-list.ts";
import { edtf } from "./edtf.ts";
import { CONFIDENCE } from "./event.ts";
import { id } from "./id.ts";

/** How far an obligation was met in public, for one provider, lot and period. `short` is for a cell of the matrix. */
export const COVERAGE_STATUSES = {
  disclosed: { label: "disclosed", short: "disclosed", meaning: "A source shows that it was given." },
  partly: { label: "partly disclosed", short: "in part", meaning: "Given, but not as the contract asks." },
  "not-listed-as-missing": {
    label: "not on the list of what is missing",
    short: "not listed",
    meaning:
      "The requester went through what he was given and did not list it as missing. No source says that it is there.",
  },
  "not-disclosed": {
    label: "listed as missing",
    short: "missing",
    meaning: "Listed as missing from what was given.",
  },
  withheld: { label: "withheld", short: "withheld", meaning: "Refused under a section of the Act." },
  "not-held": {
    label: "not held",
    short: "not held",
    meaning: "The Department says that it does not hold it.",
  },
  "not-checked": { label: "not checked", short: "not checked", meaning: "Nobody is known to have checked." },
  unknown: { label: "not known", short: "unknown", meaning: "Nothing is known either way." },
} as const;

export type CoverageStatus = keyof typeof COVERAGE_STATUSES;

/** One row of data/reference/coverage.csv. */
export const coverageRow = z.strictObject({
  obligation: id.describe("The obligation."),
  provider: id.describe("The provider."),
  lot: id.describe("The lot or lots of its contract."),
  period: edtf.describe("The period that the report was due for."),
  as_at: edtf.describe("The day on which this was so."),
  status: codesOf(COVERAGE_STATUSES).describe("How far it was met in public."),
  source: id.describe("The source that says so."),
  confidence: codesOf(CONFIDENCE).describe("Whether the source says it or it was inferred."),
  note: z.string().describe("What to watch; may be empty."),
});

export type Coverage = z.infer<typeof coverageRow>;
