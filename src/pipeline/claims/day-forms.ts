import { MONTHS } from "../../model/day-in-words.ts";
import { boundsOf, dateInWords } from "../../model/edtf.ts";
import { addDays, type Day } from "../../model/day.ts";
import { cardinal } from "../../model/claim/number-words.ts";
import { unique } from "./number-forms.ts";

/** The ways to write a date that say no more than is known: the day, its month or its year; bounds as bounds. */
export function dateForms(text: string): string[] {
  const bounds = boundsOf(text);
  if (!bounds) return [];
  const { earliest, latest } = bounds;
  if (!earliest || !latest)
    return [
      dateInWords(text),
      ...(earliest ? [`from ${dateInWords(earliest)}`, `after ${dateInWords(addDays(earliest, -1))}`] : []),
    ];
  const shared = sharedForms(earliest, latest);
  return unique(earliest === latest ? [...dayForms(earliest), ...shared] : [dateInWords(text), ...rangeForms(earliest, latest), ...shared]); // prettier-ignore
}

/** A day in words, with or without its year. */
export function dayForms(day: Day): string[] {
  const [whole, short] = [dateInWords(day), `${Number(day.slice(8))} ${monthOf(day)}`];
  return [whole, short, String(Number(day.slice(8)))];
}

/** A stretch of days: "4 January to 31 January 2017", "4 to 31 January 2017", "between … and …". */
export function rangeForms(from: Day, to: Day): string[] {
  const [a, b] = [dateInWords(from), dateInWords(to)];
  const starts = [a, ...(from.slice(0, 4) === to.slice(0, 4) ? [`${Number(from.slice(8))} ${monthOf(from)}`] : []), ...(from.slice(0, 7) === to.slice(0, 7) ? [String(Number(from.slice(8)))] : [])]; // prettier-ignore
  const whole = spanOfMonths(from, to);
  return unique([...starts.flatMap((start) => [`between ${start} and ${b}`, `${start} to ${b}`, `from ${start} to ${b}`]), ...whole]); // prettier-ignore
}

/** "January to December 2016" where the days are whole months, and "2016" where they are a whole year. */
function spanOfMonths(from: Day, to: Day): string[] {
  if (!from.endsWith("-01") || !addDays(to, 1).endsWith("-01")) return [];
  const [a, b] = [`${monthOf(from)} ${from.slice(0, 4)}`, `${monthOf(to)} ${to.slice(0, 4)}`];
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const financial = from.slice(5) === "04-01" && to.slice(5) === "03-31" && Number(to.slice(0, 4)) - Number(from.slice(0, 4)) === 1; // prettier-ignore
  const starts = [a, ...(sameYear ? [monthOf(from)] : [])];
  const years = financial ? ["–", "-", "/"].map((stroke) => `${from.slice(0, 4)}${stroke}${to.slice(2, 4)}`) : []; // prettier-ignore
  return a === b ? [a] : [...starts.flatMap((start) => [`${start} to ${b}`, `from ${start} to ${b}`, `between ${start} and ${b}`]), ...years]; // prettier-ignore
}

/** What both ends of a stretch share: its month, its year. */
function sharedForms(from: Day, to: Day): string[] {
  const month = from.slice(0, 7) === to.slice(0, 7) ? [`${monthOf(from)} ${from.slice(0, 4)}`, monthOf(from)] : []; // prettier-ignore
  const year = from.slice(0, 4) === to.slice(0, 4) ? [from.slice(0, 4)] : [];
  return [...month, ...year];
}

function monthOf(day: Day): string {
  return MONTHS[Number(day.slice(5, 7)) - 1] ?? "";
}

const LENGTHS = [
  { one: "week", days: 7 },
  { one: "month", days: 30.4375 },
  { one: "year", days: 365.25 },
];

/** The words for a number of days that is known, or known within bounds. */
export function spanForms(least: number, most: number): string[] {
  const days = (count: number) => numbersOf(count).map((number) => `${number} ${count === 1 ? "day" : "days"}`);
  if (least !== most) {
    const between = numbersOf(least).flatMap((a) => days(most).flatMap((b) => [`between ${a} and ${b}`, `${a} to ${b}`])); // prettier-ignore
    return unique([...between, ...days(least).map((words) => `at least ${words}`), ...days(most).map((words) => `at most ${words}`), ...LENGTHS.flatMap((length) => sides(least, most, length))]); // prettier-ignore
  }
  const weeks = least % 7 === 0 ? numbersOf(least / 7).map((number) => `${number} ${least === 7 ? "week" : "weeks"}`) : []; // prettier-ignore
  return unique([...days(least), ...weeks, ...LENGTHS.flatMap((length) => sides(least, most, length))]);
} // prettier-ignore

/** "About five weeks", "more than a year", "nearly three months", where every possible number of days bears it out. */
function sides(least: number, most: number, { one, days }: { one: string; days: number }): string[] {
  return [Math.floor(least / days), Math.ceil(most / days), Math.round(least / days)].flatMap((count) => {
    if (count < 1) return [];
    const round = count * days;
    const words = numbersOf(count).map((number) => `${count === 1 ? aOr(number) : number} ${one}${count === 1 ? "" : "s"}`); // prettier-ignore
    const say = (hedges: string[], holds: boolean) => (holds ? hedges.flatMap((hedge) => words.map((word) => `${hedge} ${word}`)) : []); // prettier-ignore
    return [
      ...say(["more than", "over"], least > round + 1),
      ...say(["less than", "under"], most < round - 1),
      ...say(["nearly", "almost", "just under"], most < round && least >= round * 0.9),
      ...say(["just over"], least > round && most <= round * 1.1),
      ...say(["about", "around", "roughly"], least >= round * 0.9 && most <= round * 1.1),
    ];
  });
}

function aOr(number: string): string {
  return number === "one" ? "a" : number;
}

function numbersOf(count: number): string[] {
  const word = cardinal(count);
  return [...(word === null ? [] : [word]), String(count)];
}
