import type { BoundItem, StoryNote, WordsPart } from "../../model/claim/bound.ts";
import { compare } from "../../model/problem.ts";
import { inWords, type PublishedStory } from "../../model/published-story.ts";
import { numbersIn } from "./number-lint.ts";
import type { Block, ItemNode } from "./prose.ts";
import { outsideItems } from "./sentences.ts";
import type { ReadStory, StoryBlock } from "./read-story.ts";

/** A story as its page and its feeds have it: every field in computed words, and how many numbers they hold. */
export function publishedStory({ story, blocks, fields, text }: ReadStory, items: BoundItem[], notes: StoryNote[]): PublishedStory {
  const { published, changed, charts, records, datasets, sources } = story.value;
  const { caveats = [], right_of_reply, corrections = [] } = story.value;
  const evidence = notes.flatMap((note) => note.evidence);
  const withMore = (own: readonly string[], more: readonly string[]) => [...new Set([...own, ...[...more].sort(compare)])]; // prettier-ignore
  const bound = items.reduce((total, { words }) => total + numbersIn(words).length, 0);
  const numbered = numberer(blocks, items);
  const wordsOf = (path: string) => partsOf(fields.get(path) ?? [], numbered);
  const title = wordsOf("title");
  const standfirst = wordsOf("standfirst");
  const keyPoints = (story.value.key_points ?? []).map((_, index) => wordsOf(`key_points.${index}`));
  const said = (parts: readonly WordsPart[]) => inWords(parts, items);
  return {
    id: story.id,
    title: said(title),
    standfirst: said(standfirst),
    key_points: keyPoints.map(said),
    parts: {
      title,
      standfirst,
      key_points: keyPoints,
      caveats: caveats.map((_, index) => wordsOf(`caveats.${index}`)),
      right_of_reply: right_of_reply === undefined ? null : wordsOf("right_of_reply"),
      corrections: corrections.map(({ date }, index) => ({ date, what: wordsOf(`corrections.${index}.what`) })),
    },
    text: linesOf(text, (blocks) => said(partsOf(blocks, numbered))),
    published,
    ...(changed === undefined ? {} : { changed }),
    charts,
    records: withMore(records, evidence.flatMap((ref) => ("record" in ref ? [ref.record] : []))),
    datasets: withMore(datasets, evidence.flatMap((ref) => (ref.kind === "observation" ? [ref.dataset] : []))),
    sources,
    words: blocks.reduce((total, { block }) => total + (block.text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)?.length ?? 0), 0), // prettier-ignore
    numbers: bound + blocks.reduce((total, { block }) => total + numbersIn(outsideItems(block)).length, 0),
    bound,
    items,
    notes,
  };
} // prettier-ignore

/** The published item of each item that was read. */
function numberer(blocks: readonly StoryBlock[], items: readonly BoundItem[]) {
  const nodes = blocks.flatMap(({ block }) => block.items);
  return (node: ItemNode): BoundItem | undefined => items[nodes.indexOf(node)];
}

/** Words of the front matter in pieces. */
function partsOf(blocks: readonly Block[], numbered: (node: ItemNode) => BoundItem | undefined): WordsPart[] {
  return blocks.flatMap((block, index) => {
    const ends = block.items.map(({ end }) => end);
    const pieces = block.items.flatMap((node, at): WordsPart[] => [block.text.slice(ends[at - 1] ?? 0, node.start), { item: numbered(node)?.n ?? 0 }]); // prettier-ignore
    return [...(index > 0 ? [" "] : []), ...pieces, block.text.slice(ends.at(-1) ?? 0)].filter((part) => part !== ""); // prettier-ignore
  });
}

/** What stands over the halves of a box; its components print the same. */
const HALVES: Readonly<Record<string, string>> = { Known: "What we know", NotKnown: "What we don’t know" };

/** A text piece by piece, each chart and each half of a box where it stands. */
function linesOf({ blocks, between }: ReadStory["text"], said: (blocks: readonly Block[]) => string): PublishedStory["text"] {
  const before = (index: number): PublishedStory["text"] =>
    between.filter((each) => each.before === index).map((each) => ("chart" in each ? { chart: each.chart } : (HALVES[each.half] ?? each.half)));
  const lines = blocks.flatMap((block, index) => [...before(index), `${block.form === "point" ? "• " : ""}${said([block])}`]);
  return [...lines, ...before(blocks.length)];
} // prettier-ignore
