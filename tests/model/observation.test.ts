import { describe, expect, test } from "vitest";
import { TRANSCRIBED_COLUMNS, transcribedRow } from "../../src/model/observation.ts";

const row = {
  id: "2001-received",
  period_start: "2001-01-01",
  period_end: "",
  period_label: "from 2001",
  provider: "fixture-company",
  lot: "",
  area: "",
  measure: "fixture complaints",
  category: "all",
  value: "27.50",
  qualifier: "more than",
  unit: "fixture-count",
  denominator: "more than 4,000",
  target: "<= 3%",
  status: "",
  source: "fixture-answer",
  locator: "row 1",
  note: "",
};

test("the header of observations.csv is the model's fields in their order", () => {
  expect(TRANSCRIBED_COLUMNS).toEqual(Object.keys(row));
});

test("a row keeps its digits as printed", () => {
  expect(transcribedRow.parse(row).value).toBe("27.50");
});

describe("a value is digits with at most one point", () => {
  test.for(["0", "27", "4.25", "-3", "1104", ""])("%j is one, or none", (value) => {
    expect(transcribedRow.safeParse({ ...row, value }).success).toBe(true);
  });

  test.for([
    "1,104",
    "*",
    "27%",
    "£5",
    "about 27",
    ">4000",
    ".5",
    "5.",
    "1e3",
    " 27",
    "27 ",
    "NaN",
    "٣",
    "2\n",
  ])("%j is none", (value) => {
    expect(transcribedRow.safeParse({ ...row, value }).success).toBe(false);
  });
});

test.for([
  ["id", ""],
  ["period_start", "2001"],
  ["period_end", "2001-02-30"],
  ["period_label", ""],
  ["provider", "Fixture Company"],
  ["measure", ""],
  ["qualifier", "over"],
  ["unit", ""],
  ["target", "3"],
  ["status", "[c]"],
  ["source", ""],
  ["locator", ""],
] as const)("%s may not be %j", ([field, value]) => {
  const result = transcribedRow.safeParse({ ...row, [field]: value });
  expect(result.error?.issues.map(({ path }) => path[0])).toEqual([field]);
});
