import fc from "fast-check";
import { expect, test } from "vitest";
import { numberOf, repeated } from "../../src/model/repeated.ts";

const texts = fc.array(fc.option(fc.constantFrom("", "a", "ab", "b", "ä", "\u{1F600}")), { maxLength: 4 });

test("the same texts have the same number, and these others have another", () => {
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      expect(numberOf(one) === numberOf(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
    { numRuns: 2000 },
  );
});

test("a million texts that differ in a few digits have a million numbers", () => {
  const numbers = Float64Array.from({ length: 1_000_000 }, (_, n) =>
    numberOf(["2001-01-01", null, `row ${n}`]),
  );
  expect(repeated(numbers).size).toBe(0);
});

test("a number is repeated if it stands more than once, wherever it stands", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), (list) => {
      const twice = list.filter((number, at) => list.indexOf(number) !== at);
      expect(new Set(repeated(Float64Array.from(list)))).toEqual(new Set(twice));
    }),
  );
});
