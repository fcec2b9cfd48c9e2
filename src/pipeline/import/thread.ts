import type { ACTORS, EventType } from "../../model/event.ts";

/** Who may have acted in a message of a public thread. */
export type ThreadActor = keyof typeof ACTORS;

/** One message or note of a thread, as its system tells of it. What the system does not say is a choice to be made. */
export type Message = {
  /** One type if the system says what happened; several if a person must read the message. */
  types: readonly [EventType, ...EventType[]];
  actors: readonly [ThreadActor, ...ThreadActor[]];
  /** A day, or bounds where the clock of the system leaves two; null if the file gives none. */
  date: string | null;
  /** Its own address. */
  url: string | null;
  /** What the site calls it; a label of the site's, not a finding. */
  label: string | null;
  /** True if the site shows that there is a message, but not what it says. */
  hidden: boolean;
  attachments: Attachment[];
  /** Its text: counted for what is left out, and never written. */
  text: string;
};

export type Attachment = { name: string; url: string | null };

/** A public thread of one request, whatever system it came from. */
export type Thread = {
  system: "Alaveteli" | "froide" | "MuckRock";
  title: string;
  /** Its address; null if the file does not hold it. */
  url: string | null;
  /** The last part of its address. */
  slug: string;
  /** The requester as published; null if the file does not say. */
  requester: string | null;
  authority: string | null;
  /** Where it stands, as the site labels it. */
  status: string | null;
  references: string[];
  messages: Message[];
  /** Names of officials and of other users that the file gives. They are left out. */
  names: string[];
  /** Entries that are no messages (a status set, an edit), by kind. */
  skipped: { [kind: string]: number };
};

/** A reply of which no more is known than that it came: what it may be. */
export const ANY_REPLY = [
  "acknowledged",
  "response-disclosed",
  "response-partial",
  "response-refused",
  "response-not-held",
  "response-other",
  "internal-review-outcome",
] as const;

/** A later message of the requester: what it may be. */
export const ANY_FOLLOW_UP = ["follow-up", "request-narrowed", "internal-review-requested"] as const;

/** Counts one more entry of a kind that is no message. */
export function skip(skipped: Thread["skipped"], kind: string): void {
  skipped[kind] = (skipped[kind] ?? 0) + 1;
}

/** Oldest first: a feed may begin with the newest. */
export function oldestFirst(messages: readonly Message[]): Message[] {
  const [first, last] = [messages[0]?.date, messages.at(-1)?.date];
  return first && last && first > last ? [...messages].reverse() : [...messages];
}
