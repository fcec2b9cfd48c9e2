import type { Block } from "./prose.ts";

/** The words of a block with blanks for its items. */
export function outsideItems({ text, items }: Block): string {
  return items.reduce((left, { start, end }) => `${left.slice(0, start)}${" ".repeat(end - start)}${left.slice(end)}`, text); // prettier-ignore
}

/** A stretch of a block's text. */
export type Sentence = { text: string; start: number; end: number };

const SENTENCES = new Intl.Segmenter("en-GB", { granularity: "sentence" });

/** The sentences of a block. None ends inside a bound item. */
export function sentencesOf({ text, items }: Block): Sentence[] {
  const ends: number[] = [];
  for (const { index, segment } of SENTENCES.segment(text)) {
    const end = index + segment.length;
    if (!items.some((item) => item.start < end && end < item.end)) ends.push(end);
  }
  return ends.map((end, index) => {
    const start = ends[index - 1] ?? 0;
    return { text: text.slice(start, end).trim(), start, end };
  });
}

/** The sentence in which a place of a block stands. */
export function sentenceAt(block: Block, index: number): string {
  const sentences = sentencesOf(block);
  return (sentences.find(({ start, end }) => start <= index && index < end) ?? sentences.at(-1))?.text ?? block.text.trim(); // prettier-ignore
}
