import { isDay, type Day } from "../model/day.ts";

/** The newest day among some dates: how far published data reach. Dates that are not known to the day do not count. */
export function newestDay(dates: readonly (string | null | undefined)[]): Day {
  const days = dates.filter((date): date is Day => typeof date === "string" && isDay(date)).sort();
  const newest = days.at(-1);
  if (newest === undefined) throw new RangeError("no date is known to the day");
  return newest;
}
