import { describe, expect, test } from "vitest";
import type { CellType } from "../../../src/model/cell.ts";
import { agrees, shiftPoint } from "../../../src/pipeline/reading/numbers.ts";
import { readValue } from "../../../src/pipeline/reading/values.ts";

const cell = (text: string, value = text, type: CellType = "number") => ({ row: 1, column: 1, text, value, type, merge: null, line: 2 }); // prettier-ignore
const SHAPE = { markers: { "-": "zero", "..": "z", "*": "c", n: "skip" }, suffixes: { r: "r", "(p)": "p" }, numbers: { thousands: "," } } as const; // prettier-ignore

test.for([
  [cell("1,104", "1104"), "people", { value: 1104, as_published: "1,104", status: null }],
  [cell("-", "0"), "people", { value: 0, as_published: "-", status: null }],
  [cell("..", "..", "text"), "people", { value: null, as_published: null, status: "z" }],
  [cell("*", "*", "text"), "people", { value: null, as_published: null, status: "c" }],
  [cell("12r", "12r", "text"), "people", { value: 12, as_published: "12r", status: "r" }],
  [cell("31 (p)", "31 (p)", "text"), "people", { value: 31, as_published: "31 (p)", status: "p" }],
  [cell("-3.50", "-3.5"), "people", { value: -3.5, as_published: "-3.50", status: null }],
  [cell("41%", "0.408346", "percent"), "percent", { value: 41, as_published: "41%", status: null }],
  [cell("4.25%", "0.0425", "percent"), "percent", { value: 4.25, as_published: "4.25%", status: null }],
] as const)("what the sheet shows is what is published: %j", ([given, unit, wanted]) => {
  expect(readValue(given, unit, { ...SHAPE, percent: "sign" })).toEqual({ kind: "value", ...wanted });
});

test("a marker may say that there is nothing to publish, and an empty cell mean what the reading says", () => {
  expect(readValue(cell("n", "n", "text"), "people", SHAPE)).toEqual({ kind: "skip" });
  expect(readValue(undefined, "people", { ...SHAPE, empty: "x" })).toMatchObject({
    value: null,
    status: "x",
  });
});

describe("31.5, 31.5% and 0.315 are never taken for one another", () => {
  const shown = { sign: cell("31.5%", "0.315", "percent"), points: cell("31.5"), fraction: cell("0.315") };
  const ways = ["sign", "points", "fraction"] as const;
  test.for(ways)("a shape that holds percentages by %s", (way) => {
    for (const form of ways) {
      const read = readValue(shown[form], "percent", { ...SHAPE, percent: way });
      if (form === way) expect(read).toMatchObject({ kind: "value", value: 31.5 });
      else expect(read).toMatchObject({ kind: "fault", code: "bad-value" });
    }
  });
});

test.for([
  [cell("-", "5"), "for the stored number 5"],
  [cell("1\u00a0104", "1\u00a0104", "text"), "U+00A0"],
  [cell("1\u202f104", "1\u202f104", "text"), "U+202F"],
  [cell("31,5", "31,5", "text"), '"31,5"'],
  [cell("1,04", "104"), '"1,04"'],
  [cell("9007199254740993"), '"9007199254740993"'],
  [cell("12[c]", "12[c]", "text"), 'with "[c]" glued to it'],
  [cell("1E+06", "1000000"), '"1E+06"'],
  [cell("######", "1000000"), '"######"'],
  [cell("TRUE", "true", "boolean"), "a boolean"],
  [cell("41%", "0.41", "percent"), 'the percentage "41%"'],
] as const)("anything else is refused: %j", ([given, found]) => {
  expect(readValue(given, "people", SHAPE)).toMatchObject({ kind: "fault", found: expect.stringContaining(found) as string }); // prettier-ignore
});

test("a point is moved digit for digit, which a sum of the machine is not: 0.29 * 100 is 28.999999999999996", () => {
  expect(shiftPoint("0.29", 2)).toBe("29");
  expect(shiftPoint("0.315", 2)).toBe("31.5");
  expect(shiftPoint("41", -2)).toBe("0.41");
  expect(shiftPoint("-4.25", -2)).toBe("-0.0425");
});

test("what is shown may round what is stored, by half of its last digit and no more", () => {
  expect([agrees("41", "41.49"), agrees("41", "41.5"), agrees("41", "41.51"), agrees("0.41", "0.408")]).toEqual([true, true, false, true]); // prettier-ignore
});
