import { expect, test } from "vitest";
import { correction } from "../../src/model/correction.ts";

const flag = {
  id: "fixture-slip",
  observation: "2001-received",
  action: "flag",
  expect: "1104",
  reason: "Fixture: two digits changed places.",
  noticed_by: "the tests",
  date: "2001-06-01",
  status: "open",
};
const accepts = (value: object) => correction.safeParse(value).success;

test("an override gives the right value, as digits", () => {
  expect(accepts({ ...flag, action: "override", value: "1140" })).toBe(true);
  expect(accepts({ ...flag, action: "override" })).toBe(false);
  expect(accepts({ ...flag, action: "override", value: "about 1140" })).toBe(false);
});

test("a flag or a drop gives no value", () => {
  expect(accepts(flag)).toBe(true);
  expect(accepts({ ...flag, action: "drop" })).toBe(true);
  expect(accepts({ ...flag, value: "1140" })).toBe(false);
  expect(accepts({ ...flag, action: "drop", value: "1140" })).toBe(false);
});
