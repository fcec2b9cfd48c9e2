import { z } from "zod";
import { edtf } from "./edtf.ts";
import { id } from "./id.ts";

/** One thing that the contract requires to be reported: a clause, or an item of Annex 8. */
export const obligation = z.strictObject({
  id: id.describe("The code used in coverage: clause-34-2, annex-8-item-3."),
  kind: z
    .enum(["clause", "annex-8-item"])
    .describe("A clause of the specification, or an item of its Annex 8."),
  number: z.string().describe("Its number in the document."),
  title: z.string().nullable().describe("Its title; null because no source gives it. Never guessed."),
  summary: z.string().nullable().describe("What it requires, in plain words; null if not known."),
  source: id.describe("The source that names it."),
});

/** A contract under which the obligations are owed: a company and its lot or lots. */
const contract = z.strictObject({
  provider: id.describe("The company."),
  lot: id.describe("Its lot, or lots where no source tells them apart."),
  source: id.describe("The source that says who holds it."),
});

/** A year for which reports were owed. */
const reportingPeriod = z.strictObject({
  period: edtf.describe("The period."),
  months: z.string().min(1).describe("Its months in words, as a letter names them."),
  source: id.describe("The source from which it follows that the contracts ran."),
});

/** data/reference/obligations.yaml. */
export const obligations = z.strictObject({
  title: z.string().describe("The title of the annex."),
  document: z.string().describe("The contract document that the clauses stand in."),
  annexes: z
    .strictObject({
      total: z.int().describe("The number of annexes."),
      source: id.describe("The source that says so."),
    })
    .describe("How many annexes the document has."),
  titles_note: z.string().describe("Why the items have no titles."),
  contracts: z.array(contract).min(1).describe("Who owes the reports."),
  periods_note: z.string().describe("Why these years and no others."),
  periods: z.array(reportingPeriod).min(1).describe("The years for which reports were owed."),
  obligations: z.array(obligation).min(1).describe("What must be reported."),
  other_clauses: z
    .array(
      z.strictObject({
        number: z.string().describe("Its number in the document."),
        summary: z.string().min(1).describe("What it requires, in plain words."),
        source: id.describe("The source that names it."),
        records: z.array(id).describe("The records in which what it led to was asked for."),
      }),
    )
    .describe("Clauses that oblige nobody to report, and so are not in the matrix."),
  themes_note: z.string().describe("What the themes are not."),
  themes: z
    .array(
      z.strictObject({
        theme: z.string().describe("The subject."),
        source: id.describe("The source that names it."),
      }),
    )
    .describe("Subjects that the press says the management information covers."),
});

export type Obligation = z.infer<typeof obligation>;
export type Obligations = z.infer<typeof obligations>;
