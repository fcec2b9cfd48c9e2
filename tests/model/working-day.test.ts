import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween, weekday } from "../../src/model/day.ts";
import {
  addWorkingDays,
  holidaysBetween,
  isWorkingDay,
  workingDaysBetween,
} from "../../src/model/working-day.ts";
import { ENGLAND_AND_WALES, UK } from "./calendar.ts";

/** Any day that the calendar covers, far enough from its end for the counts below. */
const day = fc.integer({ min: 0, max: daysBetween(UK.first, "2026-12-31") }).map((n) => addDays(UK.first, n));
const count = fc.integer({ min: 0, max: 120 });

describe("what a working day is, by s.10(6)", () => {
  test.for([
    ["2018-01-02", "2 January, a holiday in Scotland only"],
    ["2018-03-19", "St Patrick's Day observed, in Northern Ireland only"],
    ["2019-07-12", "the Battle of the Boyne, in Northern Ireland only"],
    ["2019-08-05", "the Summer bank holiday of Scotland"],
  ] as const)("%s is none: %s", ([holiday]) => {
    expect(isWorkingDay(UK, holiday)).toBe(false);
    expect(isWorkingDay(ENGLAND_AND_WALES, holiday)).toBe(true);
  });

  test("Saturdays and Sundays are none, and the Tuesday of a decision notice is one", () => {
    expect(["2018-01-27", "2018-01-28", "2017-12-19"].map((d) => isWorkingDay(UK, d))).toEqual([false, false, true]); // prettier-ignore
  });
});

describe("counting working days", () => {
  test("never ends on a day that is not a working day", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 120 }), (start, n) => {
        const end = addWorkingDays(UK, start, n);
        expect(end !== null && isWorkingDay(UK, end)).toBe(true);
      }),
    );
  });

  test("a later receipt or a longer period never falls due earlier", () => {
    fc.assert(
      fc.property(day, count, fc.nat(30), fc.nat(10), (start, n, later, more) => {
        const due = addWorkingDays(UK, start, n) ?? "";
        const dueLater = addWorkingDays(UK, addDays(start, later), n + more) ?? "";
        expect(dueLater >= due).toBe(true);
      }),
    );
  });

  test("counting forward and counting between undo each other", () => {
    fc.assert(
      fc.property(day, count, (start, n) => {
        expect(workingDaysBetween(UK, start, addWorkingDays(UK, start, n) ?? "")).toBe(n);
      }),
    );
  });

  test("the days between add up: weekdays are working days or weekday holidays", () => {
    fc.assert(
      fc.property(day, fc.nat(120), (start, n) => {
        const end = addDays(start, n);
        let weekdays = 0;
        for (let d = addDays(start, 1); d <= end; d = addDays(d, 1)) if (weekday(d) <= 5) weekdays += 1;
        const skipped = new Set(holidaysBetween(UK, start, end).map(({ date }) => date)).size;
        expect((workingDaysBetween(UK, start, end) ?? 0) + skipped).toBe(weekdays);
      }),
    );
  });

  test("the United Kingdom's date is never before that of England and Wales", () => {
    fc.assert(
      fc.property(day, count, (start, n) => {
        const [uk, englandAndWales] = [
          addWorkingDays(UK, start, n),
          addWorkingDays(ENGLAND_AND_WALES, start, n),
        ];
        expect((uk ?? "") >= (englandAndWales ?? "")).toBe(true);
      }),
    );
  });

  test("the day of receipt is day zero, even if it is a Saturday", () => {
    expect(addWorkingDays(UK, "2018-01-27", 1)).toBe("2018-01-29");
    expect(addWorkingDays(UK, "2018-01-26", 1)).toBe("2018-01-29");
  });

  test("outside the calendar nothing is counted", () => {
    expect(addWorkingDays(UK, "2011-12-31", 1)).toBe(null);
    expect(addWorkingDays(UK, "2027-12-31", 1)).toBe(null);
    expect(workingDaysBetween(UK, "2018-01-01", "2028-01-01")).toBe(null);
  });

  test("a day with two holidays in different nations is skipped once and both are named", () => {
    const skipped = holidaysBetween(UK, "2012-01-01", "2012-01-02");
    expect(skipped.map(({ title }) => title)).toEqual(["2nd January", "New Year’s Day"]);
    expect(workingDaysBetween(UK, "2012-01-01", "2012-01-04")).toBe(1);
  });
});
