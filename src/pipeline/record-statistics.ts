import { EVENT_TYPES, labelOf } from "../model/event.ts";
import { eventHref, recordHref } from "../model/link.ts";
import type { PublishedRecord } from "../model/published.ts";
import { dayInWords } from "../model/day-in-words.ts";

/** A request with both of its days: how long the first reply took. */
export type Timed = {
  record: { href: string; title: string };
  asked: { href: string; words: string };
  replied: { href: string; words: string; outcome: string };
  taken: number;
  late: number;
};

/** What can be counted over the requests, and for how many it cannot. */
export type RecordStatistics = {
  requests: number;
  /** By time taken, shortest first. */
  timed: Timed[];
  untimed: { href: string; title: string }[];
  late: number;
  /** The first reply on record, by kind, most frequent first. */
  outcomes: { outcome: string; count: number }[];
  withoutReply: number;
  decisions: { label: string; count: number }[];
};

/** Counts the requests: time to the first reply by the clock of `rule`, lateness, and what the first reply was. */
export function recordStatistics(records: readonly PublishedRecord[], rule: string): RecordStatistics {
  const requests = records.filter(({ kind }) => kind === "foi-request");
  const timed = requests.flatMap((record) => timedBy(record, rule)).sort((a, b) => a.taken - b.taken);
  const replies = requests.flatMap(
    ({ events }) => events.find(({ type }) => type.startsWith("response-")) ?? [],
  );
  const events = records.flatMap((record) => record.events);
  return {
    requests: requests.length,
    timed,
    untimed: requests.map(({ id, title }) => ({ href: recordHref(id), title })).filter(({ href }) => !timed.some(({ record }) => record.href === href)), // prettier-ignore
    late: timed.filter(({ late }) => late > 0).length,
    outcomes: tally(replies.map(labelOf)),
    withoutReply: requests.length - replies.length,
    decisions: tally(events.filter(({ type }) => EVENT_TYPES[type].role === "decision").map(labelOf)), // prettier-ignore
  };
}

function timedBy({ id, title, clocks, events }: PublishedRecord, rule: string): Timed[] {
  return clocks
    .filter((clock) => clock.rule === rule)
    .slice(0, 1)
    .flatMap(({ from, answered, taken, late }) => {
      // prettier-ignore
      const asked = events.find((event) => event.id === from);
      const replied = events.find((event) => event.id === answered);
      if (!asked?.date || !replied?.date || taken === null || late === null) return [];
      return [
        {
          record: { href: recordHref(id), title },
          asked: { href: eventHref(id, asked.id), words: dayInWords(asked.date) },
          replied: { href: eventHref(id, replied.id), words: dayInWords(replied.date), outcome: labelOf(replied) }, // prettier-ignore
          taken,
          late,
        },
      ];
    });
}

function tally(labels: readonly string[]): { outcome: string; label: string; count: number }[] {
  return [...new Set(labels)]
    .map((label) => ({ outcome: label, label, count: labels.filter((other) => other === label).length }))
    .sort((a, b) => b.count - a.count);
}
