import { compare } from "../model/problem.ts";
import type { Observation } from "../model/observation.ts";

/** A value in its series, with the place of its observation: of a long table there are many, and each is small. */
export type Point = { place: number; value: number; start: string; end: string; source: string };

/** A value with the one before it in its series. */
export type Step = { before: Point; after: Point };

/**
 * Puts observations into series: the same measure, unit, category and dimensions, over a period of as many months.
 * What has no value, or no days, stands in none.
 */
export class Series {
  /** The series by provider, lot, area and authority, and there by measure, unit, category and months. */
  readonly #parts = new Map<string, Map<string, Point[]>>();
  readonly #months = new Map<string, number>();

  /** @param place where the observation stands among all */
  add({ period, provider, lot, area, authority, measure, unit, category, value, address }: Observation, place: number): void {
    const { start, end } = period;
    if (value === null || start === null || end === null) return;
    const own = entryOf(this.#parts, `${provider}\n${lot}\n${area}\n${authority}`, () => new Map<string, Point[]>());
    const key = `${measure}\n${unit}\n${category}\n${this.#monthOf(end) - this.#monthOf(start)}`;
    entryOf(own, key, (): Point[] => []).push({ place, value, start, end, source: address.source });
  }

  /**
   * Each value with the one of the period before it, by provider, lot, area and authority. Where several sources give
   * the period before, the same source comes first.
   */
  *steps(): Generator<Step[]> {
    for (const part of this.#parts.values()) yield [...part.values()].flatMap(stepsIn);
  }

  /** The number of the month in which a day lies, counted once for each day. */
  #monthOf(day: string): number {
    return entryOf(this.#months, day, () => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)));
  }
} // prettier-ignore

function entryOf<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function stepsIn(series: Point[]): Step[] {
  series.sort((a, b) => compare(a.start, b.start));
  const steps: Step[] = [];
  // Where the period before begins and ends in the series, and where this one begins.
  let [first, last] = [0, 0];
  series.forEach((after, index) => {
    if (index > 0 && series[index - 1]?.start !== after.start) [first, last] = [last, index];
    const earlier = series.slice(first, last);
    const before = earlier.find(({ source }) => source === after.source) ?? earlier.at(-1);
    if (before) steps.push({ before, after });
  });
  return steps;
}
