import type { BoundItem, StoryNote, WordsPart } from "./claim/bound.ts";
import type { Story } from "./story.ts";

/** A line of data/tidy/stories.json: a story's fields, and every bound item of its words, worked out. */
export type PublishedStory = Omit<
  Story,
  "title" | "standfirst" | "key_points" | "claims" | "caveats" | "right_of_reply" | "corrections"
> & {
  id: string;
  /** The headline in computed words. */
  title: string;
  standfirst: string;
  key_points: string[];
  /** The same in pieces, for a page that links the items in them. */
  parts: {
    title: WordsPart[];
    standfirst: WordsPart[];
    key_points: WordsPart[][];
    caveats: WordsPart[][];
    /** Null if nobody has been asked yet. */
    right_of_reply: WordsPart[] | null;
    corrections: { date: string; what: WordsPart[] }[];
  };
  /** Its text in computed words, one paragraph, heading, list item or chart each: for feeds. */
  text: (string | { chart: string })[];
  /** How many words readers see. */
  words: number;
  /** How many numbers stand in its words, and how many of them in bound items: a story is published if all do. */
  numbers: number;
  bound: number;
  items: BoundItem[];
  notes: StoryNote[];
};

/** How many numbers stories hold, and how many of them are bound, in a line. */
export function countsInWords(stories: readonly PublishedStory[]): string {
  const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
  const [numbers, bound] = [
    sum(stories.map((story) => story.numbers)),
    sum(stories.map((story) => story.bound)),
  ];
  const share = numbers === 0 ? "" : ` (${Math.floor((100 * bound) / numbers)}%)`;
  return `Stories: ${stories.length}, numbers ${numbers}, bound ${bound}${share}.`;
}

/** The observations that a story rests on, each as <dataset>/<id>. */
export function observationsOf(story: PublishedStory): string[] {
  return [...new Set(story.notes.flatMap(({ evidence }) => evidence.flatMap((ref) => (ref.kind === "observation" ? [`${ref.dataset}/${ref.id}`] : []))))]; // prettier-ignore
}

/** Words in pieces as plain words: those of each bound item in its place. */
export function inWords(parts: readonly WordsPart[], items: readonly BoundItem[]): string {
  return parts.map((part) => (typeof part === "string" ? part : (items[part.item - 1]?.words ?? ""))).join("");
} // prettier-ignore
