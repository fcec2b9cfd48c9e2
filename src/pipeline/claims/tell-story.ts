import type { BoundItem, EvidenceRef, StoryNote } from "../../model/claim/bound.ts";
import type { Problem } from "../../model/problem.ts";
import type { PublishedStory } from "../../model/published-story.ts";
import { bind, uncarried } from "./bind.ts";
import type { Facts } from "./facts.ts";
import { looseWords } from "./loose-words.ts";
import type { Found } from "./outcome.ts";
import type { ItemNode } from "./prose.ts";
import { sentenceAt } from "./sentences.ts";
import { publishedStory } from "./published-story.ts";
import type { ReadStory } from "./read-story.ts";

/** A story with every item worked out, or all that is wrong with it. */
export type ToldStory = { story: PublishedStory | null; problems: Problem[] };

/** Works out every item of a story against what is published, and looks for numbers that are bound to nothing. */
export function tellStory(read: ReadStory, facts: Facts): ToldStory {
  const { story, blocks } = read;
  const loose = blocks.flatMap(({ block }) => looseWords(block, story.value.claims ?? {}));
  const problems: Problem[] = [...read.problems, ...loose.map((each) => ({ ...each, file: story.file }))];
  const items: BoundItem[] = [];
  const notes: StoryNote[] = [];
  for (const { part, block } of blocks) {
    for (const item of block.items) {
      const sentence = sentenceAt(block, item.start);
      const told = tellItem(item, read, facts);
      if (told.problem) problems.push({ ...told.problem, file: story.file, at: told.problem.code === "unknown-reference" ? item.refPlace : item.place, sentence }); // prettier-ignore
      if (item.kind === "Claim" && told.found) {
        const seen = unseen(told.ref, told.found, read);
        if (seen) problems.push({ ...seen, file: story.file, at: item.place, sentence });
      }
      const note = noteFor(notes, item, told.ref, told.found, items.length + 1);
      items.push({ n: items.length + 1, kind: item.kind, words: told.words, sentence, note, in: part, linked: item.linked }); // prettier-ignore
    }
  }
  problems.push(...idle(read));
  if (problems.length > 0) return { story: null, problems };
  // A note leads back to the text, and to the title only if it stands nowhere else.
  for (const note of notes) note.first = items.find((item) => item.note === note.number && item.in !== "title")?.n ?? note.first; // prettier-ignore
  return { story: publishedStory(read, items, notes), problems: [] };
}

type Told = { ref: string; words: string; found: Found | null; problem: Omit<Problem, "file"> | null };

function tellItem(item: ItemNode, { story }: ReadStory, facts: Facts): Told {
  const { ref, outcome } = bind(item, story.value.claims ?? {}, facts);
  const authored = item.inner ?? item.attributes["is"] ?? "";
  if (outcome.fault) return { ref, words: authored, found: null, problem: outcome.fault };
  const { found } = outcome;
  const told = { ref, found, words: authored, problem: null };
  const wrong = (there: string, expected: string, mend: string): Told => ({ ...told, problem: { code: "story-words", found: there, expected, mend } }); // prettier-ignore
  if (item.kind === "Quote") return { ...told, words: `“${authored}”` };
  if (item.kind === "Named") return told;
  if (item.inner !== null) {
    if (item.attributes["is"] !== undefined) return wrong("both is and words between the tags", "one of them", "keep is for a number, words for a truth"); // prettier-ignore
    if (!found.truth) return wrong(`words of your own, “${authored}”, for a claim that gives a number`, `is="${found.forms[0] ?? ""}"`, "put the words into is and close the tag in itself"); // prettier-ignore
    const loose = uncarried(authored, found);
    if (loose.length > 0) return wrong(`“${loose.join("”, “")}” among the words of the claim`, `numbers that the claim speaks of: ${[...new Set(found.numbers)].join(", ")}`, "bind the number by a component of its own, or say it without"); // prettier-ignore
    return told;
  }
  const form = found.forms.find((each) => same(each, authored));
  if (form !== undefined) return { ...told, words: withCase(form, authored) };
  if (found.forms.length === 0) return wrong(`is="${authored}" for a truth, which gives no words`, "words of your own between the tags", `write <Claim id="${ref}">…</Claim>`); // prettier-ignore
  return wrong(authored === "" ? "no is" : `is="${authored}"`, listed(found.forms), `read the sentence again: if it holds with what the data give, write is="${found.forms[0] ?? ""}"; if not, change the sentence`); // prettier-ignore
}

// A reader of a problem is helped by some of the forms that may stand there, not by fifty.
const LISTED = 8;

function listed(forms: readonly string[]): string {
  const some = forms.slice(0, LISTED).map((form) => `is="${form}"`).join(", "); // prettier-ignore
  return forms.length > LISTED ? `${some} or another of the forms in CONTRIBUTING.md` : some;
}

function same(a: string, b: string): boolean {
  const flat = (text: string) => text.replace(/[\s\u00a0]+/g, " ").trim();
  const [one, other] = [flat(a), flat(b)];
  return one === other || (one !== "" && `${one.charAt(0).toUpperCase()}${one.slice(1)}` === other);
}

function withCase(form: string, authored: string): string {
  return /^\p{Lu}/u.test(authored) ? `${form.charAt(0).toUpperCase()}${form.slice(1)}` : form;
}

/** A claim whose working is not the one that its sentences were last read with. */
function unseen(id: string, { working, locked }: Found, { story }: ReadStory): Omit<Problem, "file"> | null {
  const declared = story.value.claims?.[id];
  const seen = declared && "seen" in declared ? declared.seen : undefined;
  if (!locked || seen === working) return null;
  const mend = `read the sentence again; if it still holds, write under the claim "${id}": seen: ${JSON.stringify(working)}`; // prettier-ignore
  return { code: "story-claim-seen", found: `the claim "${id}" now rests on: ${working}`, expected: seen === undefined ? "that the claim says under seen what it rests on" : `what it rested on: ${seen}`, mend }; // prettier-ignore
}

function idle({ story, blocks }: ReadStory): Problem[] {
  const used = new Set(blocks.flatMap(({ block }) => block.items.filter(({ kind }) => kind === "Claim").map(({ attributes }) => attributes["id"]))); // prettier-ignore
  return Object.keys(story.value.claims ?? {}).filter((id) => !used.has(id)).map((id): Problem => {
    const at = story.placeOf(["claims", id]);
    return { code: "story-claim-unused", file: story.file, ...(at ? { at } : {}), found: `the claim "${id}"`, expected: `<Claim id="${id}" … /> somewhere in the story`, mend: "use it, or take it out" };
  });
} // prettier-ignore

function noteFor(notes: StoryNote[], item: ItemNode, ref: string, found: Found | null, n: number): number {
  const evidence: EvidenceRef[] = [...(found?.evidence ?? [])];
  const key = (kind: string, of: string) => `${kind} ${of}`;
  const there = notes.find((note) => key(note.kind, note.ref) === key(item.kind, ref));
  if (there) {
    const held = there.evidence.map((each) => JSON.stringify(each));
    there.evidence.push(...evidence.filter((each) => !held.includes(JSON.stringify(each))));
    return there.number;
  }
  const note: StoryNote = { number: notes.length + 1, kind: item.kind, ref, working: found?.working ?? null, evidence, first: n }; // prettier-ignore
  notes.push(note);
  return note.number;
}
