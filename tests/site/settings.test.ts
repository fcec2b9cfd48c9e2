import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { useSite } from "./browser.ts";
import { pages } from "./built.ts";

const site = useSite();
const CHART = "/charts/winning-at-tribunal/";

const sizeOf = (page: Page) => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
const parts = (page: Page) =>
  page.locator(".chart-parts > *").evaluateAll((all) => all.map((part) => (part as HTMLElement).dataset["part"])); // prettier-ignore

test("every page leads to the settings and loads them before it is painted", () => {
  for (const { path, root } of pages) {
    if (path.startsWith("/embed/")) continue;
    expect(root.querySelector('footer a[href="/settings/"]'), path).not.toBeNull();
    expect(root.querySelector("head script:not([type], [src])")?.text, path).toContain("reader-settings");
  }
});

test("by keyboard alone: a choice holds at once, is said once, is kept for other pages, and can be taken back", async () => {
  const page = await site.page("/settings/");
  const before = await sizeOf(page);
  const said = page.getByRole("status");
  await page.getByRole("radio", { name: "As your browser has it" }).focus();
  await page.keyboard.press("ArrowDown");
  expect(await said.innerText()).toBe("Size of text: Larger by a quarter.");
  expect(await sizeOf(page)).toBeCloseTo(before * 1.25, 0);
  await page.getByRole("radio", { name: "The words" }).focus();
  await page.keyboard.press("ArrowUp");
  expect(await page.locator("#settings-query").innerText()).toBe("?order=table&text=large");
  await page.goto(site.url + CHART);
  expect(await parts(page)).toEqual(["table", "words", "picture"]);
  expect(await sizeOf(page)).toBeCloseTo(before * 1.25, 0);
  await page.goto(`${site.url}/settings/`);
  expect(await page.getByRole("radio", { name: "The table" }).isChecked()).toBe(true);
  await page.getByRole("button", { name: "Set everything back" }).focus();
  await page.keyboard.press("Enter");
  expect(await said.innerText()).toBe("Everything is as the site sets it.");
  expect(await sizeOf(page)).toBe(before);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("an address may carry settings, which are not kept; unknown ones change nothing", async () => {
  const page = await site.page(`${CHART}?order=picture&spacing=wide&text=huge`);
  expect(await parts(page)).toEqual(["picture", "words", "table"]);
  expect(await page.locator("html").getAttribute("data-text")).toBe("normal");
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.goto(site.url + CHART);
  expect(await parts(page)).toEqual(["words", "picture", "table"]);
});

test("the form shows what the address asks for, and keeps it only with a choice", async () => {
  const page = await site.page("/settings/?text=large&contrast=more");
  expect(await page.getByRole("radio", { name: "Larger by a quarter" }).isChecked()).toBe(true);
  expect(await page.locator("#settings-query").innerText()).toBe("?text=large&contrast=more");
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.getByRole("radio", { name: "The table" }).check();
  expect(await page.evaluate(() => localStorage.getItem("reader-settings"))).toContain('"contrast":"more"');
});

test("larger text, wide spacing and more contrast together fit a screen of 320 px, in light and in dark", async () => {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const path of [CHART, "/settings/", "/"]) {
      const page = await site.page(`${path}?text=larger&spacing=wide&contrast=more`, { colorScheme, viewport: { width: 320, height: 640 } }); // prettier-ignore
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
      const [paper, ink] = await page.evaluate(() => [getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(document.body).color]); // prettier-ignore
      const pair = ["rgb(255, 255, 255)", "rgb(0, 0, 0)"];
      expect([paper, ink]).toEqual(colorScheme === "light" ? pair : pair.toReversed());
      await page.close();
    }
  }
});

test("without scripts the page says what can be done instead, and shows no dead form", async () => {
  const page = await site.page("/settings/", { javaScriptEnabled: false });
  expect(await page.locator("#settings-form").isVisible()).toBe(false);
  expect(await page.locator("main").innerText()).toContain("These settings need scripts");
});
