import { describe, expect, test } from "vitest";
import { transcribedRow, type TranscribedRow } from "../../src/model/observation.ts";
import { observe } from "../../src/pipeline/observe.ts";

const row: TranscribedRow = transcribedRow.parse({
  id: "2001-received",
  period_start: "2001-01-01",
  period_end: "",
  period_label: "from 2001",
  provider: "",
  lot: "",
  area: "",
  measure: "fixture complaints",
  category: "all",
  value: "27.50",
  qualifier: "more than",
  unit: "fixture-count",
  denominator: "4000",
  target: "",
  status: "",
  source: "fixture-answer",
  locator: "row 1",
  note: "",
});

test("a value keeps its digits as printed beside the number, and its hedge", () => {
  expect(observe(row)).toMatchObject({ as_published: "27.50", value: 27.5, qualifier: "more than" });
});

test("a zero is a value, not a gap", () => {
  expect(observe({ ...row, value: "0" })).toMatchObject({ as_published: "0", value: 0 });
});

test("a missing value is null, never zero, and its status says why", () => {
  expect(observe({ ...row, value: "", status: "c" })).toMatchObject({ as_published: null, value: null, status: "c" }); // prettier-ignore
});

test("an empty cell is null: not given, or does not apply", () => {
  const { provider, lot, area, target, note, period } = observe(row);
  expect([provider, lot, area, target, note, period.end]).toEqual([null, null, null, null, null, null]);
});

describe("a base is a number only if the source gives a plain number", () => {
  test.for([
    ["4000", { value: 4000, as_published: "4000" }],
    ["more than 4,000", { value: null, as_published: "more than 4,000" }],
    ["4,000", { value: null, as_published: "4,000" }],
    ["", null],
  ] as const)("%j", ([text, expected]) => {
    expect(observe({ ...row, denominator: text }).denominator).toEqual(expected);
  });
});

test("the address is the source and the place in it", () => {
  expect(observe(row).address).toEqual({ source: "fixture-answer", locator: "row 1" });
});
