import type { Day } from "./day.ts";
import { isDay } from "./day.ts";
import { dayInWords, weekdayInWords } from "./day-in-words.ts";
import { countedDayInWords, countedDays, type CountedDayInWords } from "./counted-day.ts";
import type { Period } from "./period.ts";
import { covers, type Calendar } from "./working-day.ts";

/** A rule with a number of days, as the calculator offers it. */
export type DeadlineRule = { name: string; provision: string; statutory: boolean; period: Period };

/** The last day of a period in a sentence, with every day of the count; or a sentence that says why there is none. */
export type Deadline =
  { due: Day; sentence: string; days: CountedDayInWords[] } | { due: null; sentence: string };

/** Works out when a period that starts after a day runs out. Refuses politely what it cannot know. */
export function deadlineOf(rule: DeadlineRule, start: string, calendar: Calendar): Deadline {
  if (!isDay(start)) return refuse("That is not a full date. Give a day, a month and a year.");
  const reach = `from ${dayInWords(calendar.first)} to ${dayInWords(calendar.last)}`;
  if (!covers(calendar, start)) {
    return refuse(`The list of bank holidays runs ${reach}. ${dayInWords(start)} lies outside it, so nothing is worked out.`); // prettier-ignore
  }
  const counted = countedDays(calendar, start, rule.period);
  const due = counted?.at(-1)?.day;
  if (!counted || due === undefined || !covers(calendar, due)) {
    return refuse(`The list of bank holidays runs ${reach}. This count would end after it, so nothing is worked out.`); // prettier-ignore
  }
  const unit = rule.period.unit === "working-days" ? "working days" : "calendar days";
  const kind = rule.statutory ? "A limit set by law" : "Good practice, not a limit set by law";
  return {
    due,
    sentence: `Counted from ${inFull(start)}, ${rule.period.days} ${unit} run out on ${inFull(due)}. ${kind} (${rule.provision}).`,
    days: counted.map(countedDayInWords),
  };
}

function refuse(sentence: string): Deadline {
  return { due: null, sentence };
}

function inFull(day: Day): string {
  return `${weekdayInWords(day)} ${dayInWords(day)}`;
}
