import fc from "fast-check";
import { expect, test } from "vitest";
import { nearest } from "../../src/pipeline/nearest.ts";

test.for([
  ["publsher", ["publisher", "published"], "publisher"],
  ["recieved", ["received", "upheld"], "received"],
  ["nowhere-at-all", ["fixture-answer"], null],
  ["x", [], null],
] as const)("near %s among %j is %s", ([written, known, expected]) => {
  expect(nearest(written, known)).toBe(expected);
});

test("a known word is nearest to itself, and the order of the list does not matter", () => {
  const words = fc.uniqueArray(fc.stringMatching(/^[a-z-]{1,12}$/), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(words, fc.stringMatching(/^[a-z-]{1,12}$/), (known, written) => {
      expect(nearest(known[0] ?? "", known)).toBe(known[0]);
      expect(nearest(written, [...known].reverse())).toBe(nearest(written, known));
    }),
  );
});
