import { z } from "zod";
import { daysInMonth, isDay, type Day } from "./day.ts";
import { dayInWords, MONTHS } from "./day-in-words.ts";

/**
 * Imprecise dates in EDTF (ISO 8601-2): a day "2018-01-29", a month "2016-12", a year "2019", or one
 * unknown day of a set: "[2017-12-19..2018-01-29]", "[2016-12-01..]" (not before), "[..2018-01-31]" (not after).
 */
export type Edtf = string;

/** The first and last day that a date can mean; null where that side is open. */
export type Bounds = { earliest: Day | null; latest: Day | null };

const SET = /^\[(\d{4}-\d{2}-\d{2})?\.\.(\d{4}-\d{2}-\d{2})?\]$/;

/** The days that a date can mean, or null if the text is not a date of ours. */
export function boundsOf(text: Edtf): Bounds | null {
  if (isDay(text)) return { earliest: text, latest: text };
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  if (month && isDay(`${text}-01`)) {
    const last = daysInMonth(Number(month[1]), Number(month[2]));
    return { earliest: `${text}-01`, latest: `${text}-${last}` };
  }
  if (/^\d{4}$/.test(text)) return { earliest: `${text}-01-01`, latest: `${text}-12-31` };
  const set = SET.exec(text);
  if (!set) return null;
  const earliest = set[1] ?? null;
  const latest = set[2] ?? null;
  if (!earliest && !latest) return null;
  if ((earliest && !isDay(earliest)) || (latest && !isDay(latest))) return null;
  return earliest && latest && earliest > latest ? null : { earliest, latest };
}

/** How exactly a date is known. */
export type Precision = "day" | "month" | "year" | "bounds";

/** How exactly a date is known; the text must be a date of ours. */
export function precisionOf(text: Edtf): Precision {
  if (text.startsWith("[")) return "bounds";
  return text.length === 10 ? "day" : text.length === 7 ? "month" : "year";
}

/** A date in an authored file. */
export const edtf = z.string().refine((text) => boundsOf(text) !== null, {
  error:
    "a date that exists, as 2018-01-29, 2016-12, 2019 or [2017-12-19..2018-01-29], either end of which may be left open, the earlier day first",
  params: {
    problem: "bad-date",
    mend: "write it in one of these forms, and say no more than the source does: a month or year will do",
  },
});

/** A date in UK words, saying no more than is known: "between 19 December 2017 and 29 January 2018". */
export function dateInWords(text: Edtf): string {
  const precision = precisionOf(text);
  if (precision === "day") return dayInWords(text);
  if (precision === "month") return `${MONTHS[Number(text.slice(5, 7)) - 1]} ${text.slice(0, 4)}`;
  if (precision === "year") return text;
  const bounds = boundsOf(text);
  if (bounds?.earliest && bounds.latest) {
    return `between ${dayInWords(bounds.earliest)} and ${dayInWords(bounds.latest)}`;
  }
  if (bounds?.earliest) return `on or after ${dayInWords(bounds.earliest)}`;
  return bounds?.latest ? `on or before ${dayInWords(bounds.latest)}` : text;
}
