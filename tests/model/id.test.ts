import fc from "fast-check";
import { expect, test } from "vitest";
import { id, ID_PATTERN, toId } from "../../src/model/id.ts";

test.for(["audit-grades", "2016", "a", "1-and-3"])("%s is an id", (text) => {
  expect(id.safeParse(text).success).toBe(true);
});

test.for(["", "Audit", "audit_grades", "audit--grades", "-audit", "audit-", "äudit", "a b", "a\n"])(
  "%j is no id",
  (text) => {
    expect(id.safeParse(text).success).toBe(false);
  },
);

test("words become an id without the help of a locale: the I of PIP stays an i in Turkish", () => {
  expect(toId("Apr-Dec 2016")).toBe("apr-dec-2016");
  expect(toId("PIP: Lots 1 & 3")).toBe("pip-lots-1-3");
  expect(toId("Café")).toBe("cafe");
});

test("what words become is an id or nothing, and stays as it is the second time", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (words) => {
      const made = toId(words);
      expect(made === "" || ID_PATTERN.test(made)).toBe(true);
      expect(toId(made)).toBe(made);
    }),
  );
});
