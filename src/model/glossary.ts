import { z } from "zod";
import { id } from "./id.ts";

/** One word that readers may not know, explained in plain words. */
export const term = z.strictObject({
  id: id.describe("Its anchor on the page of the glossary."),
  term: z.string().min(1).describe("The word in full, as it stands in a sentence: lower case unless it is a name."),
  short: z
    .string()
    .regex(/^[A-Z][A-Za-z]*[A-Z]$/, "an abbreviation in capitals, such as DWP")
    .optional()
    .describe("Its abbreviation, if sources or texts use one. Two terms may share one."),
  also: z.array(z.string().min(1)).default([]).describe("Other forms in which texts use it. A plural in -s needs none."),
  plain: z.string().min(1).describe("What it means, in short plain sentences. Nothing that is not certain."),
  easy: z.string().min(1).optional().describe("The same for easy-read texts, in sentences of at most 15 words, if plain has longer ones."),
  from: z.string().min(1).describe("Whose word it is, or where its meaning is laid down: an Act, a rule, a document, this site."),
  sources: z.array(id).default([]).describe("The sources held here that say so."),
  see: z.array(id).default([]).describe("Other terms that help to understand it."),
  everyday: z
    .boolean()
    .default(false)
    .describe("True for a word that texts may use without explaining or linking it, such as UK or source."),
}); // prettier-ignore

/** content/glossary.yaml. */
export const glossary = z.strictObject({ terms: z.array(term).describe("Every term, in any order.") });

export type Term = z.infer<typeof term>;

/** The abbreviations that stand in some words, in the order in which they come, each once: "ESA" in "ESA and PIP", not in "ESSAY". */
export function abbreviationsIn(words: string): string[] {
  return [...new Set(words.match(ABBREVIATION))];
}

/** Capitals that stand alone as a word, a plural s left out. A reference number (FS50669301) and a Roman numeral are none. */
export const ABBREVIATION =
  /(?<![\p{L}\p{N}])(?![IVX]+s?(?![\p{L}\p{N}]))[A-Z]+[a-z]?[A-Z]+(?=s?(?![\p{L}\p{N}]))/gu;

/** The terms that an abbreviation may stand for. */
export function termsFor(short: string, terms: readonly Term[]): Term[] {
  return terms.filter((term) => term.short === short);
}

/** Terms in order of the alphabet, by the word in full; case makes no difference. */
export function inOrder(terms: readonly Term[]): Term[] {
  const key = ({ term }: Term) => term.toLowerCase();
  return [...terms].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
