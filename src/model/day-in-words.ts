import { weekday, type Day } from "./day.ts";

export const MONTHS = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
] as const; // prettier-ignore

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

/** A day in UK words: "29 January 2018". */
export function dayInWords(day: Day): string {
  return `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1] ?? ""} ${day.slice(0, 4)}`;
}

/** The day of the week: "Monday". */
export function weekdayInWords(day: Day): string {
  return WEEKDAYS[weekday(day) - 1] ?? "";
}
