import { expect, test } from "vitest";
import { source } from "../../src/model/source.ts";

const letter = {
  title: "Fixture: a letter",
  publisher: "Fixture publisher",
  url: null,
  published: "2001-03",
  published_inferred: false,
  kind: "report",
  tier: "secondary",
  licence: null,
  read: "whole",
  supports: "Nothing.",
} as const;

test("a source's address is a web address or none: a reader's click never runs a script", () => {
  const accepts = (url: string | null) => source.safeParse({ ...letter, url }).success;
  expect([accepts(null), accepts("https://example.org/a"), accepts("http://example.org")]).toEqual([true, true, true]); // prettier-ignore
  for (const url of ["javascript:alert(1)", "ftp://example.org", "example.org", "data:text/html,x", ""]) expect(accepts(url), url).toBe(false); // prettier-ignore
});
