import { dayInWords } from "./day-in-words.ts";
import { periodInWords, spanOf, type Dated } from "./period-in-words.ts";

/**
 * A period as the end of a sentence: "in 2018–19", "in March 2016", "from April to December 2016", "on 31 March 2015",
 * "in the quarter to March 2022". Null if the source does not date both ends: a sentence cannot say when.
 */
export function duringInWords(row: Dated): string | null {
  if (spanOf(row) === null) return null;
  const words = periodInWords(row);
  const { period_start: start, period_end: end } = row;
  if (/^\d{1,2} /.test(words)) return `on ${words}`;
  if (words.startsWith("end of ")) return `at the ${words}`;
  if (words.startsWith("quarter to ")) return `in the ${words}`;
  if (words.endsWith(" to date") && start && end) return `from ${dayInWords(start)} to ${dayInWords(end)}`;
  return / to /.test(words) ? `from ${words}` : `in ${words}`;
}
