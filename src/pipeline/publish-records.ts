import { clockOf, clocksOf, type ClockRule } from "../model/clock.ts";
import type { Event } from "../model/event.ts";
import type { Problem } from "../model/problem.ts";
import type { PublishedEvent, PublishedRecord } from "../model/published.ts";
import { toCalendar, type Calendar } from "../model/working-day.ts";
import type { Authored, Evidence } from "./evidence.ts";
import type { HistoryRecord } from "../model/record.ts";

/** Publishes the records: events in order with their deadlines worked out, and every clock that the events start. */
export function publishRecords(evidence: Evidence): { records: PublishedRecord[]; problems: Problem[] } {
  const rules = evidence.reference.clocks.value.rules;
  const calendar = toCalendar(evidence.reference.bankHolidays.value);
  const problems = evidence.records.flatMap((record) => outOfRange(record, rules, calendar));
  const records = evidence.records.map((record) => ({
    id: record.id,
    ...record.value,
    events: record.value.events.map((event, index) =>
      publishEvent(event, index, record.value.events, rules, calendar),
    ),
    clocks: clocksOf(record.value.events, rules, calendar),
  }));
  return { records, problems };
}

function publishEvent(
  event: Event,
  index: number,
  events: readonly Event[],
  rules: readonly ClockRule[],
  calendar: Calendar,
): PublishedEvent {
  const order = index + 1;
  const rule = rules.find(({ id }) => id === event.clock?.rule);
  const trigger = events.find(({ id }) => id === event.clock?.from);
  if (!rule || !trigger) return { order, computed: false, ...event };
  const due = clockOf(rule, trigger, events, calendar).due;
  if (!due) return { order, computed: true, ...event };
  const date = due.earliest === due.latest ? due.earliest : `[${due.earliest}..${due.latest}]`;
  return { order, computed: true, ...event, date };
}

/** A deadline beyond the list of bank holidays is not guessed at. */
function outOfRange(
  record: Authored<HistoryRecord>,
  rules: readonly ClockRule[],
  calendar: Calendar,
): Problem[] {
  return clocksOf(record.value.events, rules, calendar)
    .filter((clock) => clock.unknown?.includes("bank holidays"))
    .map((clock) => {
      const index = record.value.events.findIndex(({ id }) => id === clock.from);
      const at = record.placeOf(["events", index, "date"]);
      return {
        code: "calendar-out-of-range",
        file: record.file,
        ...(at ? { at } : {}),
        found: `a date from which the deadline "${clock.rule}" cannot be worked out`,
        expected: `days from ${calendar.first} to ${calendar.last}, which is as far as the bank holidays go`,
        mend: "correct the date, or bring data/reference/bank-holidays.yaml up to date",
      };
    });
}
