import { describe, expect, test } from "vitest";
import { publish } from "../../src/pipeline/publish.ts";
import { changed, TABLE } from "./base-tree.ts";

const told = (from: string, to: string) => publish(changed(TABLE, from, to)).problems.map(({ code, at }) => `${code} ${at?.line}, ${at?.field}`); // prettier-ignore
const FIRST = "2001-received,2001-01-01,2001-12-31,2001,fixture-company,fixture-lot,,fixture complaints,received,1104,,fixture-count,,,,fixture-answer,row 1,\n"; // prettier-ignore

describe("a value and its status", () => {
  test("a status that does not mean absence may stand beside a value", () => {
    expect(told(",1104,,fixture-count,,,,", ",1104,,fixture-count,,,p,")).toEqual([]);
  });

  test("and is not reason enough for having none", () => {
    expect(told(",1104,,fixture-count,,,,", ",,,fixture-count,,,p,")).toEqual(["absence-without-reason 2, column status"]); // prettier-ignore
  });
});

describe("the same thing twice", () => {
  test.for([
    ["period_label", FIRST.replace(",2001,", ",the year 2001,")],
    ["provider", FIRST.replace("fixture-company", "")],
    ["area", FIRST.replace("fixture-lot,,", "fixture-lot,fixture-area,")],
    ["source", FIRST.replace("fixture-answer", "fixture-letter")],
  ] as const)("rows that differ in %s are two", ([, other]) => {
    expect(told(FIRST, FIRST + other.replace("2001-received", "2001-other"))).toEqual([]);
  });

  test("rows that differ only in value, place and note are one given twice", () => {
    const other = FIRST.replace("2001-received", "2001-other")
      .replace("1104", "1105")
      .replace("row 1", "row 2");
    expect(told(FIRST, FIRST + other)).toEqual(["same-observation-twice 3, column id"]);
  });

  test("three times is told twice, each with the line before it", () => {
    const { problems } = publish(changed(TABLE, FIRST, FIRST + FIRST + FIRST));
    expect(problems.map(({ found }) => found)).toEqual([
      'the id "2001-received", as on line 2',
      'the id "2001-received", as on line 3',
    ]);
  });
});

test("a period may be a single day, or open at one end", () => {
  expect(told("2001-01-01,2001-12-31,2001", "2001-03-01,2001-03-01,1 March")).toEqual([]);
  expect(told("2001-01-01,2001-12-31,2001", "2001-03-01,,since March")).toEqual([]);
});
