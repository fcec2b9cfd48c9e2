/** A quotation mark in a text, with the words from it to the mark that closes it, and where. */
export type WrittenQuote = { written: string; start: number };

// What opens and what closes a quotation. A straight single mark opens one only where a word begins behind it and none
// ends before it: elsewhere it is an apostrophe, as in "the companies' reports". A closing ’ alone may be one as well.
const PAIRS: readonly { open: string; close: string }[] = [
  { open: "“", close: "”" },
  { open: "„", close: "“”" },
  { open: "«", close: "»" },
  { open: "‘", close: "’" },
  { open: '"', close: '"' },
  { open: "(?<![\\p{L}\\p{N}])'(?=[\\p{L}\\p{N}])", close: "'" },
];

const QUOTES = new RegExp(`${PAIRS.map(({ open, close }) => `${open}[^${close}]*[${close}]?`).join("|")}|[”»]`, "gu"); // prettier-ignore

/** Every quotation of a text, whether or not it is closed. */
export function quotesIn(text: string): WrittenQuote[] {
  return [...text.matchAll(QUOTES)].map(({ 0: written, index }) => ({
    written: written.replace(/\s+/g, " "),
    start: index,
  }));
}
