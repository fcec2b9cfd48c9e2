import type { TidyRow } from "../model/tidy-row.ts";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]; // prettier-ignore

type Dated = Pick<TidyRow, "period_start" | "period_end" | "period_label">;

/** A period as whole months, counted from year 0: `to` is the first month after it. No clock, no time zone. */
export type Span = { from: number; to: number };

/** The months of a row, or null if its source does not date both ends. */
export function spanOf(row: Omit<Dated, "period_label">): Span | null {
  if (row.period_start === null || row.period_end === null) return null;
  return { from: monthOf(row.period_start), to: monthOf(row.period_end) + 1 };
}

/** The month that a day or month lies in, counted from year 0. */
export function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** "March 2016" */
export function monthInWords(month: number): string {
  return `${MONTHS[month % 12]} ${Math.floor(month / 12)}`;
}

/** "Mar 2016" */
export function monthInShort(month: number): string {
  return `${MONTHS[month % 12]?.slice(0, 3)} ${Math.floor(month / 12)}`;
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
const PLAIN = /^(\d{4}|\d{4}-\d{2}|[A-Z][a-z]{2}-[A-Z][a-z]{2} \d{4}|[A-Z][a-z]{2} \d{4})$/;

/** A row's period as readers see it. A label of no usual form stays as the source has it. */
export function periodInWords(row: Dated): string {
  const span = spanOf(row);
  if (span === null) return row.period_label;
  const year = FINANCIAL_YEAR.exec(row.period_label);
  if (year && span.to - span.from === 12 && span.from % 12 === 3) return `${year[1]}–${year[2]}`;
  return PLAIN.test(row.period_label) ? spanInWords(span) : row.period_label;
}

/** The same, short enough for an axis: "Jan 2014", "Apr–Dec 2018". */
export function periodInShort(row: Dated): string {
  const words = periodInWords(row).replace(/[A-Z][a-z]+/g, (word) =>
    MONTHS.includes(word) ? word.slice(0, 3) : word,
  );
  return words.replace(/^([A-Z][a-z]{2}) to ([A-Z][a-z]{2} \d{4})$/, "$1–$2");
}
