import { dayInWords } from "./day-in-words.ts";
import type { TidyRow } from "./tidy-row.ts";

export const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]; // prettier-ignore

/** What a period is told from. */
export type Dated = Pick<TidyRow, "period_start" | "period_end" | "period_label">;

/** A period as whole months, counted from year 0: `to` is the first month after it. No clock, no time zone. */
export type Span = { from: number; to: number };

/** The months of a row, or null if its source does not date both ends. */
export function spanOf(row: Omit<Dated, "period_label">): Span | null {
  if (row.period_start === null || row.period_end === null) return null;
  return { from: monthOf(row.period_start), to: monthOf(row.period_end) + 1 };
}

/** The month that a day, a month or a year begins in, counted from year 0. */
export function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7) || 1) - 1;
}

/** "March 2016" */
export function monthInWords(month: number): string {
  return `${MONTHS[month % 12]} ${Math.floor(month / 12)}`;
}

/** "January to March 2015", "2018" for a whole year, "May 2014" for one month. */
export function spanInWords({ from, to }: Span): string {
  const last = to - 1;
  if (from === last) return monthInWords(from);
  if (from % 12 === 0 && to - from === 12) return String(from / 12);
  if (Math.floor(from / 12) === Math.floor(last / 12)) return `${MONTHS[from % 12]} to ${monthInWords(last)}`;
  return `${monthInWords(from)} to ${monthInWords(last)}`;
}

const FINANCIAL_YEAR = /^(\d{4})[-/](\d{2})$/;
const ONE_DAY = /^(\d{1,2} [A-Z][a-z]{2} \d{4}|\d{4}-\d{2}-\d{2})$/;

/** Labels that name an end only. Where such a quarter begins may be assumed, so it is not said. */
const ENDS = [
  [/^end [A-Z][a-z]{2} \d{4}$/, "end of"],
  [/^quarter to (\d{4}-\d{2}|[A-Z][a-z]{2} \d{4})$/, "quarter to"],
] as const;

/** Labels that say nothing beyond the months that their days lie in: a year, a month, a quarter, month to month. */
const PLAIN = [
  /^\d{4}$/,
  /^\d{4}-\d{2}$/,
  /^[A-Z][a-z]{2}-\d{2}$/,
  /^([A-Z][a-z]{2}-)?[A-Z][a-z]{2} \d{4}$/,
  /^[A-Z][a-z]{2} \d{4} - [A-Z][a-z]{2} \d{4}$/,
  /^\d{4}\/\d{2} Q[1-4]$/,
  /^Q[1-4] \d{4}$/,
];

/**
 * A row's period as readers see it: "June 2014", "April to December 2016", "2016–17", "31 January 2021". A label that
 * says more than its days, or that has none, stays as the source has it.
 */
export function periodInWords(row: Dated): string {
  const { period_label: label, period_end: end } = row;
  const span = spanOf(row);
  if (span === null || end === null) return label;
  const year = FINANCIAL_YEAR.exec(label);
  if (year && span.to - span.from === 12 && span.from % 12 === 3) return `${year[1]}–${year[2]}`;
  if (row.period_start === end && ONE_DAY.test(label)) return dayInWords(end);
  const ends = ENDS.find(([form]) => form.test(label));
  if (ends) return `${ends[1]} ${monthInWords(span.to - 1)}`;
  return PLAIN.some((form) => form.test(label)) ? spanInWords(span) : label;
}
