import { daysInMonth } from "../model/day.ts";

/**
 * True unless a label of a usual form contradicts its days. Known forms: a month "2014-06", a year "2016",
 * a year from April "2016-17" or "2016/17". "2010-11" may be a month or a year from April; either will do.
 */
export function labelAgrees(label: string, start: string, end: string): boolean {
  if (!start || !end) return true;
  const year = /^(\d{4})$/.exec(label)?.[1];
  if (year) return start === `${year}-01-01` && end === `${year}-12-31`;
  const parts = /^(\d{4})([-/])(\d{2})$/.exec(label);
  if (!parts?.[1] || !parts[3]) return true;
  const first = Number(parts[1]);
  const second = Number(parts[3]);
  const isYear = (first + 1) % 100 === second && start === `${first}-04-01` && end === `${first + 1}-03-31`;
  const isMonth =
    parts[2] === "-" &&
    second >= 1 &&
    second <= 12 &&
    start === `${label}-01` &&
    end === `${label}-${daysInMonth(first, second)}`;
  return isYear || isMonth;
}
