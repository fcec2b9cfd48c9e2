import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../../scripts/root.ts";
import type { PublishedEasyRead } from "../../src/model/easy-read.ts";
import { pages } from "./built.ts";

const texts = JSON.parse(readFileSync(join(ROOT, "data/tidy/easy-read.json"), "utf8")) as PublishedEasyRead[];
const pageAt = (path: string) => pages.find((page) => page.path === path)?.root;

test("each text has a page, and the story and the text lead to each other", () => {
  expect(texts.length).toBeGreaterThan(0);
  for (const { of } of texts) {
    const [story, easy] = [pageAt(`/stories/${of}/`), pageAt(`/stories/${of}/easy-read/`)];
    const links = (root: typeof story) => root?.querySelectorAll("main a").map((a) => a.getAttribute("href"));
    expect(links(story), of).toContain(`/stories/${of}/easy-read/`);
    expect(links(easy), of).toContain(`/stories/${of}/`);
  }
});

test("every hard word that a text uses is explained under it, and leads to the glossary", () => {
  for (const { of, terms } of texts) {
    const words = pageAt(`/stories/${of}/easy-read/`)?.querySelectorAll(
      '[aria-labelledby="hard-words"] dt a',
    );
    expect(words?.map((a) => a.getAttribute("href")).sort(), of).toEqual(terms.map((term) => `/glossary/#${term}`).sort()); // prettier-ignore
  }
});

test("every number of a text leads to a note on its page", () => {
  for (const { of } of texts) {
    const root = pageAt(`/stories/${of}/easy-read/`);
    const bound = root?.querySelectorAll("a.bound").map((a) => a.getAttribute("href") ?? "") ?? [];
    expect(
      bound.filter((href) => !root?.querySelector(href)),
      of,
    ).toEqual([]);
  }
});
