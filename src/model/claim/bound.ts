/** What is taken of an observation besides its value: what it is out of, the contract's target, or only its period or words. */
export type ObservationPart = "base" | "target" | "words";

/** What a bound item of a story rests on, as its note links it. */
export type EvidenceRef =
  | { kind: "observation"; dataset: string; id: string; part?: ObservationPart }
  | { kind: "event"; record: string; event: string }
  | { kind: "rule"; rule: string }
  | { kind: "provision"; provision: string }
  | { kind: "coverage"; obligation: string; provider: string; lot: string; period: string; source: string | null }
  | { kind: "list"; list: "obligations" | "gaps" | "disagreements" | "reasons" | "records" | "datasets" | "sources" | "charts" }
  | { kind: "gap" | "disagreement" | "source" | "record" | "dataset" | "chart" | "obligation" | "lot"; id: string }; // prettier-ignore

/** The components by which a number, date, name or quotation stands in a story. */
export const ITEM_KINDS = ["Figure", "Claim", "Date", "Named", "Quote"] as const;

export type ItemKind = (typeof ITEM_KINDS)[number];

/** One bound item of a story, in reading order. */
export type BoundItem = {
  /** Its number in the story, from 1: the anchor is `bound-<n>`. */
  n: number;
  kind: ItemKind;
  /** What the reader sees, computed. */
  words: string;
  /** The sentence that it stands in, in computed words. */
  sentence: string;
  /** The note that says what it rests on. */
  note: number;
  /** Where it stands. */
  in: "title" | "standfirst" | "key point" | "text" | "note to readers";
  /** True inside a link, which has an address of its own. */
  linked: boolean;
};

/** One note: what an item, or several of them, rest on. */
export type StoryNote = {
  number: number;
  kind: ItemKind;
  /** What it is bound to, as the text names it. */
  ref: string;
  /** How it was worked out, in words; null where an item shows a thing as it stands. */
  working: string | null;
  evidence: EvidenceRef[];
  /** The first item that leads here, where the note leads back to. */
  first: number;
};

/** A piece of a story's words outside its text: words as they are, or a bound item by its number. */
export type WordsPart = string | { item: number };

/** The anchor of an item in the text, where its note leads back to. */
export function boundAnchor(n: number): string {
  return `bound-${n}`;
}

/** The anchor of a note. */
export function noteAnchor(number: number): string {
  return `note-${number}`;
}
