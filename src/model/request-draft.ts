import { z } from "zod";

/**
 * The letters that the site offers ready-filled, by the name of their file, with the words that each may use. A word
 * stands in the letter as {word}.
 */
export const LETTERS = {
  "item-missing": ["draft", "item", "company", "lot", "months"],
  "item-partly": ["draft", "item", "company", "lot", "months"],
  "item-unchecked": ["draft", "item", "company", "lot", "months"],
  clause: ["draft", "clause", "summary", "company", "lot", "months"],
  year: ["draft", "company", "lot", "months", "year"],
  gap: ["draft", "title", "ask"],
} as const;

export type LetterName = keyof typeof LETTERS;

/** content/requests/<letter>.yaml: a letter that asks the Department for something that is missing. */
export const letter = z.strictObject({
  title: z.string().min(1).describe("The request's title, as readers of WhatDoTheyKnow will see it."),
  letter: z.string().min(1).describe("The letter, without salutation and signature: the site adds both."),
  tags: z
    .array(z.string().regex(/^[^\s]+$/, "a word without spaces"))
    .describe("Words by which requests that came of it can be found."),
});

export type Letter = z.infer<typeof letter>;

/** A letter with the name of its file. */
export type NamedLetter = Letter & { id: string };

/** A letter filled in for one gap, and the link that opens it on WhatDoTheyKnow. */
export type Draft = { id: string; letterName: LetterName; title: string; letter: string; href: string };

/**
 * The longest link that we make. No standard sets a limit; 2,000 characters pass through every browser and server
 * that we know of.
 */
export const LONGEST_LINK = 2000;

// https://www.whatdotheyknow.com/help/api, "Linking to new requests".
const NEW_REQUEST = "https://www.whatdotheyknow.com/new/dwp";

/** A request that opens ready-filled, by the documented parameters title, default_letter and tags. */
export function draftHref({ title, letter: text, tags }: Letter): string {
  return `${NEW_REQUEST}?${new URLSearchParams({ title, default_letter: text, tags: tags.join(" ") }).toString()}`;
}

/** The words that a letter leaves open. */
export function openWords({ title, letter: text, tags }: Letter): string[] {
  const found = [title, text, ...tags].flatMap((part) => part.match(/\{[^{}\n]*\}/g) ?? []);
  return [...new Set(found.map((word) => word.slice(1, -1)))];
}

/** A letter with its words put in. A word that is not given stays open. */
export function fill(template: Letter, words: Readonly<Record<string, string>>): Letter {
  const put = (text: string) =>
    text.replace(/\{([^{}\n]*)\}/g, (open, word: string) => (Object.hasOwn(words, word) ? (words[word] ?? open) : open)); // prettier-ignore
  return { title: put(template.title), letter: put(template.letter), tags: template.tags.map(put) };
}
