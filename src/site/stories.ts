/** What pages about stories ask for: the stories as the data step told them, and their notes with what they rest on. */
import {
  boundAnchor,
  type BoundItem,
  type EvidenceRef,
  type ItemKind,
  type StoryNote,
} from "../model/claim/bound.ts";
import { storyHref } from "../model/link.ts";
import type { PublishedStory } from "../model/published-story.ts";
import { addressOf } from "../model/publisher.ts";
import { viewEvidence, type EvidenceView } from "./evidence.ts";
import { stories } from "./read.ts";

/** The bound item of a story's text for one of its components; undefined outside a story. */
export function itemOf(
  story: PublishedStory | undefined,
  kind: ItemKind,
  ref: string,
  n: string | undefined,
): BoundItem | undefined {
  if (!story) return undefined;
  const item = story.items.filter((each) => each.in === "text")[Number(n) - 1];
  const note = item && story.notes[item.note - 1];
  // The parser that checked the text and the one that renders it count alike, or the build stops here.
  if (!item || item.kind !== kind || note?.ref !== ref) throw new Error(`${story.id}: item ${n ?? "?"} of the text is not <${kind}> of ${ref}. Run npm run data.`); // prettier-ignore
  return item;
}

/** The stories, the newest first. */
export function storiesByDate(): PublishedStory[] {
  return [...stories()].sort((a, b) => (a.published < b.published ? 1 : a.published > b.published ? -1 : 0));
}

/** A note of a story, ready for its page. */
export type NoteView = StoryNote & {
  words: string;
  brief: string;
  back: string;
  rests: EvidenceView[];
  more: number;
};

// So many things are shown in a note; the page of claims has all of them.
const SHOWN = 6;

/** The notes of a story in words; `all` shows everything that each rests on. */
export function notesOfStory(story: PublishedStory, all = false): NoteView[] {
  return story.notes.map((note) => {
    const things = note.evidence.filter(
      (ref, at, every) => every.findIndex((other) => sameThing(other, ref)) === at,
    );
    const kept = all ? things : things.slice(0, SHOWN);
    const words = story.items[note.first - 1]?.words ?? "";
    const rests = kept.map(viewEvidence);
    return {
      ...note,
      words,
      brief: briefOf(note, words, rests),
      back: boundAnchor(note.first),
      rests,
      more: things.length - kept.length,
    };
  });
}

/** A note in a line: the words, and what they are; what is worked out from several things says so below. */
function briefOf({ kind }: StoryNote, words: string, rests: readonly EvidenceView[]): string {
  const [only] = rests;
  if (rests.length !== 1 || !only) return words;
  if (kind === "Figure") return `${only.words} · ${only.about}`;
  const named = only.words === words || only.words.endsWith(words) ? only.words : `${words}: ${only.words}`;
  return `${named} · ${only.about}`;
}

/** A value and what it is out of are one observation. */
function sameThing(a: EvidenceRef, b: EvidenceRef): boolean {
  const whole = (ref: EvidenceRef) =>
    JSON.stringify(ref.kind === "observation" ? { ...ref, part: undefined } : ref);
  return whole(a) === whole(b);
}

/** Every bound item of a story as data: words, sentence, how it was worked out, and what it rests on. */
export function storyClaims(story: PublishedStory) {
  const notes = notesOfStory(story, true);
  return {
    story: addressOf(storyHref(story.id)),
    title: story.title,
    items: story.items.length,
    numbers: story.numbers,
    bound: story.bound,
    claims: story.items.map(({ n, kind, words, sentence, note, in: part }) => {
      const { ref, working, evidence } = notes[note - 1] ?? { ref: "", working: null, evidence: [] };
      return { n, kind, words, sentence, in: part, bound_to: ref, working, evidence };
    }),
  };
}
