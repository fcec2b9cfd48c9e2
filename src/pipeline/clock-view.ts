import { periodOf, type Clock, type ClockInWords, type ClockRule } from "../model/clock.ts";
import { countedDayInWords, countedDays, holidayInWords } from "../model/counted-day.ts";
import { dayInWords } from "../model/day-in-words.ts";
import { boundsOf, dateInWords } from "../model/edtf.ts";
import type { PublishedEvent, PublishedRecord } from "../model/published.ts";
import type { Calendar } from "../model/working-day.ts";
import { stepInWords } from "./step-in-words.ts";

/** Puts a record's clocks into words. Good practice is never called a limit, and a late review never a breach. */
export function viewClocks(
  record: PublishedRecord,
  rules: readonly ClockRule[],
  calendar: Calendar,
): ClockInWords[] {
  return record.clocks.flatMap((clock) => {
    const rule = rules.find(({ id }) => id === clock.rule);
    const start = record.events.find(({ id }) => id === clock.from);
    const answer = record.events.find(({ id }) => id === clock.answered);
    if (!rule || !start) return [];
    return [
      {
        rule: rule.id,
        name: rule.name,
        provision: rule.provision,
        statutory: rule.statutory,
        start: { event: start.id, words: stepInWords(start, record.events) },
        due: dueInWords(clock, start),
        answer: answer ? { event: answer.id, words: stepInWords(answer, record.events) } : null,
        outcome: outcomeInWords(clock, rule, answer),
        skipped: clock.skipped.map((holiday) => `${dayInWords(holiday.date)}, ${holidayInWords(holiday)}`),
        days: daysOf(clock, rule, start, calendar),
      },
    ];
  });
}

function daysOf({ due }: Clock, rule: ClockRule, start: PublishedEvent, calendar: Calendar) {
  const period = periodOf(rule, start);
  if (!due || due.earliest !== due.latest || !start.date || !period) return [];
  return (countedDays(calendar, start.date, period) ?? []).map(countedDayInWords);
}

function dueInWords({ due, unknown }: Clock, start: PublishedEvent): string {
  if (!due) {
    const dated = start.date ? `: it is dated only "${dateInWords(start.date)}"` : "";
    return `Cannot be worked out, because ${unknown}${unknown?.startsWith("the day") ? dated : ""}.`;
  }
  if (due.earliest === due.latest) return dayInWords(due.earliest);
  return `Between ${dayInWords(due.earliest)} and ${dayInWords(due.latest)}, because ${unknown}.`;
}

function outcomeInWords(clock: Clock, rule: ClockRule, answer: PublishedEvent | undefined): string {
  const { taken, late, due } = clock;
  if (!answer) return "No answer is recorded.";
  if (taken === null || late === null) return boundedOutcome(due, rule, answer);
  const kind = rule.length.unit === "working-days" ? "working" : "calendar";
  const days = (count: number) => `${count} ${kind} ${count === 1 ? "day" : "days"}`;
  const passed = `${days(taken)} after the start`;
  if (late === 0) return `${passed}: on the last day.`;
  if (late < 0) return `${passed}: ${days(-late)} before the last day.`;
  return rule.statutory
    ? `${passed}: ${days(late)} late.`
    : `${passed}: ${days(late)} longer than good practice.`;
}

/** What can be said without both days: only what holds for every day that the dates allow. */
function boundedOutcome(due: Clock["due"], rule: ClockRule, answer: PublishedEvent): string {
  const when = answer.date ? boundsOf(answer.date) : null;
  const uncounted = "The days cannot be counted, because a date is not known to the day";
  if (due && when?.earliest && when.earliest > due.latest) {
    return `${uncounted}. On any of the days possible the answer came after the last day${rule.statutory ? ": it was late" : " of good practice"}.`;
  }
  if (due && when?.latest && when.latest <= due.earliest) {
    return `${uncounted}. On any of the days possible the answer came by the last day.`;
  }
  return `${uncounted}. Whether the answer came in time cannot be said.`;
}
