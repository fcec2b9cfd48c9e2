import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { address, formatAddress, parseAddress } from "../../src/model/address.ts";

const source = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,3}$/);
const cell = fc.stringMatching(/^[A-Z]{1,3}[1-9][0-9]{0,4}$/);
const words = fc.string({ minLength: 1, unit: "grapheme" });

describe("an address is read back as it was written", () => {
  test("with a cell, whatever the sheet is called", () => {
    fc.assert(
      fc.property(source, words, cell, (id, sheet, at) => {
        const written = { source: id, sheet, cell: at };
        expect(parseAddress(formatAddress(written))).toEqual(written);
      }),
    );
  });

  test("with a locator, unless the locator itself ends like a cell", () => {
    fc.assert(
      fc.property(source, words, (id, locator) => {
        fc.pre(!/.![A-Z]{1,3}[1-9]\d*$/s.test(locator));
        expect(parseAddress(formatAddress({ source: id, locator }))).toEqual({ source: id, locator });
      }),
    );
  });

  test("and every text that can be read is written back the same", () => {
    const text = fc.tuple(
      source,
      fc.oneof(
        words,
        fc.tuple(words, cell).map(([s, c]) => `${s}!${c}`),
      ),
    );
    fc.assert(
      fc.property(text, ([id, rest]) => {
        const read = parseAddress(`${id}#${rest}`);
        expect(read && formatAddress(read)).toBe(`${id}#${rest}`);
      }),
    );
  });
});

test.for([
  ["pq-25821#Table 1", { source: "pq-25821", locator: "Table 1" }],
  ["mi-2016-03#Complaints!C14", { source: "mi-2016-03", sheet: "Complaints", cell: "C14" }],
  ["mi#Who?!!AB1", { source: "mi", sheet: "Who?!", cell: "AB1" }],
  ["mi#page 3!", { source: "mi", locator: "page 3!" }],
  ["mi#!C14", { source: "mi", locator: "!C14" }],
  ["mi#a#b", { source: "mi", locator: "a#b" }],
] as const)("%s", ([text, expected]) => {
  expect(parseAddress(text)).toEqual(expected);
});

test.for(["", "#", "pq-25821", "pq-25821#", "#Table 1", "PQ 25821#Table 1"])("%j is no address", (text) => {
  expect(parseAddress(text)).toBe(null);
  expect(address.safeParse(text).success).toBe(false);
});
