import { compare } from "../model/problem.ts";
import type { Observation } from "../model/observation.ts";
import type { Observations } from "./observations.ts";

/** A value with the one before it in its series. */
export type Step = { before: Observation; after: Observation };

/**
 * Each value with the one of the period before it: the same measure, unit, category and dimensions, over a period of as
 * many months. Where several sources give the period before, the same source comes first. Values without days stand in
 * no series. A table may be long, so the steps are given in parts: one for each provider, lot, area and authority.
 */
export function* stepsOf(observations: Observations): Generator<Step[]> {
  for (const places of partsOf(observations)) {
    const series = new Map<string, Observation[]>();
    for (const place of places) {
      const observation = observations.at(place);
      const months = observation ? monthsOf(observation.period) : null;
      if (!observation || months === null) continue;
      const { measure, unit, category } = observation;
      const key = [measure, unit, category, months].join("\n");
      const own = series.get(key);
      if (own) own.push(observation);
      else series.set(key, [observation]);
    }
    yield [...series.values()].flatMap(stepsIn);
  }
}

/** The places of observations that have a value, by provider, lot, area and authority. */
function partsOf(observations: Observations): Iterable<number[]> {
  const parts = new Map<string, number[]>();
  let place = 0;
  for (const { provider, lot, area, authority, value } of observations) {
    const key = `${provider}\n${lot}\n${area}\n${authority}`;
    const part = parts.get(key);
    if (value !== null) {
      if (part) part.push(place);
      else parts.set(key, [place]);
    }
    place += 1;
  }
  return parts.values();
}

function stepsIn(series: Observation[]): Step[] {
  series.sort((a, b) => compare(a.period.start ?? "", b.period.start ?? ""));
  const steps: Step[] = [];
  // Where the period before begins and ends in the series, and where this one begins.
  let [first, last] = [0, 0];
  series.forEach((after, index) => {
    if (index > 0 && series[index - 1]?.period.start !== after.period.start) [first, last] = [last, index];
    const earlier = series.slice(first, last);
    const before = earlier.find(({ address }) => address.source === after.address.source) ?? earlier.at(-1);
    if (before) steps.push({ before, after });
  });
  return steps;
}

/** How many months a period touches; null if its days are not known. */
function monthsOf({ start, end }: Observation["period"]): number | null {
  if (start === null || end === null) return null;
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(end) - months(start) + 1;
}
