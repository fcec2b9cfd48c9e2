import type { Day } from "./day.ts";
import { isDay } from "./day.ts";
import { dayInWords, weekdayInWords } from "./day-in-words.ts";
import { countedDayInWords, countedDays, type CountedDayInWords } from "./counted-day.ts";
import type { Period } from "./period.ts";
import { covers, isWorkingDay, type Calendar } from "./working-day.ts";

/** A rule as the calculator offers it: with its own number of days, or null where a notice sets the calendar days. */
export type DeadlineRule = { name: string; provision: string; statutory: boolean; period: Period | null };

/** The most days that a notice is believed to set: a year. More is a slip of the finger. */
export const MOST_NOTICE_DAYS = 366;

/** The last day of a period in a sentence, with every day of the count; or why there is none, and which entry is at fault. */
export type Deadline =
  | { due: Day; sentence: string; days: CountedDayInWords[] }
  | { due: null; sentence: string; fault: "start" | "notice-days" };

/**
 * Works out when a period that starts after a day runs out. `noticeDays` is what somebody wrote as the days that a notice
 * sets; only a rule without days of its own asks for it. Refuses politely what it cannot know.
 */
export function deadlineOf(rule: DeadlineRule, start: string, calendar: Calendar, noticeDays = ""): Deadline {
  if (!isDay(start)) return refuse("start", "That is not a full date. Give a day, a month and a year.");
  const period = rule.period ?? noticePeriod(noticeDays);
  if (!period) {
    return refuse("notice-days", `Give the days that the notice sets, as a whole number from 1 to ${MOST_NOTICE_DAYS}. They stand in the notice itself.`); // prettier-ignore
  }
  const reach = `from ${dayInWords(calendar.first)} to ${dayInWords(calendar.last)}`;
  if (!covers(calendar, start)) {
    return refuse("start", `The list of bank holidays runs ${reach}. ${dayInWords(start)} lies outside it, so nothing is worked out.`); // prettier-ignore
  }
  const counted = countedDays(calendar, start, period);
  const due = counted?.at(-1)?.day;
  if (!counted || due === undefined || !covers(calendar, due)) {
    return refuse("start", `The list of bank holidays runs ${reach}. This count would end after it, so nothing is worked out.`); // prettier-ignore
  }
  const unit = period.unit === "working-days" ? "working" : "calendar";
  const days = `${period.days} ${unit} ${period.days === 1 ? "day runs" : "days run"}`;
  const kind = rule.statutory ? "A limit set by law" : "Good practice, not a limit set by law";
  return {
    due,
    sentence: `Counted from ${inFull(start)}, ${days} out on ${inFull(due)}. ${kind} (${rule.provision}).${restDay(due, calendar)}`,
    days: counted.map(countedDayInWords),
  };
}

function noticePeriod(written: string): Period | null {
  const days = /^[0-9]{1,3}$/.test(written.trim()) ? Number(written) : 0;
  return days >= 1 && days <= MOST_NOTICE_DAYS ? { unit: "calendar-days", days } : null;
}

/** Calendar days can end on a day of rest. What that means is not for us to say. */
function restDay(due: Day, calendar: Calendar): string {
  if (isWorkingDay(calendar, due)) return "";
  return " That is not a working day. The sources read here do not say whether the next working day would still be in time."; // prettier-ignore
}

function refuse(fault: "start" | "notice-days", sentence: string): Deadline {
  return { due: null, sentence, fault };
}

function inFull(day: Day): string {
  return `${weekdayInWords(day)} ${dayInWords(day)}`;
}
