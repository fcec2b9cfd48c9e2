import type { Clock, ClockRule } from "../model/clock.ts";
import { dateInWords, dayInWords } from "../model/edtf.ts";
import { EVENT_TYPES } from "../model/event.ts";
import type { PublishedEvent, PublishedRecord } from "../model/published.ts";
import { NATION_NAMES, type BankHoliday } from "../model/working-day.ts";

/** A clock as its record's page shows it: what was due, what happened, how late. */
export type ClockView = {
  name: string;
  provision: string;
  statutory: boolean;
  start: { event: string; words: string };
  due: string;
  answer: { event: string; words: string } | null;
  outcome: string;
  skipped: string[];
};

/** Puts a record's clocks into words. Good practice is never called a limit, and a late review never a breach. */
export function viewClocks(record: PublishedRecord, rules: readonly ClockRule[]): ClockView[] {
  return record.clocks.flatMap((clock) => {
    const rule = rules.find(({ id }) => id === clock.rule);
    const start = record.events.find(({ id }) => id === clock.from);
    const answer = record.events.find(({ id }) => id === clock.answered);
    if (!rule || !start) return [];
    return [
      {
        name: rule.name,
        provision: rule.provision,
        statutory: rule.statutory,
        start: { event: start.id, words: eventInWords(start) },
        due: dueInWords(clock),
        answer: answer ? { event: answer.id, words: eventInWords(answer) } : null,
        outcome: outcomeInWords(clock, rule, answer),
        skipped: clock.skipped.map(holidayInWords),
      },
    ];
  });
}

function eventInWords(event: PublishedEvent): string {
  return `${EVENT_TYPES[event.type].label}, ${event.date ? dateInWords(event.date) : "date not known"}`;
}

function dueInWords({ due, unknown }: Clock): string {
  if (!due) return `Cannot be worked out: ${unknown}.`;
  if (due.earliest === due.latest) return dayInWords(due.earliest);
  return `Between ${dayInWords(due.earliest)} and ${dayInWords(due.latest)}, because ${unknown}.`;
}

function outcomeInWords({ taken, late }: Clock, rule: ClockRule, answer: PublishedEvent | undefined): string {
  if (!answer) return "No answer is recorded.";
  if (taken === null || late === null) return "The days cannot be counted, because a date is not known.";
  const kind = rule.length.unit === "working-days" ? "working" : "calendar";
  const days = (count: number) => `${count} ${kind} ${count === 1 ? "day" : "days"}`;
  const passed = `${days(taken)} after the start`;
  if (late === 0) return `${passed}: on the last day.`;
  if (late < 0) return `${passed}: ${days(-late)} before the last day.`;
  return rule.statutory
    ? `${passed}: ${days(late)} late.`
    : `${passed}: ${days(late)} longer than good practice.`;
}

function holidayInWords(holiday: BankHoliday): string {
  const where =
    holiday.in.length === 3 ? "the whole UK" : holiday.in.map((nation) => NATION_NAMES[nation]).join(" and ");
  return `${dayInWords(holiday.date)}, ${holiday.title} (${where})`;
}
