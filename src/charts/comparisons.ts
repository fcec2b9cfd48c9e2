import { withSeparators } from "../model/claim.ts";
import { monthInWords } from "../model/period-in-words.ts";
import { QUALIFIERS } from "../model/qualifier.ts";
import type { Unit } from "../model/reference.ts";
import type { Datum, Plan } from "./plan.ts";

/** How rows are told: their value, and where they stand. */
export type Telling = { say: (row: Datum) => string; where: (row: Datum) => string };

/** Figures that may be ranked: plain numbers of periods that were over. */
const firmIn = (rows: readonly Datum[]) => rows.filter(({ kind }) => kind === "plain");

/** Highest and lowest, on each side of a break by itself. */
export function extremes(rows: readonly Datum[], breaks: Plan["breaks"], telling: Telling): string[] {
  const cuts = breaks.map(({ at }) => at).filter((at) => rows.some(({ from }) => from < at) && rows.some(({ from }) => from >= at)); // prettier-ignore
  const sides = [-Infinity, ...cuts].map((from, i) => ({ from, to: cuts[i] ?? Infinity }));
  return sides.flatMap(({ from, to }) => {
    const within = firmIn(rows).filter((row) => from <= row.from && row.from < to);
    const when = from > 0 ? ` from ${monthInWords(from)} on` : to < Infinity ? ` before ${monthInWords(to)}` : ""; // prettier-ignore
    return within.length < 2 ? [] : [extreme("Highest", when, within, Math.max, telling), extreme("Lowest", when, within, Math.min, telling)]; // prettier-ignore
  });
}

function extreme(word: string, when: string, rows: readonly Datum[], pick: typeof Math.max, { say, where }: Telling): string {
  const value = pick(...rows.map((row) => row.value ?? 0));
  const there = rows.filter((row) => row.value === value);
  const places = there.length > 3 ? `${there.length} times` : there.map(where).join("; ");
  return `${word}${when}: ${there[0] ? say(there[0]) : ""} (${places}).`;
} // prettier-ignore

/** Which figures the highest and lowest were not picked from, and why. */
export function aside(rows: readonly Datum[]): string[] {
  if (firmIn(rows).length < 2) return [];
  const left = rows.filter(({ kind }) => kind === "hedged" || kind === "incomplete");
  if (left.length === 0) return [];
  const hedge = ({ kind, qualifier }: Datum) => (kind === "hedged" && qualifier ? `“${QUALIFIERS[qualifier].words}”` : "incomplete"); // prettier-ignore
  const marked = [...new Set(left.map(hedge))].join(" or ");
  const [figures, were] = left.length === 1 ? ["One figure", "was"] : [`${left.length} figures`, "were"];
  return [`${figures} marked ${marked} ${were} left out when picking the highest and lowest.`];
}

/**
 * Who leads: in how many of the places where every series has a figure that may be ranked each series has the
 * highest. Says nothing of a single series, or where two series share no place.
 */
export function leaders({ data, series }: Plan, places: { one: string; many: string }): string[] {
  if (series.length < 2) return [];
  const at = new Map<string, Datum[]>();
  for (const row of firmIn(data)) at.set(placeOf(row), [...(at.get(placeOf(row)) ?? []), row]);
  const names = series.map(({ name }) => name);
  const shared = [...at.values()].filter((rows) => names.every((name) => rows.filter((row) => row.series_name === name).length === 1)); // prettier-ignore
  if (shared.length === 0) return [];
  const winners = shared.map((rows) => {
    const most = Math.max(...rows.map(({ value }) => value ?? 0));
    const top = rows.filter(({ value }) => value === most);
    return top.length === 1 ? (top[0]?.series_name ?? null) : null;
  });
  const won = names.map((name) => ({ name, times: winners.filter((winner) => winner === name).length })).filter(({ times }) => times > 0); // prettier-ignore
  const level = winners.filter((winner) => winner === null).length;
  const parts = [
    ...won.sort((a, b) => b.times - a.times).map(({ name, times }) => `${name} in ${times}`),
    ...(level > 0 ? [`none alone in ${level}`] : []),
  ];
  const all = names.length === 2 ? "both have" : "all have";
  const word = names.length === 2 ? "Higher" : "Highest";
  return [`${word} in the ${counted(shared.length, places)} for which ${all} a figure: ${parts.join(", ")}.`];
}

/** What two rows must share to be set against each other: the place along the chart, and the same months. */
function placeOf({ position_name, from, to }: Datum): string {
  return [position_name, from, to].join(" ");
}

function counted(count: number, { one, many }: { one: string; many: string }): string {
  return count === 1 ? `one ${one}` : `${count} ${many}`;
}

/**
 * The change between two figures in words: "a rise of 26 percentage points", "a fall of 310 cases". It counts no more
 * decimals than the figures have, and "about" if a source rounded one of them.
 */
export function change(first: Datum, last: Datum, unit: Unit): string {
  const decimals = Math.max(...[first, last].map(({ value }) => (String(value).split(".")[1] ?? "").length));
  const by = Number(((last.value ?? 0) - (first.value ?? 0)).toFixed(decimals));
  if (by === 0) return "the same";
  const size = Math.abs(by);
  const digits = withSeparators(size.toFixed(decimals));
  const point = size === 1 ? "point" : "points";
  const amount = unit.id === "percent" ? `${digits} percentage ${point}` : (size === 1 ? unit.one : unit.many).replace("#", digits); // prettier-ignore
  const rounded = [first, last].some(({ qualifier }) => qualifier === "rounded");
  return `${by > 0 ? "a rise" : "a fall"} of ${rounded ? "about " : ""}${amount}`;
}
