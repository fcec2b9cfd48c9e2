import { expect, test } from "vitest";
import { codesOf } from "../../src/model/closed-list.ts";
import { QUALIFIERS } from "../../src/model/qualifier.ts";
import { STATUSES } from "../../src/model/status.ts";

test("the codes of a table are those that are allowed, and no others", () => {
  const code = codesOf({ c: { label: "suppressed" }, x: { label: "not available" } });
  expect(["c", "x", "label", "C", ""].filter((text) => code.safeParse(text).success)).toEqual(["c", "x"]);
});

test("a value may carry a status that does not take its place, and seven statuses do take it", () => {
  const absent = Object.entries(STATUSES).filter(([, status]) => status.absent);
  expect(absent.map(([code]) => code)).toEqual([
    "x",
    "z",
    "c",
    "withheld",
    "not-disclosed",
    "dropped",
    "illegible",
  ]);
});

test("a hedge that leaves one side open is a bound, which no chart draws as a point", () => {
  const bounds = Object.entries(QUALIFIERS).filter(([, { bound }]) => bound !== "none");
  expect(bounds.map(([words, { bound }]) => `${words}: ${bound}`)).toEqual([
    "more than: lower",
    "just under: upper",
    "fewer than: upper",
    "at most: upper",
  ]);
});
