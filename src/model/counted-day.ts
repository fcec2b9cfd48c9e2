import { addDays, daysFrom, weekday, type Day } from "./day.ts";
import { dayInWords, weekdayInWords } from "./day-in-words.ts";
import { endOf, type Period } from "./period.ts";
import { NATION_NAMES, type Calendar } from "./working-day.ts";
import type { BankHoliday } from "./bank-holiday.ts";

/** One day of a count: its number, or, if it does not count, why. The day of receipt has the number 0. */
export type CountedDay =
  | { day: Day; count: number; skipped: null }
  | { day: Day; count: null; skipped: { weekend: boolean; holidays: readonly BankHoliday[] } };

/**
 * Every day from the day of receipt to the last day of a period, counted or skipped; null if the calendar does not
 * reach that far. Calendar days are all counted.
 */
export function countedDays(calendar: Calendar, start: Day, period: Period): CountedDay[] | null {
  const end = endOf(period, start, calendar);
  if (end === null) return null;
  let count = 0;
  const after = daysFrom(addDays(start, 1), end).map((day): CountedDay => {
    const weekend = weekday(day) > 5;
    const holidays = calendar.holidays.get(day) ?? [];
    if (period.unit === "working-days" && (weekend || holidays.length > 0)) {
      return { day, count: null, skipped: { weekend, holidays } };
    }
    count += 1;
    return { day, count, skipped: null };
  });
  return [{ day: start, count: 0, skipped: null }, ...after];
}

/** A holiday and where it is kept: "St Patrick’s Day (Northern Ireland)". */
export function holidayInWords({ title, in: nations }: BankHoliday): string {
  const where =
    nations.length === 3 ? "the whole UK" : nations.map((nation) => NATION_NAMES[nation]).join(" and ");
  return `${title} (${where})`;
}

/** A day of a count as readers see it. */
export type CountedDayInWords = { day: Day; date: string; count: string; counted: boolean };

/** Puts a day of a count into words: the date with its weekday, and its number or why it does not count. */
export function countedDayInWords({ day, count, skipped }: CountedDay): CountedDayInWords {
  const date = `${weekdayInWords(day)} ${dayInWords(day)}`;
  if (skipped === null) return { day, date, count: count === 0 ? "The start: not counted" : `Day ${count}`, counted: count > 0 }; // prettier-ignore
  const reasons = [
    ...(skipped.weekend ? [weekdayInWords(day)] : []),
    ...skipped.holidays.map(holidayInWords),
  ];
  return { day, date, count: `Not counted: ${reasons.join("; ")}`, counted: false };
}
