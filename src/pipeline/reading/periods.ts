import { addDays, daysInMonth, isDay } from "../../model/day.ts";
import type { PeriodForm } from "../../model/period-form.ts";

/** A period that was read: its days, and how ids write it. */
export type PeriodRead = { start: string; end: string; key: string };

/** A label of a declared form whose day does not exist. */
export type NoSuchDay = "no such day";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const LONG = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]; // prettier-ignore

/** Reads a period's label by the forms that are declared, in their order; null if it has none of them. */
export function readPeriod(label: string, forms: readonly PeriodForm[]): PeriodRead | NoSuchDay | null {
  for (const form of forms) {
    const period = READERS[form](label);
    if (period !== null) return period;
  }
  return null;
}

/** The whole month in which a period's first day lies. */
export function monthOf({ start }: PeriodRead): PeriodRead {
  return month(Number(start.slice(0, 4)), Number(start.slice(5, 7)));
}

const READERS: Record<PeriodForm, (label: string) => PeriodRead | NoSuchDay | null> = {
  year: (label) => match(label, /^(\d{4})$/, ([year = ""]) => ({ start: `${year}-01-01`, end: `${year}-12-31`, key: year })), // prettier-ignore
  "financial-year": (label) =>
    match(label, /^(\d{4})[/-](\d{2})$/, ([year, next]) => financialYear(Number(year), next ?? "")),
  quarter: (label) => match(label, /^Q([1-4]) (\d{4})$/, ([part, year]) => months(Number(year), Number(part) * 3 - 2, 3)), // prettier-ignore
  "financial-quarter": (label) =>
    match(label, /^(\d{4})[/-](\d{2}) Q([1-4])$/, ([year, next, part]) =>
      financialYear(Number(year), next ?? "") && months(Number(year), Number(part) * 3 + 1, 3)), // prettier-ignore
  month: (label) => readMonth(label),
  "end-of-month": (label) => {
    const period = readMonth(label);
    return period && { start: period.end, end: period.end, key: period.end };
  },
  day: (label) => match(label, /^(\d{4}-\d{2}-\d{2})$/, ([day = ""]) => oneDay(day)),
  "day-month-year": (label) =>
    match(label, /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, ([day, part, year]) => oneDay(`${year}-${pad(part)}-${pad(day)}`)), // prettier-ignore
  "serial-1900": (label) => match(label, /^(\d{4,5})$/, ([days]) => serial(Number(days), "1899-12-30")),
  "serial-1904": (label) => match(label, /^(\d{4,5})$/, ([days]) => serial(Number(days), "1904-01-01")),
};

function match<T>(label: string, pattern: RegExp, read: (parts: string[]) => T): T | null {
  const parts = pattern.exec(label);
  return parts ? read(parts.slice(1)) : null;
}

/** "2007/08" is a year from April; "2007/09" is not. */
function financialYear(year: number, next: string): PeriodRead | null {
  if ((year + 1) % 100 !== Number(next)) return null;
  return { start: `${year}-04-01`, end: `${year + 1}-03-31`, key: `${year}-${next}` };
}

/** A number of months from one on; the thirteenth month is January of the next year. */
function months(year: number, first: number, count: number): PeriodRead {
  const [fromYear, from] = [year + Math.floor((first - 1) / 12), ((first - 1) % 12) + 1];
  const last = first + count - 1;
  const [toYear, to] = [year + Math.floor((last - 1) / 12), ((last - 1) % 12) + 1];
  const start = `${fromYear}-${pad(from)}`;
  const end = `${toYear}-${pad(to)}`;
  const days = { start: `${start}-01`, end: `${end}-${daysInMonth(toYear, to)}` };
  return { ...days, key: start === end ? start : `${start}-to-${end}` };
}

function month(year: number, number: number): PeriodRead {
  return months(year, number, 1);
}

/** "Feb-13" is February 2013: two digits are a year of this century. */
function readMonth(label: string): PeriodRead | null {
  const iso = /^(\d{4})-(\d{2})$/.exec(label);
  if (iso) return isDay(`${label}-01`) ? month(Number(iso[1]), Number(iso[2])) : null;
  const parts = /^([A-Za-z]+)[- ](\d{2}|\d{4})$/.exec(label);
  const name = parts?.[1]?.toLowerCase() ?? "";
  const number = Math.max(MONTHS.indexOf(name), LONG.indexOf(name)) + 1;
  if (!parts?.[2] || number === 0) return null;
  return month(Number(parts[2]) + (parts[2].length === 2 ? 2000 : 0), number);
}

function oneDay(day: string): PeriodRead | NoSuchDay {
  return isDay(day) ? { start: day, end: day, key: day } : "no such day";
}

/** Both calendars count days; that of 1900 has a 29 February 1900 that never was, so it counts from 30 December. */
function serial(days: number, origin: string): PeriodRead {
  const day = addDays(origin, days);
  return { start: day, end: day, key: day };
}

function pad(part: string | number | undefined): string {
  return String(part).padStart(2, "0");
}
