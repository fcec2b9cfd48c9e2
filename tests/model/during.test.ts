import { expect, test } from "vitest";
import { duringInWords } from "../../src/model/during.ts";

const during = (period_label: string, period_start: string | null, period_end: string | null) =>
  duringInWords({ period_label, period_start, period_end });

test.for([
  ["2018-19", "2018-04-01", "2019-03-31", "in 2018–19"],
  ["2016-03", "2016-03-01", "2016-03-31", "in March 2016"],
  ["2018", "2018-01-01", "2018-12-31", "in 2018"],
  ["Apr-Dec 2016", "2016-04-01", "2016-12-31", "from April to December 2016"],
  ["31 Mar 2015", "2015-03-31", "2015-03-31", "on 31 March 2015"],
  ["end Apr 2018", "2018-04-30", "2018-04-30", "at the end of April 2018"],
  ["quarter to Mar 2022", "2022-01-01", "2022-03-31", "in the quarter to March 2022"],
  ["2023 to date", "2023-01-01", "2023-12-19", "from 1 January 2023 to 19 December 2023"],
] as const)("%s stands in a sentence as its period is", ([label, start, end, words]) => {
  expect(during(label, start, end)).toBe(words);
});

test("a period that no source dates gives no words for a sentence", () => {
  expect(during("five-year contract", null, null)).toBeNull();
  expect(during("2015 to date of answer", "2015-01-01", null)).toBeNull();
});
