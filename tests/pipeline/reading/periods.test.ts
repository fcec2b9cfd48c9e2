import { expect, test } from "vitest";
import type { PeriodForm } from "../../../src/model/period-form.ts";
import { PERIOD_FORMS } from "../../../src/model/period-form.ts";
import { withoutFootnote } from "../../../src/pipeline/reading/labels.ts";
import { monthOf, readPeriod } from "../../../src/pipeline/reading/periods.ts";

test.for([
  ["year", "2016", "2016-01-01", "2016-12-31", "2016"],
  ["financial-year", "1999/00", "1999-04-01", "2000-03-31", "1999-00"],
  ["quarter", "Q4 2016", "2016-10-01", "2016-12-31", "2016-10-to-2016-12"],
  ["financial-quarter", "2015/16 Q4", "2016-01-01", "2016-03-31", "2016-01-to-2016-03"],
  ["month", "Feb-16", "2016-02-01", "2016-02-29", "2016-02"],
  ["month", "February 2013", "2013-02-01", "2013-02-28", "2013-02"],
  ["end-of-month", "Feb-13", "2013-02-28", "2013-02-28", "2013-02-28"],
  ["day", "2016-04-03", "2016-04-03", "2016-04-03", "2016-04-03"],
  ["day-month-year", "03/04/2016", "2016-04-03", "2016-04-03", "2016-04-03"],
  ["serial-1900", "42463", "2016-04-03", "2016-04-03", "2016-04-03"],
  ["serial-1904", "41001", "2016-04-03", "2016-04-03", "2016-04-03"],
] as const)("%s: %s is %s to %s", ([form, label, start, end, key]) => {
  expect(readPeriod(label, [form])).toEqual({ start, end, key });
});

test.for([
  ["financial-year", "2007/09"],
  ["financial-year", "2007/085"],
  ["quarter", "Q5 2016"],
  ["month", "03/04/2016"],
  ["month", "Febr-13"],
  ["year", "16"],
] as const)("a label of another form is no %s: %s", ([form, label]) => {
  expect(readPeriod(label, [form])).toBe(null);
});

test("a day that does not exist is told apart from another form", () => {
  expect(readPeriod("31/02/2016", ["day-month-year"])).toBe("no such day");
  expect(readPeriod("2015-02-29", ["day"])).toBe("no such day");
});

test("a day may stand for its month, if the reading says so", () => {
  const day = readPeriod("01/03/2016", ["day-month-year"]);
  expect(day && day !== "no such day" && monthOf(day)).toEqual({ start: "2016-03-01", end: "2016-03-31", key: "2016-03" }); // prettier-ignore
});

test("a note's number is taken off only where the label has no period with it", () => {
  const fits = (text: string) => readPeriod(text, ["financial-year", "year"]) !== null;
  expect(withoutFootnote("2007/085", ["5"], fits)).toBe("2007/08");
  expect(withoutFootnote("2015", ["5"], fits)).toBe("2015");
  expect(withoutFootnote("2007/086", ["5"], fits)).toBe("2007/086");
});

test("every form has an example that it reads", () => {
  for (const [form, { example }] of Object.entries(PERIOD_FORMS)) {
    const label = /^[^,]*?(?=,| or | for |$)/.exec(example)?.[0] ?? "";
    expect(readPeriod(label, [form as PeriodForm]), `${form}: ${label}`).not.toBe(null);
  }
});
