import type { EvidenceRef } from "../../model/claim/bound.ts";
import type { ProblemCode } from "../../model/problem.ts";

/** What a binding gives: the words that are true, and what they rest on. */
export type Found = {
  /** The words that may stand in `is`. Empty for a truth: its words are the author's. */
  forms: string[];
  /** The numbers that an author's own words may name: of how many, how many, the mark. */
  numbers: number[];
  /** True where the author's own words may stand: the claim holds or fails as a whole. */
  truth: boolean;
  /** How it was worked out, in words for readers; null where it shows a thing as it stands. */
  working: string | null;
  /** True where the working must be the one that a person has seen: words alone would not change with every value. */
  locked: boolean;
  evidence: EvidenceRef[];
};

/** Why a binding gives no words. */
export type Fault = { code: ProblemCode; found: string; expected: string; mend: string };

/** A binding worked out, or why not. */
export type Outcome = { found: Found; fault?: never } | { fault: Fault; found?: never };

/** Leaves an evaluation with a fault. It never leaves this folder: {@link attempt} catches it. */
export class Refusal extends Error {
  readonly fault: Fault;
  constructor(code: ProblemCode, found: string, expected: string, mend: string) {
    super(found);
    this.fault = { code, found, expected, mend };
  }
}

/** Works something out; a refusal on the way is its outcome. */
export function attempt(work: () => Found): Outcome {
  try {
    return { found: work() };
  } catch (refusal) {
    if (refusal instanceof Refusal) return { fault: refusal.fault };
    throw refusal;
  }
}

/** A claim that the data do not bear out. */
export function isFalse(claimed: string, data: string): Refusal {
  return new Refusal("story-claim-false", `${claimed}, but the data say: ${data}`, "a claim that is true of the data", "read the sentence again and correct it, or the claim at the top of the story"); // prettier-ignore
}
