import { describe, expect, test } from "vitest";
import { dateForms, spanForms } from "../../../src/pipeline/claims/day-forms.ts";
import { exactForms, roundForms } from "../../../src/pipeline/claims/number-forms.ts";
import { ratioForms, shareForms } from "../../../src/pipeline/claims/part-forms.ts";

// Each word with numbers of which it is just true, and numbers of which it is just not.
describe("words for a share hold to their edges", () => {
  test.for<[string, number[], number[]]>([
    ["half", [0.495, 0.505], [0.494, 0.506]],
    ["about half", [0.45, 0.55], [0.449, 0.551]],
    ["nearly half", [0.45, 0.499], [0.449, 0.5]],
    ["almost half", [0.45, 0.499], [0.449, 0.5]],
    ["just under half", [0.475, 0.499], [0.474, 0.5]],
    ["just over half", [0.501, 0.525], [0.5, 0.526]],
    ["more than half", [0.501, 1], [0.5]],
    ["less than half", [0.499, 0], [0.5]],
    ["a third", [0.329, 0.338], [0.327, 0.339]],
    ["more than one in three", [0.334, 0.499], [1 / 3, 0.501]],
    ["about a quarter", [0.225, 0.275], [0.224, 0.276]],
    ["nearly three quarters", [0.675, 0.749], [0.674, 0.75]],
    ["one in ten", [0.095, 0.105], [0.094, 0.106]],
  ])("%s", ([words, yes, no]) => {
    expect(yes.filter((share) => !shareForms(share).includes(words))).toEqual([]);
    expect(no.filter((share) => shareForms(share).includes(words))).toEqual([]);
  });
});

describe("words for a ratio hold to their edges", () => {
  test.for<[string, number[], number[]]>([
    ["twice", [1.95, 2.05], [1.94, 2.06]],
    ["nearly twice", [1.8, 1.99], [1.79, 2]],
    ["more than twice", [2.01, 2.5], [2, 2.51]],
    ["doubled", [1.95, 2.05], [1.94, 2.06]],
    ["more than doubled", [2.01, 2.5], [2, 2.51]],
    ["three times", [2.925, 3.075], [2.92, 3.08]],
    ["halved", [0.4875, 0.5125], [0.48, 0.52]],
    ["about halved", [0.45, 0.55], [0.449, 0.551]],
    ["nearly halved", [0.51, 0.55], [0.5, 0.551]],
    ["more than halved", [0.499, 0.375], [0.5, 0.37]],
    ["ten times", [9.75, 10.25], [9.74, 10.26]],
  ])("%s", ([words, yes, no]) => {
    expect(yes.filter((ratio) => !ratioForms(ratio).includes(words))).toEqual([]);
    expect(no.filter((ratio) => ratioForms(ratio).includes(words))).toEqual([]);
  });
});

const REPORTS = { one: "# report", many: "# reports" };
const PERCENT = { one: "#%", many: "#%" };

test("a round number is near, and on the side that its hedge says", () => {
  const forms = roundForms(48_240, REPORTS);
  expect(forms).toEqual(expect.arrayContaining(["about 48,000 reports", "more than 48,000", "nearly 50,000 reports", "just under 49,000"])); // prettier-ignore
  expect(forms).not.toContain("nearly 48,000");
  expect(forms).not.toContain("more than 50,000");
  expect(roundForms(1900, REPORTS)).not.toContain("more than 1,000");
  expect(roundForms(100, REPORTS)).not.toContain("more than 100");
  expect(roundForms(0, REPORTS)).toEqual([]);
});

test("a unit that is a noun may be left to the sentence; a sign never", () => {
  expect(exactForms(9, "9", REPORTS)).toEqual(["9 reports", "nine reports", "9", "nine"]);
  expect(exactForms(1, "1", REPORTS)[0]).toBe("1 report");
  expect(exactForms(7.5, "7.5", PERCENT)).toEqual(["7.5%"]);
});

test("a date says no more than is known", () => {
  expect(dateForms("2018-01-29")).toEqual(expect.arrayContaining(["29 January 2018", "29 January", "January 2018", "2018"])); // prettier-ignore
  expect(dateForms("2016-12")).toEqual(expect.arrayContaining(["December 2016", "2016"]));
  expect(dateForms("[2017-12-19..2018-01-29]")).toEqual(expect.arrayContaining(["between 19 December 2017 and 29 January 2018"])); // prettier-ignore
  for (const never of ["2017", "2018", "19 December 2017"]) expect(dateForms("[2017-12-19..2018-01-29]")).not.toContain(never); // prettier-ignore
  expect(dateForms("[2018-02-08..]")).toContain("on or after 8 February 2018");
  expect(dateForms("never")).toEqual([]);
});

test("a length of time is said in words that every possible number of days bears out", () => {
  expect(spanForms(35, 35)).toEqual(expect.arrayContaining(["35 days", "thirty-five days", "five weeks"]));
  expect(spanForms(34, 34)).not.toContain("five weeks");
  expect(spanForms(353, 383)).toEqual(expect.arrayContaining(["about a year", "at least 353 days"]));
  expect(spanForms(353, 383)).not.toContain("more than a year");
  expect(spanForms(370, 400)).toContain("more than a year");
});
