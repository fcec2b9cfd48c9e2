import { codesOf } from "./closed-list.ts";

/**
 * A hedge that the source itself puts on a number. `bound` says which side is open: a bound is never drawn as a point
 * and never used as one in a sum.
 */
export const QUALIFIERS = {
  rounded: { words: "", bound: "none", meaning: "The source says that it rounded, or every figure in its table ends in 0." },
  about: { words: "about", bound: "none", meaning: "The source says about, around, nearly or some." },
  "more than": { words: "more than", bound: "lower", meaning: "The true figure is higher." },
  "just under": { words: "just under", bound: "upper", meaning: "The true figure is a little lower." },
  "fewer than": { words: "fewer than", bound: "upper", meaning: "The true figure is lower." },
  "at most": { words: "at most", bound: "upper", meaning: "The true figure is this or lower." },
} as const; // prettier-ignore

export type Qualifier = keyof typeof QUALIFIERS;

export const qualifier = codesOf(QUALIFIERS);
