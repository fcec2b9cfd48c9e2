import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { useSite } from "./browser.ts";

const site = useSite();
const CHART = "/charts/complaint-rate/";

/** Has a page note, before anything of it is read, what its root says is waiting, and what can be seen in each frame. */
async function watched(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = { waiting: [] as (string | null)[], frames: [] as [head: boolean, picture: boolean][] };
    Object.assign(window, { seen });
    const root = () => document.documentElement as HTMLElement | null;
    new MutationObserver(() => {
      const now = root()?.getAttribute("data-waiting") ?? null;
      if (now !== (seen.waiting.at(-1) ?? null)) seen.waiting.push(now);
    }).observe(document, { attributes: true, attributeFilter: ["data-waiting"], subtree: true });
    const look = () => {
      const shown = (selector: string) => document.querySelector(selector)?.checkVisibility() === true;
      const frame: [boolean, boolean] = [shown("h1"), shown("#picture")];
      if (frame[0]) seen.frames.push(frame);
      if (!frame[1]) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

type Seen = { waiting: (string | null)[]; frames: [boolean, boolean][] };
const seenBy = (page: Page) => page.evaluate(() => (window as unknown as { seen: Seen }).seen);
const whole = (page: Page) => page.locator("html:not([data-waiting]) #picture").waitFor();

test("a chart's page is painted in two steps: its finding, then the rest", async () => {
  const page = await site.page("/404.html");
  await watched(page);
  await page.goto(site.url + CHART);
  await whole(page);
  const { frames } = await seenBy(page);
  expect(frames[0]).toEqual([true, false]);
  expect(frames.at(-1)).toEqual([true, true]);
});

test("only who comes from elsewhere sees the first step without the site's font", async () => {
  const page = await site.page("/404.html");
  await watched(page);
  await page.goto(site.url + CHART);
  await whole(page);
  expect((await seenBy(page)).waiting).toEqual(["font", null]);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Charts" }).click();
  await page.getByRole("main").locator(`a[href="${CHART}"]`).first().click();
  await whole(page);
  expect(await page.evaluate(() => location.pathname)).toBe(CHART);
  expect((await seenBy(page)).waiting).toEqual(["", null]);
});

test("a page in the background, where no frame is drawn, is whole all the same, and its scripts run", async () => {
  const page = await site.page("/404.html");
  await page.addInitScript(() => {
    window.requestAnimationFrame = () => 0;
  });
  await page.goto(site.url + CHART);
  await whole(page);
  await page.locator(".chart-explore[data-ready]").waitFor();
});

test("an address with a place in the page leads there, and the way back leads to where the reader was", async () => {
  const page = await site.page(`${CHART}#table`, { viewport: { width: 390, height: 700 } });
  await whole(page);
  const top = () => page.evaluate(() => document.getElementById("table")?.getBoundingClientRect().top ?? NaN);
  await expect.poll(top).toBeLessThan(40);
  expect(await top()).toBeGreaterThanOrEqual(0);
  await page.getByRole("table").first().getByRole("link").first().click();
  await page.waitForURL(/\/(datasets|sources)\//);
  await page.goBack();
  await whole(page);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
});

test("an address that names words of the page leads to them", async () => {
  const page = await site.page(`${CHART}#:~:text=Before%20you%20use%20it`, {
    viewport: { width: 390, height: 700 },
  });
  const place = page.locator("#caveats");
  await expect.poll(() => place.evaluate((heading) => heading.getBoundingClientRect().top)).toBeLessThan(700);
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
});

test("without scripts a page is whole at once", async () => {
  const page = await site.page(CHART, { javaScriptEnabled: false });
  expect(await page.locator("html[data-waiting]").count()).toBe(0);
  expect(await page.locator("#picture").isVisible()).toBe(true);
});
