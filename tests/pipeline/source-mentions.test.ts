import { expect, test } from "vitest";
import { sourceMentions } from "../../src/pipeline/source-mentions.ts";

const known = new Set(["fixture-answer", "fixture-article-2018"]);

test("a note is cut at the sources that it names", () => {
  expect(sourceMentions("Also in fixture-article-2018 (see fixture-answer).", known)).toEqual([
    { text: "Also in " },
    { source: "fixture-article-2018" },
    { text: " (see " },
    { source: "fixture-answer" },
    { text: ")." },
  ]);
});

test("a word with hyphens that is no source stays text", () => {
  const parts = sourceMentions("A two-part answer, fixture-answer-2 not among them.", known);
  expect(parts.map((part) => ("text" in part ? part.text : part.source)).join("")).toBe(
    "A two-part answer, fixture-answer-2 not among them.",
  );
  expect(parts.some((part) => "source" in part)).toBe(false);
});
