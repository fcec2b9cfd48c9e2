import { expect, test } from "vitest";
import { compareVersions, editionOf, UNRELEASED } from "../../src/model/edition.ts";

const newest = { version: "1.2.0", date: "2001-02-03" };

test("data as in the newest release has its version and day", () => {
  expect(editionOf(newest, true)).toEqual(newest);
});

test("data that has changed since has the version with a mark, and no day", () => {
  expect(editionOf(newest, false)).toEqual({ version: "1.2.0+unreleased", date: null });
  expect(editionOf(null, true)).toBe(UNRELEASED);
});

test("versions are compared as numbers", () => {
  expect(["1.10.0", "1.9.3", "2.0.0", "1.9.10"].sort(compareVersions)).toEqual(["1.9.3", "1.9.10", "1.10.0", "2.0.0"]); // prettier-ignore
});
