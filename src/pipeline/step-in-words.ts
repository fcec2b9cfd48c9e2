import { dateInWords } from "../model/edtf.ts";
import { labelOf, type Event } from "../model/event.ts";

type Step = Pick<Event, "id" | "type" | "label" | "date">;

/** The reader's word for an event of a record, numbered if the record has several of it: "Acknowledged (2 of 4)". */
export function labelAmong(event: Pick<Step, "id" | "type" | "label">, events: readonly Step[]): string {
  const label = labelOf(event);
  const same = events.filter((other) => labelOf(other) === label);
  return same.length < 2 ? label : `${label} (${same.findIndex(({ id }) => id === event.id) + 1} of ${same.length})`; // prettier-ignore
}

/** An event of a record in a few words, no two the same: "Decision notice, 19 December 2017". */
export function stepInWords(event: Step, events: readonly Step[]): string {
  return `${labelAmong(event, events)}, ${event.date ? dateInWords(event.date) : "date not known"}`;
}
