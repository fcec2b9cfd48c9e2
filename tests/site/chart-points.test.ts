import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { useSite } from "./browser.ts";
import { files, pages, readBuilt } from "./built.ts";

const site = useSite();
const CHART = "/charts/winning-at-tribunal/";

const mark = (page: Page, row: number) =>
  page.locator(`.chart-space svg:visible [data-row="${row}"]`).first();
const note = (page: Page) => page.locator(".chart-note");
const said = (page: Page) => page.locator(".chart-said").innerText();

/** What the list in the page says of a row. */
const listed = async (page: Page, row: number) =>
  ((await page.locator(`[data-points] li[data-row="${row}"]`).textContent()) ?? "")
    .replace(/\s+/g, " ")
    .trim();

/** Hears every change of the live region from here on. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const heard: string[] = [];
    const region = document.querySelector(".chart-said") as Element;
    new MutationObserver(() => heard.push(region.textContent ?? "")).observe(region, { childList: true, characterData: true, subtree: true }); // prettier-ignore
    Object.assign(window, { heard });
  });
const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: string[] }).heard);

test("every mark of every chart page has its figure in words and its observation in the page", () => {
  const charts = pages.filter(({ root }) => root.querySelector(".chart-space") !== null);
  expect(charts.length).toBeGreaterThanOrEqual(18);
  for (const { path, root } of charts) {
    for (const space of root.querySelectorAll(".chart-space")) {
      const list = root.querySelector(`[data-points="${space.getAttribute("data-chart")}"]`);
      const rows = new Set(space.querySelectorAll("svg [data-row]").map((each) => each.getAttribute("data-row")));
      expect(rows.size, path).toBeGreaterThan(0);
      for (const row of rows) {
        const point = list?.querySelector(`li[data-row="${row}"]`);
        expect(point?.textContent, `${path} row ${row}`).toMatch(/\w.*: .*\S/s);
        expect(point?.querySelector("a")?.getAttribute("href"), `${path} row ${row}`).toMatch(/^\/(datasets|data)\//);
      }
    }
  }
}); // prettier-ignore

test("a mouse over a mark shows its figure within 100 ms, and the note can be reached, kept and sent away", async () => {
  const page = await site.page(CHART);
  // The quickest of several: what else the machine does is not the page's doing.
  const took = await page.evaluate(() => [0, 1, 2, 3, 4, 5].map((row) => {
    const point = [...document.querySelectorAll(`svg.wide [data-row='${row}']`)].at(-1) as Element;
    point.scrollIntoView({ block: "center" });
    const { left, top, width, height } = point.getBoundingClientRect();
    const began = performance.now();
    const at = { clientX: left + width / 2, clientY: top + height / 2, pointerType: "mouse", bubbles: true };
    point.dispatchEvent(new PointerEvent("pointermove", at));
    const shown = document.querySelector<HTMLElement>(".chart-note")?.hidden === false;
    document.querySelector<HTMLElement>(".chart-note")?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    return shown ? performance.now() - began : Infinity;
  }));
  expect(Math.max(...took)).toBeLessThan(Infinity);
  expect(Math.min(...took)).toBeLessThan(100);
  await mark(page, 6).hover();
  expect(await note(page).locator(".chart-note-words").innerText()).toBe(await listed(page, 6));
  expect(await said(page)).toBe("");
  await note(page).hover();
  await page.waitForTimeout(600);
  expect(await note(page).isVisible()).toBe(true);
  expect(await note(page).locator("a").getAttribute("href")).toMatch(/\/datasets\/tribunal-pip-success\/#2014-07/);
  await page.keyboard.press("Escape");
  expect(await note(page).isVisible()).toBe(false);
  await mark(page, 6).hover();
  await page.mouse.move(2, 2);
  await expect.poll(() => note(page).isVisible()).toBe(false);
}); // prettier-ignore

test("the keyboard goes through the points, each announced once, and out again", async () => {
  const page = await site.page(CHART);
  await listen(page);
  const before = page.getByRole("button", { name: "Previous point" });
  await before.focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("End");
  const last = await page.locator("[data-points] li[data-row]").count();
  const points = [0, 1, 2, last - 1];
  expect(await heard(page)).toEqual(await Promise.all(points.map((row) => listed(page, row))));
  await page.keyboard.press("End");
  expect((await heard(page)).length).toBe(points.length);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.className)).toBe("chart-note-link");
  await page.keyboard.press("Escape");
  expect(await note(page).isVisible()).toBe(false);
  expect(await before.evaluate((each) => each === document.activeElement)).toBe(true);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest(".chart-reader"))).toBe(null);
});

test("up and down go to the same place in another series", async () => {
  const page = await site.page("/charts/two-companies-one-result/");
  await page.getByRole("button", { name: "Previous point" }).focus();
  await page.keyboard.press("ArrowRight");
  const first = await said(page);
  await page.keyboard.press("ArrowDown");
  const second = await said(page);
  const place = (words: string) => words.split(", ").slice(1).join(", ").split(":")[0];
  expect(place(second)).toBe(place(first));
  expect(second.split(",")[0]).not.toBe(first.split(",")[0]);
  await page.keyboard.press("ArrowUp");
  expect(await said(page)).toBe(first);
});

test("at 320 px a tap on a mark shows it whole, and a tap beside the marks sends it away", async () => {
  const page = await site.page(CHART, { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true }); // prettier-ignore
  for (const row of [0, 20]) {
    await mark(page, row).tap();
    const box = await note(page).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
    expect(await said(page)).toBe(await listed(page, row));
  }
  expect((await note(page).locator("a").boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await page.locator("svg.narrow").tap({ position: { x: 230, y: 250 } });
  expect(await note(page).isVisible()).toBe(false);
});

test("without scripts there is no dead button, and every point stands in words", async () => {
  const page = await site.page(CHART, { javaScriptEnabled: false });
  expect(await page.getByRole("button", { name: "Next point" }).count()).toBe(0);
  await page.getByText("Series by series, point by point").click();
  expect(await page.locator("[data-points] li[data-row]").first().innerText()).toMatch(/January 2014: 15%/);
});

test("the script is at most 6 kB compressed", () => {
  const script = files.filter((file) => /^\/_astro\/ChartPicture.*\.js$/.test(file));
  expect(script.length).toBe(1);
  expect(gzipSync(readBuilt(script[0] ?? "")).length).toBeLessThanOrEqual(6_000);
});
