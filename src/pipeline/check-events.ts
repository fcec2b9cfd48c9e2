import type { ClockRule } from "../model/clock.ts";
import { dateInWords, boundsOf } from "../model/edtf.ts";
import type { Event, EventType } from "../model/event.ts";
import type { Problem } from "../model/problem.ts";
import type { HistoryRecord } from "../model/record.ts";
import { eventProblem } from "./event-problem.ts";
import type { Authored, Evidence } from "./evidence.ts";

/** Decisions that have a number by which they can be found. */
const DECISIONS: readonly EventType[] = ["regulator-decision", "tribunal-decision", "upper-tribunal-decision"]; // prettier-ignore

/** Checks what the events of a record say together: their order against their dates, and the numbers of decisions. */
export function checkEvents({ records, reference }: Evidence): Problem[] {
  return records.flatMap((record) => {
    const { events } = record.value;
    const before = events.flatMap((event, index) => answerBeforeStart(record, event, index, reference.clocks.value.rules)); // prettier-ignore
    const told = new Set(before.map(({ event }) => event));
    return [
      ...before.map(({ problem }) => problem),
      ...events.flatMap((event, index) => (told.has(event) ? [] : outOfOrder(record, event, index))),
      ...events.flatMap((event, index) => withoutReference(record, event, index)),
    ];
  });
}

/** An answer that stands or is dated before what it answers would stop a clock that had not begun. */
function answerBeforeStart(
  record: Authored<HistoryRecord>,
  event: Event,
  index: number,
  rules: readonly ClockRule[],
): { event: Event; problem: Problem }[] {
  const { events } = record.value;
  const starts = [...new Set(rules.filter(({ ends }) => ends.includes(event.type)).flatMap(({ starts }) => starts))]; // prettier-ignore
  const starting = events.filter(({ type }) => starts.includes(type));
  const earlier = starting.filter((start) => events.indexOf(start) < index);
  const [start] = earlier.length > 0 ? earlier : starting;
  if (!start) return [];
  const tell = (field: string, found: string, mend: string) => [
    { event, problem: eventProblem("answer-before-start", record, index, field, found, `an answer after the event that starts its clock, "${start.id}"`, mend) }, // prettier-ignore
  ];
  if (earlier.length === 0) {
    return tell("id", `"${event.id}" stands before "${start.id}"`, `move "${event.id}" below "${start.id}", or correct the type of one of them`); // prettier-ignore
  }
  const [asked, answered] = [datesOf(start), datesOf(event)];
  if (earlier.length > 1 || !asked?.earliest || !answered?.latest || answered.latest >= asked.earliest) return []; // prettier-ignore
  return tell("date", `${event.date ?? ""}, which is before ${start.date ?? ""}`, `correct the date of "${event.id}" or of "${start.id}"`); // prettier-ignore
}

/** An event may not be over for certain before one that stands above it could have begun. */
function outOfOrder(record: Authored<HistoryRecord>, event: Event, index: number): Problem[] {
  const latest = datesOf(event)?.latest;
  if (!latest) return [];
  const above = record.value.events.slice(0, index).find((other) => (datesOf(other)?.earliest ?? "") > latest); // prettier-ignore
  if (!above?.date) return [];
  return [eventProblem("events-out-of-order", record, index, "date", `${event.date ?? ""} below "${above.id}", which is dated ${above.date}`, `a date not before that of any event above it (${dateInWords(above.date)})`, "move the event to its place, or correct one of the two dates")]; // prettier-ignore
}

function withoutReference(record: Authored<HistoryRecord>, event: Event, index: number): Problem[] {
  if (!DECISIONS.includes(event.type) || event.reference !== undefined) return [];
  return [eventProblem("decision-without-reference", record, index, "id", `"${event.id}" without a reference`, "the number by which the decision can be found, such as FS50669301", "add reference: with its number, or reference: null if none was found")]; // prettier-ignore
}

function datesOf({ date }: Event) {
  return date ? boundsOf(date) : null;
}
