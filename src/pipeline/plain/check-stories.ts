import type { PublishedReadability } from "../../model/readability.ts";
import type { Term } from "../../model/glossary.ts";
import type { Problem } from "../../model/problem.ts";
import { sentencesOf } from "../claims/sentences.ts";
import type { ReadStory } from "../claims/read-story.ts";
import { readability } from "../readability.ts";
import { checkAbbreviations } from "./abbreviations.ts";

// The ceilings of a story. An index of 9 is about the end of lower secondary school, the level beyond which WCAG 2.2
// (3.1.5) asks for a plainer text. GOV.UK asks for no sentence of more than 25 words: at 18 on average many would be.
export const CEILING = { mean: 18, index: 9 } as const;

/** How a text reads, by its whole sentences: headings and the pieces of a list are left out. */
export function measure({ story, blocks }: ReadStory): PublishedReadability {
  const sentences = blocks
    .filter(({ part }) => part !== "title")
    .flatMap(({ block }) => sentencesOf(block).map(({ text }) => text))
    .filter((text) => /[.?!…]["”’)]*$/.test(text));
  return { of: story.id, ...readability(sentences) };
}

/** Checks that a story writes its abbreviations out, and that it is not too hard to read. */
export function checkPlain(read: ReadStory, terms: readonly Term[]): Problem[] {
  const { mean, index, long } = measure(read);
  const { story } = read;
  const at = story.placeOf(["title"]);
  const over = [
    ...(mean > CEILING.mean ? [`${mean.toFixed(1)} words a sentence`] : []),
    ...(index > CEILING.index ? [`a readability index of ${index.toFixed(1)}`] : []),
  ];
  return [
    ...checkAbbreviations(story.file, read.blocks, terms),
    ...(over.length === 0 ? [] : [{ code: "hard-to-read" as const, file: story.file, ...(at ? { at } : {}), found: over.join(" and "), expected: `at most ${CEILING.mean} words a sentence and an index of ${CEILING.index}`, mend: long[0] ? `make two sentences of the longest: ${long[0].text}` : "write shorter sentences and shorter words" }]), // prettier-ignore
  ];
}
