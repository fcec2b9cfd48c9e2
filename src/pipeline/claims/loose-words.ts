import type { DeclaredClaim } from "../../model/claim/declared.ts";
import type { Problem } from "../../model/problem.ts";
import { comparisonsIn, compares } from "./comparison-lint.ts";
import { numbersIn } from "./number-lint.ts";
import type { Block } from "./prose.ts";
import { quotesIn } from "./quote-lint.ts";
import { outsideItems, sentenceAt, sentencesOf } from "./sentences.ts";

type Claims = Readonly<Record<string, DeclaredClaim>>;

/** What stands in a block's words and is bound to nothing: numbers, quotations, and comparisons that no claim carries. */
export function looseWords(block: Block, claims: Claims): Omit<Problem, "file">[] {
  const words = outsideItems(block);
  const where = (start: number) => ({ at: block.placeAt(start), sentence: sentenceAt(block, start) });
  return [
    ...numbersIn(words).map(({ written, start }) => ({ code: "story-number" as const, ...where(start), found: `“${written}”, bound to nothing`, expected: "every number and number word in one of Figure, Claim, Date, Named, Quote", mend: "bind it (CONTRIBUTING.md has the forms), or say it without a number" })),
    ...quotesIn(words).map(({ written, start }) => ({ code: "story-quote" as const, ...where(start), found: `${written}, quoted from nothing`, expected: "words that somebody said or wrote in <Quote of=\"…\">, without quotation marks", mend: "bind it to the thing that holds the words; if they are nobody’s words, write them without quotation marks" })),
    ...comparisonsIn(words).filter(({ start }) => !carried(block, start, claims)).map(({ written, start }) => ({ code: "story-comparison" as const, ...where(start), found: `“${written}”, which no claim of the sentence says`, expected: "a <Claim> in the same sentence that compares: change, ratio, compare, every, none, highest, lowest, rises every time and others", mend: "declare the claim at the top and put the words into it, or say it without the comparison" })),
  ];
} // prettier-ignore

/** True if the sentence at a place holds a claim that compares. */
function carried(block: Block, at: number, claims: Claims): boolean {
  const sentence = sentencesOf(block).find(({ start, end }) => start <= at && at < end);
  return block.items.some(({ kind, attributes, start }) => kind === "Claim" && sentence !== undefined && sentence.start <= start && start < sentence.end && compares(claims[attributes["id"] ?? ""])); // prettier-ignore
}
