import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseFeed } from "feedsmith";
import { describe, expect, test } from "vitest";
import { DIST, ROOT } from "../../scripts/root.ts";
import type { PublishedStory } from "../../src/model/published-story.ts";
import { numbersIn } from "../../src/pipeline/claims/number-lint.ts";
import { axe, RUN_AXE } from "./axe.ts";
import { useSite } from "./browser.ts";
import { pages, readBuilt } from "./built.ts";

const site = useSite();
const stories = JSON.parse(readFileSync(join(ROOT, "data/tidy/stories.json"), "utf8")) as PublishedStory[];
const rootOf = (path: string) => {
  const page = pages.find((each) => each.path === path);
  if (!page) throw new Error(`no page ${path}`);
  return page.root;
};

describe.each(stories)("$id", (story) => {
  const path = `/stories/${story.id}/`;

  test("every item of its words stands once on the page, in the words that were worked out", () => {
    const root = rootOf(path);
    const wrong = story.items
      .filter((item) => item.in !== "title")
      .filter(
        ({ n, words }) => root.querySelector(`#bound-${n}`)?.textContent.replace(/\s+/g, " ") !== words,
      );
    expect(wrong).toEqual([]);
    expect(root.querySelectorAll("[id^=bound-]")).toHaveLength(story.items.length);
  });

  test("without script each leads to its note, and each note to the document or to our own list, and back", () => {
    const root = rootOf(path);
    for (const link of root.querySelectorAll("a.bound")) {
      const note = root.querySelector(link.getAttribute("href") ?? "#");
      expect(note, link.textContent).not.toBeNull();
      const ways = note?.querySelectorAll("a").map((way) => way.getAttribute("href") ?? "") ?? [];
      expect(
        ways.some((href) => /^https?:|^\//.test(href)),
        link.textContent,
      ).toBe(true);
      expect(ways.some((href) => root.querySelector(href.startsWith("#") ? href : "#none")), link.textContent).toBe(true); // prettier-ignore
    }
  });

  test("it has every part that a story must have", () => {
    const root = rootOf(path);
    const parts = {
      standfirst: ".standfirst",
      "day of publication": '.dates time[datetime="' + story.published + '"]',
      "key points": "#key-points + ul > li",
      "a picture": "article figure",
      "what we know": '[aria-labelledby="what-we-know"] li',
      "what we don’t know": '[aria-labelledby="what-we-dont-know"] li',
      caveats: "#caveats + ul > li",
      "who was asked": "#replies + p",
      "how to reply": '[aria-labelledby="replies"] a[href="/about/#report"]',
      sources: '[aria-labelledby="sources"] a',
      citation: "#cite + .citation",
    };
    expect(Object.entries(parts).filter(([, selector]) => !root.querySelector(selector)).map(([part]) => part)).toEqual([]); // prettier-ignore
    expect(root.querySelector(".dates")?.text).toMatch(/\d+ minutes? to read/);
    expect(root.querySelector("#replies + p")?.text).toMatch(/asked|replied/);
    expect(story.words).toBeGreaterThanOrEqual(500);
    expect(story.words).toBeLessThanOrEqual(1200);
  });

  test("from any number it is two clicks to the document that it came from", () => {
    const root = rootOf(path);
    const leadsOut = (part: typeof root | null) => part?.querySelectorAll("a").map((a) => a.getAttribute("href") ?? "").some((href) => /^https?:|^\/sources\/./.test(href)) ?? false; // prettier-ignore
    for (const item of story.items.filter((each) => numbersIn(each.words).length > 0)) {
      const place = root.querySelector(`#bound-${item.n}`);
      // The first click is on the number, or on the link that it stands in; the second leads to the document.
      const href = place?.closest("a")?.getAttribute("href") ?? "";
      const [page = "", anchor] = href.split("#");
      const there = page === "" ? root : rootOf(page);
      const target = anchor === undefined ? there : there.querySelector(`#${anchor}`);
      expect(target, `${item.words}: ${href}`).not.toBeNull();
      expect(leadsOut(target), `${item.words}: ${href}`).toBe(true);
    }
  });

  test("its claims are listed with their sentences, for readers and as data", () => {
    const listed = rootOf(`${path}claims/`).querySelectorAll(".sentences li");
    expect(listed).toHaveLength(story.items.length);
    const data = JSON.parse(readBuilt(`${path}claims.json`)) as { claims: { evidence: unknown[] }[]; numbers: number; bound: number }; // prettier-ignore
    expect(data.claims).toHaveLength(story.items.length);
    expect(data.claims.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
    expect(data.bound).toBe(data.numbers);
  });

  test("other sites and programs get its picture, its datasets and its citation", () => {
    const root = rootOf(path);
    const image = root.querySelector('meta[property="og:image"]')?.getAttribute("content") ?? "";
    expect(image).toBe(`${path}social.png`);
    expect(statSync(join(DIST, image)).size).toBeGreaterThan(5000);
    const data = JSON.parse(root.querySelector('script[type="application/ld+json"]')?.textContent ?? "null") as { "@type": string; headline: string; isBasedOn: unknown[] }; // prettier-ignore
    expect(data).toMatchObject({ "@type": "Article", headline: story.title });
    expect(data.isBasedOn).toHaveLength(story.datasets.length);
    expect(readBuilt(`${path}citation.bib`)).toContain(`@misc{pip-disclosures:stories/${story.id},`);
    expect(JSON.parse(readBuilt(`${path}citation.csl.json`))).toMatchObject([{ type: "article" }]);
  });
});

test.each(stories.flatMap(({ id }) => ["", "easy-read/", "claims/"].map((part) => `/stories/${id}/${part}`)))(
  "%s passes axe in light and in dark",
  async (path) => {
    // One page turned dark is drawn again: axe reads the colours that are then computed.
    const page = await site.page(path, { colorScheme: "light", bypassCSP: true });
    await page.evaluate(axe);
    const light = await page.evaluate(RUN_AXE);
    await page.emulateMedia({ colorScheme: "dark" });
    expect({ light, dark: await page.evaluate(RUN_AXE) }).toEqual({ light: [], dark: [] });
  },
);

test("both feeds hold every story with its whole text", () => {
  for (const file of ["/stories.xml", "/stories.feed.json"]) {
    const { feed } = parseFeed(readBuilt(file)) as { feed: { entries?: unknown[]; items?: unknown[] } };
    expect([file, (feed.entries ?? feed.items)?.length]).toEqual([file, stories.length]);
  }
  const { items } = JSON.parse(readBuilt("/stories.feed.json")) as { items: { id: string; content_text: string }[] }; // prettier-ignore
  for (const story of stories) {
    const text = items.find(({ id }) => id.endsWith(`stories/${story.id}`))?.content_text ?? "";
    const missing = story.text.filter((piece) => typeof piece === "string" && !text.includes(piece));
    expect(missing).toEqual([]);
  }
});

test("with scripts off a number leads to a numbered note that says what the box says with scripts", async () => {
  const [still, live] = [await site.page(STORY, { javaScriptEnabled: false }), await site.page(STORY)];
  const number = still.locator("a.bound:not(.quiet)").first();
  await number.click();
  const hash = new URL(still.url()).hash;
  expect(hash).toMatch(/^#note-\d+$/);
  const note = still.locator(hash);
  expect(await note.isVisible()).toBe(true);
  expect(await still.evaluate(`getComputedStyle(document.querySelector("${hash}")).display`)).toBe(
    "list-item",
  );
  await live.locator("a.bound:not(.quiet)").first().click();
  const words = (text: string) => text.replace(/\s+/g, " ").trim();
  const said = await note.locator("p:not(.back)").allInnerTexts();
  const boxed = await live.locator(".note-box > p:not(.note-ways)").allInnerTexts();
  expect(boxed.map(words)).toEqual(said.map(words));
});

const STORY = "/stories/how-a-year-of-reports-was-prised-out/";

test("a click on a number opens its note where the reader is; Escape closes it and gives the place back", async () => {
  const page = await site.page(STORY);
  const link = page.locator("a.bound:not(.quiet)").first();
  await link.click();
  const box = page.locator(".note-box");
  expect(await box.isVisible()).toBe(true);
  expect(await box.locator("a[href^='http'], a[href^='/']").count()).toBeGreaterThan(0);
  expect(await page.evaluate("document.activeElement.className")).toBe("note-box");
  await page.keyboard.press("Escape");
  expect(await box.isVisible()).toBe(false);
  expect(await page.evaluate("document.activeElement.id")).toBe(await link.getAttribute("id"));
});

test("a keyboard that comes to a number sees its note, and Enter goes into it", async () => {
  const page = await site.page(STORY);
  const first = page.locator("a.bound").first();
  await page.locator(".page-head a").first().focus();
  await page.keyboard.press("Tab");
  expect(await page.evaluate("document.activeElement.id")).toBe(await first.getAttribute("id"));
  expect(await page.locator(".note-box").isVisible()).toBe(true);
  await page.keyboard.press("Enter");
  expect(await page.evaluate("document.activeElement.className")).toBe("note-box");
  await page.keyboard.press("Tab");
  expect(await page.evaluate("document.activeElement.closest('.note-box') !== null")).toBe(true);
});

test("the box stays inside a window of 320 px, and the page never scrolls sideways", async () => {
  const page = await site.page(STORY, { viewport: { width: 320, height: 640 } });
  for (const at of [0, 5, 9]) {
    await page.locator("a.bound:not(.quiet)").nth(at).click();
    const { left, right } = await page.locator(".note-box").evaluate((element) => (element as unknown as { getBoundingClientRect(): { left: number; right: number } }).getBoundingClientRect()); // prettier-ignore
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(320);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
    await page.keyboard.press("Escape");
  }
});

test("the notes of a wide window stand beside the text, over no chart and over no other note", async () => {
  const page = await site.page(STORY, { viewport: { width: 1400, height: 900 } });
  await page.evaluate("document.fonts.ready");
  const boxes = await page.evaluate<{ kind: string; left: number; right: number; top: number; bottom: number }[]>(
    `[...document.querySelectorAll(".margin-notes p, article.story > p, article.story figure")].map((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { kind: element.closest(".margin-notes") ? "note" : "other", left, right, top, bottom };
    })`,
  ); // prettier-ignore
  const notes = boxes.filter(({ kind }) => kind === "note");
  expect(notes.length).toBeGreaterThan(5);
  const meet = (a: (typeof boxes)[number], b: (typeof boxes)[number]) => a !== b && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom; // prettier-ignore
  expect(notes.filter((note) => boxes.some((other) => meet(note, other)))).toEqual([]);
});
