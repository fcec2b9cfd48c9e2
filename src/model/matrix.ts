import type { CoverageStatus } from "./coverage.ts";
import type { CONFIDENCE } from "./event.ts";

/** One cell of the matrix: an obligation, a contract and a period, with what is known of it and from where. */
export type MatrixCell = {
  obligation: string;
  kind: string;
  number: string;
  provider: string;
  lot: string;
  period: string;
  status: CoverageStatus;
  as_at: string | null;
  /** The source that says so; null if and only if the status is "unknown". */
  source: string | null;
  confidence: keyof typeof CONFIDENCE | null;
  note: string;
  /** The ready-filled request that would fill it, by its anchor on the page of what is missing; null if there is nothing to ask. */
  draft: string | null;
};

/** The published columns of the matrix, with what each holds. */
export const MATRIX_COLUMNS = [
  { name: "obligation", description: "The obligation's id." },
  { name: "kind", description: "A clause of the specification, or an item of its Annex 8." },
  { name: "number", description: "The obligation's number in the document." },
  { name: "provider", description: "The company that owed it." },
  { name: "lot", description: "The lot or lots of its contract." },
  { name: "period", description: "The period for which it was owed." },
  { name: "status", description: "How far it was met in public; unknown where no source says anything." },
  { name: "as_at", description: "The day on which this was so." },
  { name: "source", description: "The source that says so; empty only where the status is unknown." },
  { name: "confidence", description: "Whether the source says it or it was inferred." },
  { name: "note", description: "What to watch." },
  { name: "draft", description: "The ready-filled request for it, by its anchor on /missing/." },
] as const satisfies readonly { name: keyof MatrixCell; description: string }[];
