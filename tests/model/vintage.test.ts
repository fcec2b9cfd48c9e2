import { expect, test } from "vitest";
import type { TidyRow } from "../../src/model/tidy-row.ts";
import { vintagesOf } from "../../src/model/vintage.ts";

const base: TidyRow = {
  id: "a",
  period_start: "2001-01-01",
  period_end: "2001-12-31",
  period_label: "2001",
  provider: "fixture-company",
  lot: null,
  area: null,
  authority: null,
  measure: "fixture complaints",
  category: "all",
  value: 1,
  as_published: "1",
  qualifier: null,
  unit: "fixture-count",
  denominator: null,
  denominator_as_published: null,
  target: null,
  status: null,
  source: "fixture-answer",
  locator: "row 1",
  address: "fixture-answer#row 1",
  note: null,
};

test("the same observation from two sources is a pair of vintages, also if the values differ", () => {
  expect(vintagesOf([base, { ...base, id: "b", source: "fixture-letter", value: 2 }])).toEqual([["a", "b"]]);
});

test("twice from one source is no pair", () => {
  expect(vintagesOf([base, { ...base, id: "b", locator: "row 2" }])).toEqual([]);
});

test.for(["period_end", "provider", "lot", "area", "measure", "category", "unit"] as const)(
  "rows that differ in %s are no vintages",
  (dimension) => {
    const other = { ...base, id: "b", source: "fixture-letter", [dimension]: "2002-12-31" };
    expect(vintagesOf([base, other])).toEqual([]);
  },
);

test("rows without any day are not matched: their labels may mean different times", () => {
  const undated = { ...base, period_start: null, period_end: null };
  expect(vintagesOf([undated, { ...undated, id: "b", source: "fixture-letter" }])).toEqual([]);
});
