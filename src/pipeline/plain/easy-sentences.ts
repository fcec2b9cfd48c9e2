import type { Term } from "../../model/glossary.ts";
import type { Problem } from "../../model/problem.ts";
import type { Block } from "../claims/prose.ts";
import { sentencesOf } from "../claims/sentences.ts";
import { wordsIn } from "../readability.ts";

/** The most words of a sentence in an easy-read text. */
export const MOST_WORDS = 15;

/** From so many letters on a word is hard unless the glossary explains it. */
const HARD = 13;

// Signs that join a second idea to a sentence, each with what a reader meets there.
const JOINTS: readonly { sign: RegExp; name: string }[] = [
  { sign: /;/, name: "a semicolon" },
  { sign: /:(?!\d)/, name: "a colon" },
  { sign: / [–—] /, name: "a dash" },
  { sign: /\((?![A-Z][A-Za-z]*[A-Z]\))/, name: "brackets" },
  { sign: /,\s.*,\s/, name: "two commas" },
];

/** Checks that a paragraph or list item of an easy-read text is one short sentence with one idea and no hard word. */
export function checkEasyBlock(file: string, block: Block, terms: readonly Term[]): Problem[] {
  const sentences = sentencesOf(block).filter(({ text }) => text !== "");
  const told = (index: number, found: string, expected: string, mend: string): Problem => ({ code: "easy-read-sentence", file, at: block.placeAt(index), sentence: block.text.trim(), found, expected, mend }); // prettier-ignore
  if (sentences.length > 1) return [told(sentences[1]?.start ?? 0, `${sentences.length} sentences in one paragraph`, "one sentence a paragraph", "put an empty line between them")]; // prettier-ignore
  const words = wordsIn(block.text).length;
  const joint = JOINTS.find(({ sign }) => sign.test(block.text));
  return [
    ...(words > MOST_WORDS ? [told(0, `${words} words`, `at most ${MOST_WORDS} words`, "make two sentences of it")] : []), // prettier-ignore
    ...(joint
      ? [told(block.text.search(joint.sign), joint.name, "one idea", "make two sentences of it")]
      : []),
    ...hardWords(block.text, terms).map((word) => told(block.text.indexOf(word), `"${word}"`, "words that are short, or that the glossary explains", "say it in shorter words, or explain the word in content/glossary.yaml")), // prettier-ignore
  ];
}

/** Long words that are no part of a term of the glossary. */
export function hardWords(text: string, terms: readonly Term[]): string[] {
  const known = terms.flatMap(({ term, also }) => [term, ...also]).join(" ").toLowerCase();
  return [...new Set(text.match(/\p{L}+/gu))].filter((word) => word.length >= HARD && !known.includes(word.toLowerCase().replace(/s$/, ""))); // prettier-ignore
} // prettier-ignore

/**
 * The terms of the glossary that a text uses, everyday words left out: in full, in another form, or by their
 * abbreviation. Long forms are looked for first, so that the Freedom of Information Act is no use of freedom of information.
 */
export function termsUsed(text: string, terms: readonly Term[]): Term[] {
  const forms = terms
    .filter(({ everyday }) => !everyday)
    .flatMap((term) => [
      ...[term.term, ...term.also].map((form) => ({ term, form: form.toLowerCase() })),
      ...(term.short === undefined ? [] : [{ term, form: term.short }]),
    ]) // prettier-ignore
    .sort((a, b) => b.form.length - a.form.length);
  const used = new Set<Term>();
  let left = text.replaceAll("'", "’");
  for (const { term, form } of forms) {
    const escaped = form.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
    const found = new RegExp(
      `(?<![\\p{L}\\p{N}])${escaped}s?(?![\\p{L}\\p{N}])`,
      form === term.short ? "gu" : "giu",
    );
    if (!found.test(left)) continue;
    used.add(term);
    left = left.replace(found, " ");
  }
  return terms.filter((term) => used.has(term));
}
