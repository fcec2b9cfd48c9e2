import { labelOf } from "../model/event.ts";
import { eventHref } from "../model/link.ts";
import type { PublishedRecord } from "../model/published.ts";
import { csv } from "./csv.ts";

/** The columns of a table of events. */
export const EVENT_COLUMNS = [
  "record", "order", "event", "type", "label", "date", "computed", "actor", "summary", "basis", "reference", "press",
  "source", "confidence", "note", "page",
] as const; // prettier-ignore

/** The events of records, one a row, in their order. Dates are EDTF; a computed one is a deadline. */
export function eventsCsv(records: readonly PublishedRecord[]): string {
  const rows = records.flatMap(({ id, events }) =>
    events.map((event) => ({
      record: id,
      order: event.order,
      event: event.id,
      type: event.type,
      label: labelOf(event),
      date: event.date,
      computed: event.computed,
      actor: event.actor,
      summary: event.summary,
      basis: event.basis,
      reference: event.reference,
      press: event.press,
      source: event.source,
      confidence: event.confidence,
      note: event.note,
      page: eventHref(id, event.id),
    })),
  );
  return csv(EVENT_COLUMNS, rows);
}
