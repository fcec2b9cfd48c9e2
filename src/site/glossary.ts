/** The glossary, read once per build, and what pages do with it. */
import { readFileSync } from "node:fs";
import { abbreviationsIn, glossary, inOrder, termsFor, type Term } from "../model/glossary.ts";
import { glossaryFile } from "../paths.ts";
import { linkFirstUses } from "../pipeline/first-use.ts";
import { readYaml } from "../pipeline/read-yaml.ts";

let read: readonly Term[] | undefined;

/** Every term, in order of the alphabet. */
export function terms(): readonly Term[] {
  if (read) return read;
  const { value } = readYaml(glossary, "content/glossary.yaml", readFileSync(glossaryFile));
  if (!value) throw new Error("content/glossary.yaml: run npm run data, which says what is wrong with it");
  return (read = inOrder(value.terms));
}

/** A page's HTML with each term linked to its explanation at its first use. */
export const linkTerms = (html: string): string => linkFirstUses(html, terms());

/** The abbreviations in a page's HTML that the glossary knows, in order of the alphabet, with all that each may stand for. */
export function explainAbbreviations(html: string): { short: string; terms: Term[] }[] {
  return abbreviationsIn(textOf(html))
    .sort()
    .map((short) => ({ short, terms: termsFor(short, terms()) }))
    .filter(({ terms: known }) => known.length > 0);
}

/** What a reader reads of a page: no tags, pictures, scripts or code. */
function textOf(html: string): string {
  return html
    .replace(/<(svg|script|style|code)\b[\s\S]*?<\/\1>/g, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/&\w+;/g, " ");
}
