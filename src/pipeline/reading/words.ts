import type { Words } from "../../model/reading.ts";

const NAMED = /\{([a-z][a-z_]*)\}/g;

/** Fills the words in braces into a text. Words may name words; one that nothing gives, or that names itself, is told. */
export function fill(text: string, words: Words): { text: string; missing: string[] } {
  const missing: string[] = [];
  const fillIn = (part: string, inside: readonly string[]): string =>
    part.replace(NAMED, (_, name: string) => {
      const word = words[name];
      if (word === undefined || inside.includes(name)) {
        missing.push(name);
        return "";
      }
      return fillIn(word, [...inside, name]);
    });
  return { text: fillIn(text, []), missing };
}
