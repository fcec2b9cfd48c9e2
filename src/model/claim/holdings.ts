import { z } from "zod";
import { codesOf } from "../closed-list.ts";
import { COVERAGE_STATUSES } from "../coverage.ts";
import { edtf } from "../edtf.ts";
import { id } from "../id.ts";
import { FATES, GROUNDS } from "../reason.ts";
import { RECORD_KINDS } from "../record.ts";

const kind = z
  .enum(["clause", "annex-8-item"])
  .optional()
  .describe("Clauses or items of Annex 8; both if left out.");

/** Claims about what the site holds: obligations and their coverage, gaps, disagreements, grounds, and counts. */
export const holdingClaims = [
  z.strictObject({
    that: z.literal("obligation count").describe("How many obligations the contract has."),
    kind,
  }),
  z.strictObject({
    that: z.literal("coverage count").describe("Of how many obligations, contracts and years something is known."),
    kind,
    provider: id.optional().describe("The company; both if left out."),
    period: edtf.optional().describe("The year; all if left out."),
    status: z.array(codesOf(COVERAGE_STATUSES)).min(1).describe("What is known of them."),
  }),
  z.strictObject({
    that: z.literal("gap count").describe("How many things were looked for and not found."),
    record: id.optional().describe("Only those that belong to this record."),
    dataset: id.optional().describe("Only those that would fill this dataset."),
  }),
  z.strictObject({
    that: z.literal("disagreement count").describe("On how many points sources disagree."),
    dataset: id.optional().describe("Only points on which observations of this dataset stand."),
    record: id.optional().describe("Only points on which events of this record stand."),
  }),
  z.strictObject({
    that: z.literal("reason count").describe("In how many records a ground was given, or met a fate."),
    ground: z.array(codesOf(GROUNDS)).min(1).optional().describe("The grounds; all if left out."),
    fate: z.array(codesOf(FATES)).min(1).optional().describe("Only those whose last step is one of these."),
  }),
  z.strictObject({
    that: z.literal("record count").describe("How many records the site holds."),
    kind: codesOf(RECORD_KINDS).optional().describe("Only those of this kind."),
  }),
  z.strictObject({
    that: z.literal("holds").describe("How many of something the site holds."),
    of: z.enum(["datasets", "observations", "records", "events", "sources", "charts"]).describe("Of what."),
  }),
] as const; // prettier-ignore
