import { MONTHS, monthInWords, periodInWords, type Dated } from "../model/period-in-words.ts";

/** "Mar 2016" */
export function monthInShort(month: number): string {
  return shortened(monthInWords(month));
}

/** A row's period, short enough for an axis: "Jan 2014", "Apr–Dec 2018". */
export function periodInShort(row: Dated): string {
  return shortened(periodInWords(row)).replace(/^([A-Z][a-z]{2}) to ([A-Z][a-z]{2} \d{4})$/, "$1–$2");
}

function shortened(words: string): string {
  return words.replace(/[A-Z][a-z]+/g, (word) => (MONTHS.includes(word) ? word.slice(0, 3) : word));
}
