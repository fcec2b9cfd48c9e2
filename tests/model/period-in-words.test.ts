import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../../scripts/root.ts";
import { periodInWords, spanInWords, spanOf } from "../../src/model/period-in-words.ts";
import type { TidyRow } from "../../src/model/tidy-row.ts";

describe("a period in words", () => {
  test.for([
    ["2014-06-01", "2014-06-30", "2014-06", "June 2014"],
    ["2018-01-01", "2018-12-31", "2018", "2018"],
    ["2016-04-01", "2017-03-31", "2016-17", "2016–17"],
    ["2014-04-01", "2015-03-31", "2014/15", "2014–15"],
    ["2010-11-01", "2010-11-30", "2010-11", "November 2010"],
    ["2010-04-01", "2011-03-31", "2010-11", "2010–11"],
    ["2016-04-01", "2016-12-31", "Apr-Dec 2016", "April to December 2016"],
    ["2020-11-01", "2021-10-31", "Nov 2020 - Oct 2021", "November 2020 to October 2021"],
    ["2020-01-01", "2020-03-31", "quarter to 2020-03", "quarter to March 2020"],
    ["2020-11-01", "2021-01-31", "quarter to Jan 2021", "quarter to January 2021"],
    ["2013-02-28", "2013-02-28", "Feb-13", "February 2013"],
    ["2015-03-31", "2015-03-31", "31 Mar 2015", "31 March 2015"],
    ["2021-03-31", "2021-03-31", "2021-03-31", "31 March 2021"],
    ["2018-04-30", "2018-04-30", "end Apr 2018", "end of April 2018"],
    ["2014-04-01", "2014-06-30", "2014/15 Q1", "April to June 2014"],
    ["2016-01-01", "2016-03-31", "Q1 2016", "January to March 2016"],
  ] as const)("%s to %s, “%s”, is %s", ([period_start, period_end, period_label, words]) => {
    expect(periodInWords({ period_start, period_end, period_label })).toBe(words);
  });

  test.for([
    ["2023-01-01", "2023-12-19", "2023 to date"],
    ["2012-05-01", "2012-05-31", "May 2012 estimate"],
    ["2015-01-01", null, "2015 (part year: to date of answer)"],
    [null, null, "2012 bid"],
  ] as const)(
    "a label that says more than its days stays: %s to %s, “%s”",
    ([period_start, period_end, period_label]) => {
      expect(periodInWords({ period_start, period_end, period_label })).toBe(period_label);
    },
  );

  test("a period without both days has no span", () => {
    expect(spanOf({ period_start: "2013-04-08", period_end: null })).toBeNull();
  });

  test("a span over two years names both", () => {
    expect(spanInWords({ from: 2015 * 12 + 3, to: 2018 * 12 + 3 })).toBe("April 2015 to March 2018");
  });
});

test("no period of the evidence reaches a reader as a code for a month or a quarter", () => {
  const folder = join(ROOT, "data/tidy");
  const rows = readdirSync(folder).flatMap((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as unknown);
  const words = rows.filter((row): row is TidyRow => (row as TidyRow | null)?.period_label !== undefined).map(periodInWords);
  expect(words.length).toBeGreaterThan(1000);
  expect([...new Set(words)].filter((said) => /^\d{4}-\d{2}|^\w{3}-\d{2}$|quarter to \d/.test(said))).toEqual(["2017-18 and 2018-19", "2012-13 to 2022-23"]);
}); // prettier-ignore
