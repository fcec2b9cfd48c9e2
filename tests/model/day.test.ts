import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween, daysFrom, daysInMonth, isDay, weekday } from "../../src/model/day.ts";

const MS = 86_400_000;
const number = fc.integer({ min: -650_000, max: 2_900_000 });
/** A day by JavaScript's own calendar in UTC: another implementation to compare with. */
const dayOf = (n: number) => new Date(n * MS).toISOString().slice(0, 10);

describe("day arithmetic agrees with JavaScript's UTC calendar, from the second century to the hundredth", () => {
  test("a day some days later", () => {
    fc.assert(
      fc.property(number, fc.integer({ min: -20_000, max: 20_000 }), (start, count) => {
        expect(addDays(dayOf(start), count)).toBe(dayOf(start + count));
      }),
    );
  });

  test("the days between two days", () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(daysBetween(dayOf(a), dayOf(b))).toBe(b - a);
      }),
    );
  });

  test("the day of the week, from 1 for Monday to 7 for Sunday", () => {
    fc.assert(
      fc.property(number, (n) => {
        expect(weekday(dayOf(n))).toBe(new Date(n * MS).getUTCDay() || 7);
      }),
    );
  });

  test("which days exist", () => {
    const part = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), part, part, (year, month, day) => {
        const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
        const date = new Date(`${text}T00:00:00Z`);
        const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
        expect(isDay(text)).toBe(exists);
      }),
    );
  });
});

test("adding days and counting the days between undo each other", () => {
  fc.assert(
    fc.property(number, fc.integer({ min: -9999, max: 9999 }), (n, count) => {
      const day = dayOf(n);
      expect(daysBetween(day, addDays(day, count))).toBe(count);
      expect(addDays(addDays(day, count), -count)).toBe(day);
    }),
  );
});

test("the days of the week follow one another in a cycle of seven", () => {
  fc.assert(
    fc.property(number, (n) => {
      expect(weekday(addDays(dayOf(n), 1))).toBe((weekday(dayOf(n)) % 7) + 1);
    }),
  );
});

test("29 January 2018 was a Monday and 19 December 2017 a Tuesday", () => {
  expect([weekday("2018-01-29"), weekday("2017-12-19")]).toEqual([1, 2]);
});

test.for([
  "2015-02-29",
  "1900-02-29",
  "2018-13-01",
  "2018-00-10",
  "2018-01-32",
  "2018-1-29",
  "29/01/2018",
  "",
])("%j is no day", (text) => {
  expect(isDay(text)).toBe(false);
  expect(() => addDays(text, 1)).toThrow(RangeError);
});

test("a leap year has 29 days in February, a century only every 400 years", () => {
  expect([2016, 2015, 2000, 1900].map((year) => daysInMonth(year, 2))).toEqual([29, 28, 29, 28]);
});

test("a range of days holds both ends, and none if the last is before the first", () => {
  expect(daysFrom("2016-02-28", "2016-03-01")).toEqual(["2016-02-28", "2016-02-29", "2016-03-01"]);
  expect(daysFrom("2016-03-01", "2016-02-28")).toEqual([]);
});
