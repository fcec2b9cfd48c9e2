import { ABBREVIATION, termsFor, type Term } from "../../model/glossary.ts";
import type { Place, Problem } from "../../model/problem.ts";
import type { StoryBlock } from "../claims/read-story.ts";
import { sentenceAt } from "../claims/sentences.ts";

/**
 * Checks that a text writes each abbreviation out where it uses it first, and that the glossary has it. A headline may
 * use one before; in a title or quotation of somebody else's it is not the text's own.
 */
export function checkAbbreviations(file: string, blocks: readonly StoryBlock[], terms: readonly Term[]): Problem[] {
  const seen = new Set<string>();
  return blocks
    .filter(({ part }) => part !== "title")
    .flatMap(({ block }) => {
      const own = block.items.filter(({ kind }) => kind === "Named" || kind === "Quote").reduce((text, { start, end }) => text.slice(0, start) + " ".repeat(end - start) + text.slice(end), unquoted(block.text)); // prettier-ignore
      return [...own.matchAll(ABBREVIATION)].flatMap(({ 0: short, index }) => {
        if (seen.has(short)) return [];
        seen.add(short);
        const known = termsFor(short, terms);
        const where = { file, at: block.placeAt(index), sentence: sentenceAt(block, index) };
        if (known.length === 0) return [missing(short, where)];
        return known.some((term) => term.everyday || writtenOut(block.text, index, short, term)) ? [] : [bare(short, known, where)]; // prettier-ignore
      });
    });
} // prettier-ignore

type Where = { file: string; at: Place; sentence: string };

function missing(short: string, where: Where): Problem {
  return { code: "abbreviation", ...where, found: `"${short}", which the glossary does not have`, expected: "an abbreviation of content/glossary.yaml", mend: "add the term to the glossary, or write the words out" }; // prettier-ignore
}

function bare(short: string, terms: readonly Term[], where: Where): Problem {
  const forms = terms.map(({ term }) => `"${term} (${short})"`);
  return { code: "abbreviation", ...where, found: `"${short}", which is not written out before`, expected: `${forms.join(" or ")} where it is used first`, mend: "write it out here, or move the place where it is written out to the front" }; // prettier-ignore
}

/** True for "Department for Work and Pensions (DWP)", and for "DWP (Department for Work and Pensions)". */
function writtenOut(text: string, index: number, short: string, { term, also }: Term): boolean {
  const [before, after] = [flat(text.slice(0, index)), flat(text.slice(index + short.length))];
  return [term, ...also].map(flat).some((full) => before.endsWith(`${full} (`) || before.endsWith(`${full}s (`) || after.startsWith(` (${full})`)); // prettier-ignore
}

function flat(text: string): string {
  return text.replaceAll("’", "'").replace(/\s+/g, " ").toLowerCase();
}

/** Words in quotation marks are somebody else's: spaces stand in their place. */
function unquoted(text: string): string {
  return text.replace(/"[^"]*"|“[^”]*”/g, (quoted) => " ".repeat(quoted.length));
}
