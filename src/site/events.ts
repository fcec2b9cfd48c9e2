/** What the page of a record shows of its events. */
import { ACTORS } from "../model/event.ts";
import { dateInWords, precisionOf } from "../model/edtf.ts";
import { disagreementHref, eventHref } from "../model/link.ts";
import { observationPlace } from "./observations.ts";
import type { PublishedEvent, PublishedRecord } from "../model/published.ts";
import { labelAmong, stepInWords } from "../pipeline/step-in-words.ts";
import { chip, observation, reference, withSources } from "../site.ts";
import { legalBasis } from "./clocks.ts";

/** The events as the timeline shows them. */
export function timelineOf({ id, events }: PublishedRecord) {
  return events.map((event) => ({
    id: event.id,
    date: when(event),
    known: knownBy(event),
    label: labelAmong(event, events),
    actor: ACTORS[event.actor],
    summary: event.summary,
    reference: event.reference,
    basis: (event.basis ?? []).map(legalBasis),
    note: event.note === undefined ? undefined : withSources(event.note),
    derived: event.confidence === "derived",
    disputed: reference()
      .disagreements.filter((item) => item.events?.includes(`${id}/${event.id}`))
      .map((item) => ({ href: disagreementHref(item.id), title: item.title })),
    source: chip(event.source),
  }));
}

/** How many events have no date of their own. */
export const undatedIn = ({ events }: PublishedRecord): number =>
  events.filter((event) => !event.computed && (!event.date || precisionOf(event.date) === "bounds")).length;

/** What was said in a record, in the order of its events. */
export function saidIn({ id, events }: PublishedRecord) {
  return events.flatMap((event) =>
    (event.said ?? []).map(({ by, says }) => ({
      by,
      says,
      event: { href: eventHref(id, event.id), words: stepInWords(event, events) },
      source: chip(event.source),
    })),
  );
}

/** A petition's signatures, run and days; null for any other record. */
export function petitionOf({ id, petition, events }: PublishedRecord) {
  if (!petition) return null;
  const { dataset, row, words } = observation(petition.signatures);
  const day = (type: PublishedEvent["type"], term: string) =>
    events
      .filter((event) => event.type === type)
      .map((event) => ({ term, words: when(event), href: eventHref(id, event.id) }));
  return {
    signatures: { href: observationPlace(dataset.id, row.id), words, source: chip(row.source, row.locator) },
    run: petition.run,
    source: chip(petition.source),
    days: [
      ...day("petition-opened", "Opened"),
      ...day("government-response", "Government response"),
      ...day("petition-closed", "Closed"),
    ],
  };
}

/** An event's date in words, which say if it has none of its own. */
function when({ date, computed }: PublishedEvent): string {
  if (!date) return "Undated";
  const words = dateInWords(date);
  return precisionOf(date) === "bounds" && !computed ? `Undated: ${words}` : words;
}

function knownBy({ date, computed }: PublishedEvent): "day" | "open" | "computed" {
  if (computed) return "computed";
  return date && precisionOf(date) === "day" ? "day" : "open";
}
