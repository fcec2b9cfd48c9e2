import { expect, test } from "vitest";
import { partsOf, placesOf } from "../../src/pipeline/dataset-parts.ts";
import { rowWith } from "./package/fixture.ts";

const row = (id: string, period_label: string, period_start: string, authority: string) =>
  rowWith({ id, period_label, period_start, period_end: period_start, authority });
const ROWS = [
  row("2016-04-to-2016-06-dwp", "Q2 2016", "2016-04-01", "dwp"),
  row("2016-ico", "2016", "2016-01-01", "ico"),
  row("2016-dwp", "2016", "2016-01-01", "dwp"),
];
const whole = { id: "fixture" };
const part = {
  id: "fixture",
  page: { only: { authority: "dwp", period_label: "2016" }, why: "For a test." },
};

test("a dataset whose page shows everything has no other pages", () => {
  expect(partsOf(whole, ROWS)).toEqual([]);
  expect(ROWS.map(placesOf(whole, ROWS))).toEqual(ROWS.map(({ id }) => `/datasets/fixture/#${id}`));
});

test("one whose page does not has a page for each period, in order, with all of its rows", () => {
  expect(partsOf(part, ROWS).map(({ id, label, rows, prefix }) => [id, label, rows.length, prefix])).toEqual([
    ["2016", "2016", 2, "2016-"],
    ["q2-2016", "Q2 2016", 1, "2016-04-to-2016-06-dwp"],
  ]);
});

test("an observation stands on the dataset's page if that shows it, and else on that of its period", () => {
  expect(ROWS.map(placesOf(part, ROWS))).toEqual([
    "/datasets/fixture/q2-2016/#2016-04-to-2016-06-dwp",
    "/datasets/fixture/2016/#2016-ico",
    "/datasets/fixture/#2016-dwp",
  ]);
});
