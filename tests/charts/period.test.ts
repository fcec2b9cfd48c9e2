import { expect, test } from "vitest";
import { monthInShort, periodInShort } from "../../src/charts/period.ts";
import { monthOf } from "../../src/model/period-in-words.ts";

test.for([
  ["2014-06-01", "2014-06-30", "2014-06", "Jun 2014"],
  ["2018-01-01", "2018-12-31", "2018", "2018"],
  ["2016-04-01", "2017-03-31", "2016-17", "2016–17"],
  ["2017-08-01", "2017-10-31", "Aug-Oct 2017", "Aug–Oct 2017"],
  ["2023-01-01", "2023-12-19", "2023 to date", "2023 to date"],
] as const)("on an axis %s to %s, “%s”, is %s", ([period_start, period_end, period_label, short]) => {
  expect(periodInShort({ period_start, period_end, period_label })).toBe(short);
});

test("a month on an axis is its first three letters and its year", () => {
  expect(monthInShort(monthOf("2014-09"))).toBe("Sep 2014");
});
