import { CARDINAL_WORDS, ORDINAL_WORDS } from "../../model/claim/number-words.ts";
import { MONTHS } from "../../model/day-in-words.ts";
import { IDIOMS } from "./idioms.ts";

/** A number in a text: as written, and where. */
export type WrittenNumber = { written: string; start: number; end: number };

// A run with a digit of any script, or a fraction sign, in it: 7.5%, £28.5, FS50669301, 2016–17, 34.2.
const DIGITS =
  /[£$€]?[\p{L}]*[\p{Nd}\p{No}][\p{L}\p{Nd}\p{No}]*(?:[.,:/–-][\p{Nd}\p{No}][\p{L}\p{Nd}\p{No}]*)*%?/gu;

// "19 December 2017", "December 2016" and "8 February" are one number each.
const DATES = new RegExp(`\\b(?:\\d{1,2} (?:${MONTHS.join("|")})(?: \\d{4})?|(?:${MONTHS.join("|")}) \\d{4})\\b`, "g"); // prettier-ignore

const FRACTIONS = "half|halves|halve[sd]?|halving|thirds|fourths|fifths|sixths|sevenths|eighths|ninths|tenths|(?:a|an|one|two|three|first|last)[ -]quarters?|three-quarters|hundredths?"; // prettier-ignore
const MULTIPLES =
  "twice|thrice|doubl(?:e[sd]?|ing)|trebl(?:e[sd]?|ing)|tripl(?:e[sd]?|ing)|quadrupl(?:e[sd]?|ing)|\\w+fold";
const LARGE = "hundreds?|thousands?|millions?|billions?|trillions?|dozens?|per cent|percent";

const WORDS = new RegExp(`(?<![\\p{L}])(?:${[FRACTIONS, MULTIPLES, LARGE, ...CARDINAL_WORDS, ...ORDINAL_WORDS, "one", "ones", "first", "nought", "nil"].join("|")})(?![\\p{L}])`, "giu"); // prettier-ignore

/** Words that end in -fold and count nothing. */
const UNFOLD = /^(?:unfold|scaffold|blindfold|manifold|enfold|billfold)$/i;

/** Every number of a text: digits of any script, and number words but for the idioms in which they count nothing. */
export function numbersIn(text: string): WrittenNumber[] {
  const free = IDIOMS.reduce((left, { form }) => left.replace(form, blank), text);
  const dates = [...free.matchAll(DATES)];
  const rest = free.replace(DATES, blank);
  return [...dates, ...rest.matchAll(DIGITS), ...rest.matchAll(WORDS)]
    .map(({ 0: written, index }) => ({ written, start: index, end: index + written.length }))
    .filter(({ written }) => !UNFOLD.test(written))
    .sort((a, b) => a.start - b.start);
}

function blank(text: string): string {
  return " ".repeat(text.length);
}
