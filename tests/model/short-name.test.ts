import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../../scripts/root.ts";
import type { PublishedSource } from "../../src/model/published.ts";
import { shortName, shortNames } from "../../src/model/short-name.ts";

const letter = {
  title: "Fixture: a letter",
  publisher: "Fixture publisher",
  published: "2001-03",
  kind: "report",
} as const;
const thread = { ...letter, publisher: "WhatDoTheyKnow", published: null, kind: "wdtk-request" } as const;
const namesOf = (...sources: readonly (typeof letter | typeof thread | { title: string })[]) => [
  ...shortNames(sources.map((source, index) => ({ ...letter, ...source, id: String(index) }))).values(),
]; // prettier-ignore

describe("a source's short name", () => {
  test("is a written answer's number, or its publisher and date as far as known", () => {
    expect(shortName({ ...letter, kind: "written-answer", title: "Written answer 25821: PIP" })).toBe("Written answer 25821"); // prettier-ignore
    expect(shortName({ ...letter, publisher: "Fixture publisher (via a copy)" })).toBe("Fixture publisher, March 2001"); // prettier-ignore
  });

  test("of a thread is the site and its title, cut so that the years at its end stay", () => {
    const title = "Fixture Contracts - Management Information Reports";
    expect(shortName({ ...thread, title })).toBe(
      "WhatDoTheyKnow, Fixture Contracts - Management Information …",
    );
    expect(shortName({ ...thread, title: `${title} (2001)` })).toBe("WhatDoTheyKnow, Fixture Contracts - Management … (2001)"); // prettier-ignore
    expect(shortName({ ...thread, title: `${title} 2001-02 (request no. 1)` })).toBe("WhatDoTheyKnow, Fixture Contracts - Management … 2001-02"); // prettier-ignore
  });
});

describe("where short names would be equal", () => {
  test("each says how its title goes on after what they share", () => {
    expect(namesOf({ title: "Fixtures rise" }, { title: "Fixtures fall" })).toEqual([
      "Fixture publisher, March 2001: rise",
      "Fixture publisher, March 2001: fall",
    ]);
  });

  test("one that has nothing more to say keeps its name", () => {
    expect(namesOf({ title: "Fixtures" }, { title: "Fixtures (a later copy)" })).toEqual([
      "Fixture publisher, March 2001",
      "Fixture publisher, March 2001: a later copy",
    ]);
  });

  test("long rests are cut, unless that would make them equal again", () => {
    const long = "go on and on for a great many words and then";
    expect(namesOf({ title: `Fixtures ${long} stop` }, { title: "No" })[0]).toBe("Fixture publisher, March 2001: Fixtures go on and on for a …"); // prettier-ignore
    const [one, two] = namesOf({ title: `A ${long} stop` }, { title: `B ${long} end` });
    expect(one).not.toBe(two);
  });

  test("titles that are equal too are numbered", () => {
    expect(namesOf(letter, letter)).toEqual(["Fixture publisher, March 2001", "Fixture publisher, March 2001: (2)"]); // prettier-ignore
  });
});

test("no two sources of the evidence share a short name", () => {
  const sources = JSON.parse(readFileSync(join(ROOT, "data/tidy/sources.json"), "utf8")) as PublishedSource[];
  const names = [...shortNames(sources).values()];
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(Math.max(...names.map((name) => name.length))).toBeLessThan(100);
});
