import fc from "fast-check";
import { expect, test } from "vitest";
import { parseObservationRef, valueInWords, withSeparators } from "../../src/model/claim.ts";
import type { TidyRow } from "../../src/model/tidy-row.ts";

const reports = { id: "reports", name: "reports", one: "# report", many: "# reports" };
const pounds = { id: "gbp-million", name: "£ million", one: "£# million", many: "£# million" };

const row = (given: Partial<TidyRow>) => ({ as_published: null, value: null, qualifier: null, status: null, ...given }) as TidyRow; // prettier-ignore

test.for([
  [row({ as_published: "11750", value: 11750 }), reports, "11,750 reports"],
  [row({ as_published: "1", value: 1 }), reports, "1 report"],
  [row({ as_published: "4000", value: 4000, qualifier: "more than" }), reports, "more than 4,000 reports"],
  [row({ as_published: "35.0", value: 35 }), pounds, "£35.0 million"],
  [row({ as_published: "2300", value: 2300, qualifier: "rounded" }), reports, "2,300 reports"],
  [row({ status: "withheld" }), reports, "withheld under the Act"],
] as const)("a value is said as the source says it: %#", ([given, unit, words]) => {
  expect(valueInWords(given, unit)).toBe(words);
});

test("separators change no digit, and stand before every third one of the whole part only", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^(0|[1-9]\d{0,11})(\.\d{1,6})?$/), (digits) => {
      const written = withSeparators(digits);
      expect(written.replaceAll(",", "")).toBe(digits);
      expect(written).toMatch(/^\d{1,3}(,\d{3})*(\.\d+)?$/);
    }),
  );
});

test("a claim names a dataset and an observation, and nothing else", () => {
  expect(parseObservationRef("audit-grades/2018-19-capita")).toEqual({ dataset: "audit-grades", id: "2018-19-capita" }); // prettier-ignore
  for (const text of ["audit-grades", "audit-grades/", "/a", "a/b/c", "a#b", "A/b", ""]) expect(parseObservationRef(text), text).toBe(null); // prettier-ignore
});
