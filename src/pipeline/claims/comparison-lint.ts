import type { DeclaredClaim } from "../../model/claim/declared.ts";
import type { WrittenNumber } from "./number-lint.ts";

/**
 * Words that set figures side by side wherever they stand in a text about figures. Words that mostly do something else
 * ("more", "most", "falls", "longest") are left out: a check that cries for nothing is soon written round. Doubled,
 * halved, twice, half and their like are numbers already.
 */
const WORDS = "rose|risen|fell|fallen|grew|grown|shrank|shrunk|soared|plunged|climbed|increased|decreased|highest|lowest|largest|fewest|majority|minority"; // prettier-ignore
const MARKS =
  "(?:above|below|within|over|under|beyond|inside) (?:the|its|their|that|this) (?:limit|target|mark)";

const COMPARISONS = new RegExp(`(?<![\\p{L}-])(?:${WORDS}|${MARKS})(?![\\p{L}-])`, "giu");

/** The kinds of claim that say how figures stand to each other. */
const COMPARING: ReadonlySet<DeclaredClaim["that"]> = new Set([
  ...(["change", "percentage change", "ratio", "compare", "difference"] as const),
  ...(["every", "none", "most", "highest", "lowest", "rank", "leads"] as const),
  ...(["rises every time", "falls every time", "days late"] as const),
]);

/** Every word of a text that says how figures stand to each other. */
export function comparisonsIn(text: string): WrittenNumber[] {
  return [...text.matchAll(COMPARISONS)].map(({ 0: written, index }) => ({ written, start: index, end: index + written.length })); // prettier-ignore
}

/** True if a claim says how figures stand to each other, so that a sentence with it may say so in words of its own. */
export function compares(claim: DeclaredClaim | undefined): boolean {
  return claim !== undefined && COMPARING.has(claim.that);
}
