import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countedDayInWords, countedDays, type CountedDay } from "../../src/model/counted-day.ts";
import { addDays, daysBetween, daysFrom } from "../../src/model/day.ts";
import { endOf, type Period } from "../../src/model/period.ts";
import { UK } from "./calendar.ts";

const working = (days: number): Period => ({ unit: "working-days", days });
const day = fc.integer({ min: 0, max: daysBetween(UK.first, "2027-06-30") }).map((n) => addDays(UK.first, n));
const count = fc.integer({ min: 1, max: 120 });

/**
 * The plainest walk there is, sharing no arithmetic with the model: JavaScript's own calendar in UTC, day after day.
 */
function naiveWalk(start: string, days: number): { due: string; counted: string[]; skipped: string[] } {
  const [counted, skipped]: [string[], string[]] = [[], []];
  const date = new Date(`${start}T00:00:00Z`);
  while (counted.length < days) {
    date.setUTCDate(date.getUTCDate() + 1);
    const text = date.toISOString().slice(0, 10);
    (date.getUTCDay() === 0 || date.getUTCDay() === 6 || UK.holidays.has(text) ? skipped : counted).push(
      text,
    );
  }
  return { due: counted.at(-1) ?? start, counted, skipped };
}

const inWalkOf = ({ counted, skipped }: ReturnType<typeof naiveWalk>) => `${counted} but not ${skipped}`;
const inWalk = (days: CountedDay[]) =>
  `${days.filter(({ count }) => count).map(({ day }) => day)} but not ${days.filter(({ skipped }) => skipped).map(({ day }) => day)}`;

describe("a count of working days", () => {
  test("agrees with a naive walk from every day of 2012 to 2027 from which the calendar reaches", () => {
    const differ = daysFrom(UK.first, UK.last).flatMap((start) =>
      [20, 40].flatMap((days) => {
        const given = countedDays(UK, start, working(days));
        const walk = naiveWalk(start, days);
        const same = walk.due > UK.last ? given === null : given !== null && inWalk(given) === inWalkOf(walk);
        return same ? [] : [`${start} + ${days}`];
      }),
    );
    expect(differ).toEqual([]);
  }, 30_000);

  test("has no gap, counts up by one, and ends on the due date, which is a working day", () => {
    fc.assert(
      fc.property(day, count, (start, days) => {
        const given = countedDays(UK, start, working(days)) ?? [];
        const end = endOf(working(days), start, UK) ?? "";
        expect(given.map((each) => each.day)).toEqual(daysFrom(start, end));
        expect(given.flatMap((each) => each.count ?? [])).toEqual(Array.from({ length: days + 1 }, (_, n) => n)); // prettier-ignore
        expect(given.at(-1)).toEqual({ day: end, count: days, skipped: null });
      }),
    );
  });

  test("a later receipt or a longer period never falls due earlier", () => {
    fc.assert(
      fc.property(day, count, fc.nat(20), fc.nat(10), (start, days, later, more) => {
        const due = endOf(working(days), start, UK) ?? "";
        expect((endOf(working(days + more), addDays(start, later), UK) ?? "9") >= due).toBe(true);
      }),
    );
  });

  test("beyond the list of holidays there is none", () => {
    expect(countedDays(UK, "2027-12-20", working(20))).toBe(null);
    expect(countedDays(UK, "2011-12-30", working(1))).toBe(null);
  });
});

test("calendar days are all counted, whatever day they fall on", () => {
  const given = countedDays(UK, "2017-12-19", { unit: "calendar-days", days: 35 }) ?? [];
  expect(given.map((each) => each.count)).toEqual(Array.from({ length: 36 }, (_, n) => n));
  expect(given.at(-1)?.day).toBe("2018-01-23");
});

test("each day says that it counts, or why it does not: weekend, or which holiday in which nation", () => {
  const words = (start: string, days: number) =>
    (countedDays(UK, start, working(days)) ?? []).map(countedDayInWords).map(({ date, count }) => `${date}: ${count}`); // prettier-ignore
  expect(words("2019-07-11", 2)).toEqual([
    "Thursday 11 July 2019: The start: not counted",
    "Friday 12 July 2019: Not counted: Battle of the Boyne (Orangemen’s Day) (Northern Ireland)",
    "Saturday 13 July 2019: Not counted: Saturday",
    "Sunday 14 July 2019: Not counted: Sunday",
    "Monday 15 July 2019: Day 1",
    "Tuesday 16 July 2019: Day 2",
  ]);
  expect(words("2012-01-01", 1)[1]).toBe(
    "Monday 2 January 2012: Not counted: 2nd January (Scotland); New Year’s Day (England and Wales and Northern Ireland)",
  );
  expect(words("2017-12-22", 1)[3]).toContain("Christmas Day (the whole UK)");
});
