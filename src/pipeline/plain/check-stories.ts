import type { PublishedReadability } from "../../model/readability.ts";
import type { Term } from "../../model/glossary.ts";
import type { Problem } from "../../model/problem.ts";
import { sentencesOf } from "../claims/prose.ts";
import type { ReadStory } from "../claims/read-story.ts";
import { readability } from "../readability.ts";
import { checkAbbreviations } from "./abbreviations.ts";

// The ceilings of a story. GOV.UK asks for sentences of no more than 25 words; a story whose sentences run to 20 on
// average holds many such. An index of 12 is that of the last school year: WCAG 2.2 (3.1.5) asks for a plainer text
// beside anything that needs more than lower secondary school, which is what the easy-read text is for.
export const CEILING = { mean: 20, index: 12 } as const;

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
