import { addDays, daysBetween, type Day } from "./day.ts";
import { addWorkingDays, workingDaysBetween, type Calendar } from "./working-day.ts";

/** A number of days that the law counts in one of two ways. Calendar days run through weekends and holidays. */
export type Period = { unit: "working-days" | "calendar-days"; days: number };

/**
 * The last day of a period that starts after the given day; null if it is counted in working days and the calendar
 * does not reach that far. Calendar periods may end on any day, and need no list of holidays.
 */
export function endOf(period: Period, start: Day, calendar: Calendar): Day | null {
  return period.unit === "working-days"
    ? addWorkingDays(calendar, start, period.days)
    : addDays(start, period.days);
}

/** Days after the first day, up to and including the last, in the period's own unit. */
export function countDays(unit: Period["unit"], from: Day, to: Day, calendar: Calendar): number | null {
  return unit === "working-days" ? workingDaysBetween(calendar, from, to) : daysBetween(from, to);
}

/** Days by which the end lies after the last day, negative if before it, in the period's own unit. */
export function lateness(unit: Period["unit"], due: Day, end: Day, calendar: Calendar): number | null {
  if (end >= due) return countDays(unit, due, end, calendar);
  const early = countDays(unit, end, due, calendar);
  return early === null ? null : -early;
}
