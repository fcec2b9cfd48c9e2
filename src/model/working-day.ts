import type { BankHoliday, BankHolidays } from "./bank-holiday.ts";
import { addDays, weekday, type Day } from "./day.ts";

/**
 * Working days as the Freedom of Information Act 2000 s.10(6) defines them: "any day other than a Saturday,
 * a Sunday, Christmas Day, Good Friday or a day which is a bank holiday under the Banking and Financial
 * Dealings Act 1971 in any part of the United Kingdom". So 2 January (Scotland) and 12 July (Northern
 * Ireland) are not working days for a request made in London.
 */
export const NATION_NAMES = {
  "england-and-wales": "England and Wales",
  scotland: "Scotland",
  "northern-ireland": "Northern Ireland",
} as const;

/** A calendar ready for counting: holidays by day, and how far they reach. */
export type Calendar = { first: Day; last: Day; holidays: ReadonlyMap<Day, BankHoliday[]> };

/** Prepares a calendar. A date may stand twice with different names in different nations. */
export function toCalendar(list: Pick<BankHolidays, "first" | "last" | "holidays">): Calendar {
  const holidays = new Map<Day, BankHoliday[]>();
  for (const holiday of list.holidays) {
    holidays.set(holiday.date, [...(holidays.get(holiday.date) ?? []), holiday]);
  }
  return { first: list.first, last: list.last, holidays };
}

/** True if the calendar covers the day. Outside it nothing is computed. */
export function covers(calendar: Calendar, day: Day): boolean {
  return day >= calendar.first && day <= calendar.last;
}

/** True if the day is a working day under s.10(6). */
export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  return weekday(day) <= 5 && !calendar.holidays.has(day);
}

/**
 * The day on which a number of working days has run, or null if the calendar does not reach that far.
 * The day of receipt is day zero, and the next working day is day one (s.10(1): "following the date of receipt").
 */
export function addWorkingDays(calendar: Calendar, start: Day, count: number): Day | null {
  let day = start;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (!covers(calendar, day)) return null;
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return covers(calendar, start) ? day : null;
}

/** Working days after the first day, up to and including the last; null if the calendar does not cover both. */
export function workingDaysBetween(calendar: Calendar, from: Day, to: Day): number | null {
  if (!covers(calendar, from) || !covers(calendar, to)) return null;
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) count += 1;
  }
  return count;
}

/** The weekday bank holidays after the first day, up to and including the last: the days that the count skipped. */
export function holidaysBetween(calendar: Calendar, from: Day, to: Day): BankHoliday[] {
  return [...calendar.holidays]
    .filter(([day]) => day > from && day <= to && weekday(day) <= 5)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, holidays]) => holidays);
}
