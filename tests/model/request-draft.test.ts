import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { draftHref, fill, openWords } from "../../src/model/request-draft.ts";

/** What the new-request page of WhatDoTheyKnow reads from a link. */
function readBack(href: string) {
  const { origin, pathname, searchParams } = new URL(href);
  return {
    page: origin + pathname,
    names: [...searchParams.keys()],
    title: searchParams.get("title"),
    letter: searchParams.get("default_letter"),
    tags: searchParams.get("tags"),
  };
}

describe("a link to a ready-filled request", () => {
  test("opens the page for requests to DWP with the three documented parameters and no other", () => {
    const href = draftHref({ title: "T", letter: "L", tags: ["a", "b:c"] });
    expect(readBack(href)).toEqual({
      page: "https://www.whatdotheyknow.com/new/dwp",
      names: ["title", "default_letter", "tags"],
      title: "T",
      letter: "L",
      tags: "a b:c",
    });
  });

  test("holds signs that mean something in a link as they were written", () => {
    const letter = 'Item 3 & item 4: "50% + 1"?\n\n#1 = £1,000; DWP’s <b>annex</b> é 漢';
    expect(readBack(draftHref({ title: letter, letter, tags: [] }))).toMatchObject({ title: letter, letter });
  });

  test("decodes to any letter whatever", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (title, letter) => {
        expect(readBack(draftHref({ title, letter, tags: [] }))).toMatchObject({ title, letter });
      }),
    );
  });

  test("has no character that a page's attribute or a plain text would break", () => {
    expect(draftHref({ title: "a b", letter: "\"quoted\" <tag> 'n' \n", tags: [] })).toMatch(/^[\w:/.?=&%+*'-]+$/); // prettier-ignore
  });
});

describe("words in braces", () => {
  const template = {
    title: "{company}",
    letter: "Item {item} of {company}, {month s}.",
    tags: ["x:{draft}"],
  };

  test("are put in wherever they stand, and one that is not given stays open", () => {
    expect(fill(template, { company: "Fixture {item}", item: "3", draft: "d" })).toEqual({
      title: "Fixture {item}",
      letter: "Item 3 of Fixture {item}, {month s}.",
      tags: ["x:d"],
    });
  });

  test("are found in title, letter and tags, each once", () => {
    expect(openWords(template)).toEqual(["company", "item", "month s", "draft"]);
  });

  test("named like a part of every object are not filled", () => {
    expect(fill({ ...template, title: "{toString} {__proto__}" }, {}).title).toBe("{toString} {__proto__}");
  });
});
