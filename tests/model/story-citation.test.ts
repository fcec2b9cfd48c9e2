import { expect, test } from "vitest";
import { citeStory } from "../../src/model/story-citation.ts";

const story = { id: "a-story", title: "Half & more", published: "2026-11-23" };

test("a story is cited with its day, in a sentence, for BibTeX and as CSL-JSON", () => {
  const { text, bibtex, csl } = citeStory(story, "https://example.org");
  expect(text).toBe("PIP Disclosures (2026) ‘Half & more’, 23 November 2026. Available at: https://example.org/stories/a-story/"); // prettier-ignore
  expect(bibtex).toContain("title = {{Half \\& more}}");
  expect(bibtex).toContain("date = {2026-11-23}");
  expect(csl).toMatchObject({ type: "article", issued: { "date-parts": [[2026, 11, 23]] } });
  expect(csl).not.toHaveProperty("note");
});

test("a story that was changed says when", () => {
  expect(citeStory({ ...story, changed: "2026-12-01" }).text).toContain("Changed on 1 December 2026.");
});
