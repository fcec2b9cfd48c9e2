import { expect, test } from "vitest";
import { figureAnchor, figuresIn, notesOf } from "../../src/model/story-figures.ts";
import { readingMinutes } from "../../src/components/mdx/reading-time.ts";

const TEXT = [
  'Of <Figure obs="grades/a" show="base" /> reports, <Figure obs="grades/a" /> failed.',
  'At the other company <Figure show="value"',
  'obs="grades/b" /> did. That is not <Figure obs="grades/a"/>.',
].join("\n");

const figures = figuresIn(TEXT);

test("a story's figures come in reading order, and each kind of each observation once", () => {
  expect(figures).toEqual([
    { obs: "grades/a", show: "base" },
    { obs: "grades/a", show: "value" },
    { obs: "grades/b", show: "value" },
  ]);
});

test("an observation has one note, numbered by its first use", () => {
  expect(notesOf(figures)).toEqual(["grades/a", "grades/b"]);
});

test("a figure's anchor tells its value from its base", () => {
  expect(figureAnchor(figures, { obs: "grades/a", show: "base" })).toBe("figure-1");
  expect(figureAnchor(figures, { obs: "grades/a", show: "value" })).toBe("figure-2");
});

test("a text without figures has no notes", () => {
  expect(notesOf(figuresIn("Nothing but <Figures /> and words."))).toEqual([]);
});

test("reading time counts words, not tags or addresses", () => {
  expect(readingMinutes("word ".repeat(400))).toBe(2);
  expect(readingMinutes(`${"word ".repeat(200)}<Figure obs="${"x ".repeat(400)}" />`)).toBe(1);
  expect(readingMinutes("")).toBe(1);
});
