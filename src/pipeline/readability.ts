import type { Readability } from "../model/readability.ts";

/** From how many words on a sentence is listed: GOV.UK asks writers to split those of more than 25 words. */
export const LONG = 25;

/** A word: letters or digits, with what may stand inside: "Atos's", "7.5", "14,094", "2018–19". */
const WORD = /[\p{L}\p{N}]+(?:['’.,–-][\p{L}\p{N}]+)*/gu;

/** The words of a sentence. */
export function wordsIn(text: string): string[] {
  return text.match(WORD) ?? [];
}

/**
 * Measures sentences. The index is that of Smith and Senter, Automated Readability Index (AMRL-TR-66-220, 1967): it
 * counts letters and digits, so that it needs no guess of syllables and no dictionary.
 */
export function readability(sentences: readonly string[]): Readability {
  const counted = sentences.map((text) => ({ text, words: wordsIn(text) })).filter(({ words }) => words.length > 0); // prettier-ignore
  const words = counted.flatMap((sentence) => sentence.words);
  const signs = words.join("").replace(/[^\p{L}\p{N}]/gu, "").length;
  const mean = counted.length === 0 ? 0 : words.length / counted.length;
  return {
    words: words.length,
    sentences: counted.length,
    mean,
    index: words.length === 0 ? 0 : 4.71 * (signs / words.length) + 0.5 * mean - 21.43,
    long: counted
      .map(({ text, words: own }) => ({ text, words: own.length }))
      .filter((sentence) => sentence.words > LONG)
      .sort((a, b) => b.words - a.words),
  };
}
