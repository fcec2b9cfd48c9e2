import type { Place, Problem } from "../../model/problem.ts";
import type { BoundItem } from "../../model/claim/bound.ts";
import type { AuthoredStory } from "../evidence.ts";
import { readProse, type Block, type Prose } from "./prose.ts";

/** A block of a story and the part that it belongs to. */
export type StoryBlock = { part: BoundItem["in"]; block: Block };

/** A story read once: every block that readers see, in the order in which they see it. Data play no part in it. */
export type ReadStory = {
  story: AuthoredStory;
  blocks: StoryBlock[];
  /** The blocks of each field of the front matter, by its path. */
  fields: ReadonlyMap<string, Block[]>;
  /** The text under the fields, and the charts and boxes between its blocks. */
  text: Pick<Prose, "blocks" | "between">;
  problems: Problem[];
};

/** Reads a story's words: those of its front matter, then its text. */
export function readStory(story: AuthoredStory): ReadStory {
  const read: ReadStory = {
    story,
    blocks: [],
    fields: new Map(),
    text: { blocks: [], between: [] },
    problems: [],
  };
  const fields = new Map<string, Block[]>();
  const add = (part: BoundItem["in"], prose: Prose): Block[] => {
    read.blocks.push(...prose.blocks.map((block) => ({ part, block })));
    read.problems.push(...prose.bad.map(({ at, found }) => badMarkup(story.file, at, found)));
    return prose.blocks;
  };
  const field = (part: BoundItem["in"], path: readonly PropertyKey[], text: string) =>
    fields.set(
      path.join("."),
      add(
        part,
        readProse(text, () => story.placeOf(path) ?? { line: 1 }),
      ),
    );

  field("title", ["title"], story.value.title);
  field("standfirst", ["standfirst"], story.value.standfirst);
  (story.value.key_points ?? []).forEach((text, index) => field("key point", ["key_points", index], text));
  const text = readProse(story.body, ({ line, ...column }) => ({
    line: line + story.bodyLine - 1,
    ...column,
  }));
  add("text", text);
  for (const each of text.between) {
    if (!("chart" in each) || story.value.charts.includes(each.chart)) continue;
    const { chart: id, at } = each;
    read.problems.push({ code: "unknown-reference", file: story.file, at, found: `the chart "${id}"`, expected: "a chart that the story lists under charts: at its top", mend: `add "${id}" to charts: at the top, or correct the id` }); // prettier-ignore
  }
  const { caveats = [], right_of_reply, corrections = [] } = story.value;
  caveats.forEach((words, index) => field("note to readers", ["caveats", index], words));
  if (right_of_reply !== undefined) field("note to readers", ["right_of_reply"], right_of_reply);
  corrections.forEach(({ what }, index) => field("note to readers", ["corrections", index, "what"], what));
  return { ...read, fields, text };
}

function badMarkup(file: string, at: Place, found: string): Problem {
  return { code: "story-markup", file, at, found, expected: "words, links, lists, tables and the components that CONTRIBUTING.md names", mend: "take it out, or close what is open: numbers come from Figure and Claim" }; // prettier-ignore
}
