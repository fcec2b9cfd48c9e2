import type { ClockRule } from "../model/clock.ts";
import type { Day } from "../model/day.ts";
import { dayInWords } from "../model/day-in-words.ts";
import { eventHref } from "../model/link.ts";
import { addressOf } from "../model/publisher.ts";
import type { PublishedRecord } from "../model/published.ts";
import { stepInWords } from "./step-in-words.ts";
import type { CalendarEntry } from "./to-ics.ts";

/** The deadlines of records that are known to the day, for a calendar. Law and good practice are told apart in the title. */
export function deadlinesOf(
  records: readonly PublishedRecord[],
  rules: readonly ClockRule[],
): CalendarEntry[] {
  return records.flatMap((record) =>
    record.clocks.flatMap(({ rule: ruleId, from, due, answered }) => {
      const rule = rules.find(({ id }) => id === ruleId);
      const start = record.events.find(({ id }) => id === from);
      const answer = record.events.find(({ id }) => id === answered);
      if (!rule || !start || !due || due.earliest !== due.latest) return [];
      const kind = rule.statutory ? "set by law" : "good practice";
      const text = [
        `Last day: ${dayInWords(due.latest)}. ${rule.provision}: ${kind}.`,
        `Started by: ${stepInWords(start, record.events)}.`,
        answer ? `Answered by: ${stepInWords(answer, record.events)}.` : "No answer is recorded.",
        addressOf(eventHref(record.id, from)),
      ];
      return [
        {
          uid: `${record.id}-${ruleId}-${from}@pip-disclosures`,
          day: due.latest,
          title: `${rule.name} (${kind}): ${record.title}`,
          text: text.join("\n"),
        },
      ];
    }),
  );
}

/** The deadlines that still lie ahead on a declared day. */
export function openOn(asOf: Day, deadlines: readonly CalendarEntry[]): CalendarEntry[] {
  return deadlines.filter(({ day }) => day > asOf);
}
