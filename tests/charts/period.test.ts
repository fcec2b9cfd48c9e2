import { describe, expect, test } from "vitest";
import { periodInShort, periodInWords, spanOf } from "../../src/charts/period.ts";
import { gapsIn, runsOf } from "../../src/charts/runs.ts";

const dated = (period_start: string | null, period_end: string | null, period_label: string) => ({ period_start, period_end, period_label }); // prettier-ignore

describe("a period in words", () => {
  test.for([
    [dated("2014-06-01", "2014-06-30", "2014-06"), "June 2014", "Jun 2014"],
    [dated("2018-01-01", "2018-12-31", "2018"), "2018", "2018"],
    [dated("2016-04-01", "2017-03-31", "2016-17"), "2016–17", "2016–17"],
    [dated("2014-04-01", "2015-03-31", "2014/15"), "2014–15", "2014–15"],
    [dated("2017-08-01", "2017-10-31", "Aug-Oct 2017"), "August to October 2017", "Aug–Oct 2017"],
    [dated("2023-01-01", "2023-12-19", "2023 to date"), "2023 to date", "2023 to date"],
    [dated(null, null, "2012 bid"), "2012 bid", "2012 bid"],
  ] as const)("%o", ([row, words, short]) => {
    expect(periodInWords(row)).toBe(words);
    expect(periodInShort(row)).toBe(short);
  });

  test("a period without both days has no span", () => {
    expect(spanOf({ period_start: "2013-04-08", period_end: null })).toBeNull();
  });
});

describe("runs of points that a line may join", () => {
  const month = (from: number, series = "a", plain = true) => ({ from, to: from + 1, series, plain });

  test("neighbours of one series are joined, and series do not mix", () => {
    expect(runsOf([month(1), month(1, "b"), month(2), month(2, "b")], [])).toEqual(["a 1", "b 1", "a 1", "b 1"]); // prettier-ignore
  });

  test.for([
    ["a hole", [month(1), month(3)], []],
    ["another length", [month(1), { from: 2, to: 5, series: "a", plain: true }], []],
    ["a hedged or incomplete figure", [month(1), month(2, "a", false)], []],
    ["a break of the series", [month(1), month(2)], [2]],
  ] as const)("a line ends at %s", ([, points, breaks]) => {
    expect(runsOf(points, breaks)).toEqual(["a 1", "a 2"]);
  });

  test("gaps are the stretches that nothing covers, and none is claimed among mixed lengths", () => {
    expect(gapsIn([month(1), month(4), month(5), month(9)])).toEqual([
      { from: 2, to: 4 },
      { from: 6, to: 9 },
    ]);
    expect(gapsIn([month(1), { from: 6, to: 18 }])).toEqual([]);
  });
});
