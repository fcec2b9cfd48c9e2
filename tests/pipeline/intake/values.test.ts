import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellName, cellPlace, MOST_COLUMNS, MOST_ROWS } from "../../../src/model/cell.ts";
import { isErrorText, numberText, serialDate } from "../../../src/pipeline/intake/values.ts";

describe("a number as text", () => {
  test("has no exponent, and gives the number back", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const text = numberText(number) ?? "";
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(text)).toBe(Object.is(number, -0) ? 0 : number);
      }),
    );
  });

  test.for([
    [0.5530069947247861, "0.5530069947247861"],
    [1e21, "1000000000000000000000"],
    [1.5e-7, "0.00000015"],
    [-0, "0"],
    [Number.NaN, null],
    [Infinity, null],
  ] as const)("%d is %s", ([number, text]) => {
    expect(numberText(number)).toBe(text);
  });
});

describe("a count of days as a date", () => {
  test.for([
    [1, "1900", "1900-01-01"],
    [59, "1900", "1900-02-28"],
    [60, "1900", null],
    [61, "1900", "1900-03-01"],
    [42370, "1900", "2016-01-01"],
    [42370.75, "1900", "2016-01-01T18:00:00"],
    [42369.9999999, "1900", "2016-01-01"],
    [0.5, "1900", null],
    [-1, "1900", null],
    [1e9, "1900", null],
    [0, "1904", "1904-01-01"],
    [40908, "1904", "2016-01-01"],
  ] as const)("%d in the %s system is %s", ([serial, system, day]) => {
    expect(serialDate(serial, system)).toBe(day);
  });

  test("the two systems lie 1,462 days apart", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1462, max: 100_000 }), (serial) => {
        expect(serialDate(serial, "1900")).toBe(serialDate(serial - 1462, "1904"));
      }),
    );
  });
});

describe("a cell's address", () => {
  test("is read back as it was written", () => {
    fc.assert(
      fc.property(fc.nat(MOST_ROWS - 1), fc.nat(MOST_COLUMNS - 1), (row, column) => {
        expect(cellPlace(cellName(row, column))).toEqual({ row, column });
      }),
    );
  });

  test("knows the last cell, and none beyond", () => {
    expect(cellName(MOST_ROWS - 1, MOST_COLUMNS - 1)).toBe("XFD1048576");
    for (const none of ["XFE1", "A1048577", "A0", "1A", "a1", "", "A", "AAAA1"])
      expect(cellPlace(none)).toBeNull();
  });
});

test.for(["#DIV/0!", "#N/A", "#REF!", "#VALUE!", "Err:502"])("%s is an error", (text) => {
  expect(isErrorText(text)).toBe(true);
});

test.for(["#", "# of claims", "N/A", "Error", "0"])("%s is none", (text) => {
  expect(isErrorText(text)).toBe(false);
});
