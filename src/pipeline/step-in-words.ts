import { dateInWords } from "../model/edtf.ts";
import { EVENT_TYPES } from "../model/event.ts";
import type { PublishedEvent } from "../model/published.ts";

/** An event in a few words: "Decision notice, 19 December 2017". */
export function stepInWords({ type, date }: Pick<PublishedEvent, "type" | "date">): string {
  return `${EVENT_TYPES[type].label}, ${date ? dateInWords(date) : "date not known"}`;
}
