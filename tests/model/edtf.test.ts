import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, isDay } from "../../src/model/day.ts";
import { boundsOf, dateInWords, edtf, precisionOf } from "../../src/model/edtf.ts";

const day = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays("1950-01-01", n));
const set = fc
  .tuple(day, fc.nat(900), fc.constantFrom("both", "first", "last"))
  .map(([start, length, ends]) => `[${ends === "last" ? "" : start}..${ends === "first" ? "" : addDays(start, length)}]`); // prettier-ignore
const date = fc.oneof(day, day.map((d) => d.slice(0, 7)), day.map((d) => d.slice(0, 4)), set); // prettier-ignore

describe("the days that a date can mean", () => {
  test("the first is never after the last, and both exist", () => {
    fc.assert(
      fc.property(date, (text) => {
        const bounds = boundsOf(text);
        expect(bounds).not.toBe(null);
        const { earliest, latest } = bounds ?? { earliest: null, latest: null };
        expect(earliest === null || isDay(earliest)).toBe(true);
        expect(latest === null || isDay(latest)).toBe(true);
        if (earliest && latest) expect(earliest <= latest).toBe(true);
      }),
    );
  });

  test("a day lies within its month, and its month within its year", () => {
    fc.assert(
      fc.property(day, (text) => {
        const [month, year] = [boundsOf(text.slice(0, 7)), boundsOf(text.slice(0, 4))];
        expect((month?.earliest ?? "") <= text && text <= (month?.latest ?? "")).toBe(true);
        expect((year?.earliest ?? "") <= (month?.earliest ?? "")).toBe(true);
        expect((month?.latest ?? "") <= (year?.latest ?? "")).toBe(true);
      }),
    );
  });

  test.for([
    ["2018-01-29", "2018-01-29", "2018-01-29", "day"],
    ["2016-02", "2016-02-01", "2016-02-29", "month"],
    ["2019", "2019-01-01", "2019-12-31", "year"],
    ["[2017-12-19..2018-01-29]", "2017-12-19", "2018-01-29", "bounds"],
    ["[2016-12-01..]", "2016-12-01", null, "bounds"],
    ["[..2018-01-31]", null, "2018-01-31", "bounds"],
  ] as const)("%s", ([text, earliest, latest, precision]) => {
    expect(boundsOf(text)).toEqual({ earliest, latest });
    expect(precisionOf(text)).toBe(precision);
  });

  test.for([
    "2015-02-29",
    "2016-13",
    "2016-00",
    "16",
    "[..]",
    "[2018-01-31..2018-01-30]",
    "[2018-01..2018-02]",
    "[2015-02-29..]",
    "2018-01-29/2018-01-30",
    "circa 2016",
    "",
  ])("%j is no date of ours, and the mend says which forms there are", (text) => {
    expect(boundsOf(text)).toBe(null);
    expect(edtf.safeParse(text).error?.issues[0]?.message).toContain("2018-01-29, 2016-12, 2019");
  });
});

describe("a date in words says no more than is known", () => {
  test.for([
    ["2018-01-29", "29 January 2018"],
    ["2016-12", "December 2016"],
    ["2019", "2019"],
    ["[2017-12-19..2018-01-29]", "between 19 December 2017 and 29 January 2018"],
    ["[2016-12-01..]", "on or after 1 December 2016"],
    ["[..2018-01-31]", "on or before 31 January 2018"],
  ] as const)("%s: %s", ([text, words]) => {
    expect(dateInWords(text)).toBe(words);
  });

  test("every date names the years of its bounds and never says undefined", () => {
    fc.assert(
      fc.property(date, (text) => {
        const words = dateInWords(text);
        expect(words).not.toMatch(/undefined|null|NaN/);
        const bounds = boundsOf(text);
        for (const end of [bounds?.earliest, bounds?.latest])
          if (end) expect(words).toContain(end.slice(0, 4));
      }),
    );
  });
});
