import type { EasyRead, PublishedEasyRead } from "../../model/easy-read.ts";
import type { Term } from "../../model/glossary.ts";
import type { Problem } from "../../model/problem.ts";
import type { PublishedStory } from "../../model/published-story.ts";
import { unknownReference } from "../check-references.ts";
import { asStory } from "../claims/as-story.ts";
import type { Facts } from "../claims/facts.ts";
import { readStory, type ReadStory } from "../claims/read-story.ts";
import { tellStory } from "../claims/tell-story.ts";
import type { AuthoredStory, AuthoredText, Evidence } from "../evidence.ts";
import { wordsIn } from "../readability.ts";
import { checkAbbreviations } from "./abbreviations.ts";
import { checkEasyBlock, MOST_WORDS, termsUsed } from "./easy-sentences.ts";
import { parityOf } from "./parity.ts";

type Told = { texts: PublishedEasyRead[]; problems: Problem[] };

/** Tells every easy-read text by the facts and claims of its story, or says all that is wrong with it. */
export function tellEasyReads(evidence: Evidence, stories: readonly PublishedStory[], facts: Facts): Told {
  const told = evidence.easyReads.map((text) => tellEasyRead(text, evidence, stories, facts));
  return {
    texts: told.flatMap(({ texts }) => texts),
    problems: told.flatMap(({ problems }) => problems),
  };
}

function tellEasyRead(text: AuthoredText<EasyRead>, evidence: Evidence, stories: readonly PublishedStory[], facts: Facts): Told {
  const none = (problems: Problem[]): Told => ({ texts: [], problems });
  const known = evidence.stories.map(({ id }) => id);
  const parent = evidence.stories.find(({ id }) => id === text.value.of);
  if (!parent) return none([unknownReference("story", text.value.of, known, text.file, text.placeOf(["of"]))]);
  if (text.id !== text.value.of) return none([at(text, "of", { code: "bad-name", found: `a file with the name "${text.id}"`, expected: `the name of its story: ${text.value.of}.mdx`, mend: "rename the file" })]); // prettier-ignore
  const terms = evidence.glossary.value.terms;
  const told = stories.find(({ id }) => id === parent.id);
  const story = asStory(text, { title: "title", standfirst: "none" }, claimsUsed(text.body, parent), parent.value.published); // prettier-ignore
  const read = readStory(story);
  const outcome = tellStory(read, facts);
  const shown = read.blocks.map(({ block }) => block.text).join("\n");
  const problems = [
    ...parity(text, parent),
    ...outcome.problems,
    ...(told ? unboundThere(read, told) : []),
    ...read.blocks.flatMap(({ block }) => checkEasyBlock(text.file, block, terms)),
    ...checkAbbreviations(text.file, read.blocks, terms),
    ...unplain(text, termsUsed(shown, terms)),
  ];
  if (problems.length > 0 || !outcome.story) return none(problems);
  return { texts: [{ of: parent.id, text: outcome.story, terms: termsUsed(shown, terms).map(({ id }) => id) }], problems: [] }; // prettier-ignore
} // prettier-ignore

function parity(text: AuthoredText<EasyRead>, parent: AuthoredStory): Problem[] {
  const now = parityOf(parent);
  if (text.value.parity === now) return [];
  return [at(text, "parity", { code: "easy-read-parity", found: `"${text.value.parity}"`, expected: `"${now}", for the story as it stands`, mend: `read this text again beside ${parent.file}; when both say the same, write parity: "${now}"` })]; // prettier-ignore
}

/** What a text binds and its story does not: it would say something that the story leaves out. */
function unboundThere({ story, blocks }: ReadStory, parent: PublishedStory): Problem[] {
  const bound = new Set(parent.notes.map(({ kind, ref }) => `${kind} ${ref}`));
  const refs = { Figure: "obs", Claim: "id", Date: "of", Named: "in", Quote: "of" } as const;
  return blocks.flatMap(({ block }) =>
    block.items.flatMap(({ kind, attributes, place }): Problem[] => {
      const ref = attributes[refs[kind]] ?? "";
      if (bound.has(`${kind} ${ref}`)) return [];
      return [{ code: "easy-read-number", file: story.file, at: place, sentence: block.text.trim(), found: `<${kind}> of ${ref}, which the story does not show`, expected: "what the story itself binds", mend: "leave it out, or put it into the story first" }]; // prettier-ignore
    }),
  );
}

/** Terms whose explanation has longer sentences than the text itself may have. */
function unplain(text: AuthoredText<EasyRead>, used: readonly Term[]): Problem[] {
  return used.flatMap(({ id, term, easy, plain }): Problem[] => {
    const long = (easy ?? plain)
      .split(/(?<=[.?!])\s+/)
      .find((sentence) => wordsIn(sentence).length > MOST_WORDS);
    if (long === undefined) return [];
    return [at(text, "of", { code: "easy-read-sentence", found: `the term "${term}", explained with: ${long}`, expected: `sentences of at most ${MOST_WORDS} words, which stand under this text`, mend: `write easy: for the term ${id} in content/glossary.yaml` })]; // prettier-ignore
  });
}

/** The claims of a story that a text uses: it declares none of its own. */
function claimsUsed(body: string, { value }: AuthoredStory) {
  const used = new Set([...body.matchAll(/<Claim\s[^>]*?id="([^"]*)"/g)].map(([, id]) => id));
  return Object.fromEntries(Object.entries(value.claims ?? {}).filter(([id]) => used.has(id)));
}

function at(text: AuthoredText<EasyRead>, field: string, problem: Omit<Problem, "file" | "at">): Problem {
  const place = text.placeOf([field]);
  return { ...problem, file: text.file, ...(place ? { at: place } : {}) };
}
