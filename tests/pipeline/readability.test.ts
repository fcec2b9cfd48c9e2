import { expect, test } from "vitest";
import { readability, wordsIn } from "../../src/pipeline/readability.ts";

test("words keep what stands inside them, and signs are none", () => {
  expect(wordsIn("Atos’s 7.5% of 14,094 – in 2018–19 (about half).")).toEqual(["Atos’s", "7.5", "of", "14,094", "in", "2018–19", "about", "half"]); // prettier-ignore
});

test("the index is that of Smith and Senter: 4.71 signs a word and half a word a sentence", () => {
  // Two sentences, 8 words, 22 letters.
  const found = readability(["The cat sat on.", "A dog ran home."]);
  expect(found).toMatchObject({ words: 8, sentences: 2, mean: 4, long: [] });
  expect(found.index).toBeCloseTo(4.71 * (22 / 8) + 2 - 21.43, 10);
});

test("longer words and longer sentences each raise the index", () => {
  const plain = readability(["We do not know how it ended."]).index;
  expect(readability(["We do not know how proceedings concluded."]).index).toBeGreaterThan(plain);
  expect(readability(["We do not know how it ended, and we do not say it."]).index).toBeGreaterThan(plain);
});

test("sentences of more than 25 words are listed, the longest first", () => {
  const of = (count: number) => Array.from({ length: count }, () => "word").join(" ");
  expect(readability([of(25), of(26), of(40)]).long.map(({ words }) => words)).toEqual([40, 26]);
});

test("what holds no word is no sentence, and no text has no index", () => {
  expect(readability([" … ", "–"])).toEqual({ words: 0, sentences: 0, mean: 0, index: 0, long: [] });
});
