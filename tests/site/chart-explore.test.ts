import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { useSite } from "./browser.ts";
import { files, pages, pagesUnder, readBuilt, scriptsOf } from "./built.ts";

const site = useSite();
const TIME = "/charts/complaint-rate/";
const BARS = "/charts/two-companies-one-result/";

const plotOf = (page: Page) => page.locator(".chart-space svg:visible .chart-plot").evaluate((plot) => plot.innerHTML); // prettier-ignore
const said = (page: Page) => page.locator(".explore-said");
const rowsIn = (page: Page) => page.locator(".chart-space svg:visible [data-row]").evaluateAll((marks) => [...new Set(marks.map((mark) => Number(mark.getAttribute("data-row"))))].sort((a, b) => a - b)); // prettier-ignore
const listed = (page: Page) => page.locator("[data-points] li[data-row]:not([hidden])").count();

/** Every mark of a picture where it stands, to a px: an outline that rounding does not move. */
const marksIn = (inside: string) =>
  (inside.match(/<(?!g|\/)[^>]+>([^<]*)/g) ?? []).map((mark) =>
    mark.replace(/-?\d+(\.\d+)?/g, (number) => String(Math.round(Number(number)))),
  );

/** Scripts with every module that they import at once. What they import later, with import(), is not among them. */
function withImports(scripts: readonly string[]): string[] {
  const all = new Set(scripts);
  for (const script of all) {
    for (const [, file] of readBuilt(script).matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) all.add(`/_astro/${file}`);
  }
  return [...all];
} // prettier-ignore

const chartPages = pages.filter(({ path }) => /^\/charts\/[^/]+\/$/.test(path));

test("before anything is touched no part of Vega is asked for", async () => {
  const page = await site.page(TIME);
  await page.waitForLoadState("networkidle");
  await page.locator(".chart-space svg:visible [data-row]").first().hover();
  const asked = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  expect(asked.filter((name) => /vega|explorer/.test(name))).toEqual([]);
});

test("Explore takes over every chart in place, mark for mark", async () => {
  expect(chartPages.length).toBeGreaterThanOrEqual(18);
  let live = 0;
  for (const { path, root } of chartPages) {
    if (!root.querySelector(".explore-open")) continue;
    for (const width of [1200, 320]) {
      const page = await site.page(path, { viewport: { width, height: 800 } });
      const before = await plotOf(page);
      const frame = await page.locator(".chart-space svg:visible").boundingBox();
      await page.evaluate(() => document.querySelector(".chart-space svg:not(:is([hidden]))")?.setAttribute("data-same", "")); // prettier-ignore
      await page.getByRole("button", { name: "Explore" }).click();
      await expect.poll(() => said(page).innerText(), { message: path }).toMatch(/All \d+ figures/);
      expect(marksIn(await plotOf(page)), `${path} at ${width}`).toEqual(marksIn(before));
      const after = await page.locator(".chart-space svg:visible").boundingBox();
      expect([after?.width, after?.height, after?.x]).toEqual([frame?.width, frame?.height, frame?.x]);
      live += 1;
      await page.close();
    }
  }
  expect(live).toBeGreaterThanOrEqual(20);
}, 300_000); // prettier-ignore

test("by keyboard alone: a series and a stretch of months, in picture, words, table and address, and back", async () => {
  const page = await site.page(TIME);
  const all = await rowsIn(page);
  await page.getByRole("button", { name: "Explore" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => said(page).innerText()).toMatch(/^Choose what to see\. All/);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).type)).toBe("checkbox");
  await page.keyboard.press("Space");
  await expect.poll(() => said(page).innerText()).toMatch(/^\d+ of \d+ figures: Capita/);
  expect(new URL(page.url()).search).toBe("?provider=capita");
  const one = await rowsIn(page);
  expect(one.length).toBeLessThan(all.length);
  expect(await listed(page)).toBe(one.length);
  expect(await page.locator("[data-table] thead th:not([hidden])").count()).toBe(3);
  await page.getByLabel("From").selectOption({ index: 2 });
  await expect.poll(async () => (await rowsIn(page)).length).toBeLessThan(one.length);
  expect(await listed(page)).toBe((await rowsIn(page)).length);
  await page.goBack();
  await expect.poll(() => rowsIn(page)).toEqual(one);
  await page.goBack();
  await expect.poll(() => rowsIn(page)).toEqual(all);
  expect(await listed(page)).toBe(all.length);
  await page.goForward();
  await expect.poll(() => rowsIn(page)).toEqual(one);
  await page.getByRole("button", { name: "Show everything" }).click();
  await expect.poll(() => rowsIn(page)).toEqual(all);
  expect(new URL(page.url()).search).toBe("");
});

test("a state in the address is restored; one that the chart does not have falls back and is named", async () => {
  const page = await site.page(`${TIME}?provider=capita&from=2016`);
  await expect.poll(() => said(page).innerText()).toMatch(/figures: Capita; from/);
  expect(await page.getByLabel("Capita", { exact: true }).isChecked()).toBe(true);
  expect(await page.getByLabel("Atos/IAS", { exact: true }).isChecked()).toBe(false);
  const stale = await site.page(`${TIME}?provider=%3Cb%3Eserco&to=1990`);
  await expect.poll(() => said(stale).innerText()).toMatch(/^This address asks for provider “<b>serco” and figures to “1990”, which this chart does not have\. Shown instead: All \d+ figures\.$/); // prettier-ignore
});

test("a link to one series narrows in place, and without scripts leads to a page with the same marks", async () => {
  const live = await site.page(BARS);
  await live.getByRole("link", { name: "Only Capita" }).click();
  await expect.poll(() => said(live).innerText()).toMatch(/figures: Capita/);
  expect(new URL(live.url()).pathname).toBe(BARS);
  const still = await site.page(BARS, { javaScriptEnabled: false });
  expect(await still.getByRole("button", { name: "Explore" }).count()).toBe(0);
  await still.getByRole("link", { name: "Only Capita" }).click();
  await still.waitForURL(`**${BARS}capita/`);
  expect(marksIn(await plotOf(still))).toEqual(marksIn(await plotOf(live)));
  expect(await still.locator('link[rel="canonical"]').getAttribute("href")).toBe(BARS);
});

test("a series that is cut short is named at the last figure that is left, with that figure", async () => {
  const whole = await site.page(TIME);
  expect(await plotOf(whole)).toContain("Capita 1.57%");
  const cut = await site.page(`${TIME}?to=2016`);
  await expect.poll(() => said(cut).innerText()).toContain("to December 2016");
  expect(await plotOf(cut)).not.toContain("1.57%");
  expect(await plotOf(cut)).toContain("Capita 1.42%");
});

test("what stands out leaves the others pale, and changes no place", async () => {
  const page = await site.page(TIME);
  const before = marksIn(await plotOf(page));
  await page.getByRole("button", { name: "Explore" }).click();
  await page.getByLabel("Let stand out").selectOption("Capita");
  await expect.poll(() => plotOf(page)).toContain('opacity="0.3"');
  expect(marksIn((await plotOf(page)).replaceAll(' opacity="0.3"', ""))).toEqual(before);
});

test("a stretch drawn with the mouse chooses its months", async () => {
  const page = await site.page(TIME);
  const all = await rowsIn(page);
  const plot = page.locator(".chart-space svg:visible .chart-plot");
  await plot.scrollIntoViewIfNeeded();
  const box = await plot.boundingBox();
  if (!box) throw new Error("no plot");
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.1, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.7, y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => new URL(page.url()).search).toMatch(/from=\d{4}-\d\d&to=\d{4}-\d\d/);
  await expect.poll(async () => (await rowsIn(page)).length).toBeLessThan(all.length);
});

test("the live chart has the same labels in three time zones", async () => {
  const seen = new Set<string>();
  for (const timezoneId of ["Pacific/Honolulu", "Europe/London", "Pacific/Auckland"]) {
    const page = await site.page(`${TIME}?from=2016`, { timezoneId });
    await expect.poll(() => said(page).innerText()).toContain("figures: from");
    seen.add(`${await said(page).innerText()} ${await page.locator(".chart-space svg:visible").textContent()} ${await page.locator(".explore-live select").first().innerText()}`); // prettier-ignore
    await page.close();
  }
  expect(seen.size).toBe(1);
});

test("if the explorer does not load, the page says so and stays whole", async () => {
  const page = await site.page(TIME);
  const before = await plotOf(page);
  await page.route("**/explorer-*.json", (route) => route.abort());
  await page.getByRole("button", { name: "Explore" }).click();
  await expect.poll(() => said(page).innerText()).toContain("The explorer did not load.");
  expect(await plotOf(page)).toBe(before);
});

test("exploring takes at most 110 kB compressed, and a chart's page before it at most 40 kB without fonts", () => {
  const weigh = (file: string) => gzipSync(readBuilt(file)).length;
  const vega = files.filter((file) => /^\/_astro\/vega-view.*\.js$/.test(file));
  expect(vega.length).toBe(1);
  for (const chartPage of chartPages) {
    const { path, root } = chartPage;
    expect(scriptsOf(chartPage).length, path).toBeGreaterThan(0);
    for (const size of ["wide", "narrow"]) {
      const more = weigh(vega[0] ?? "") + weigh(`${path}explorer-${size}.json`);
      expect(more, `${path} ${size}`).toBeLessThanOrEqual(110_000);
    }
    const linked = root
      .querySelectorAll("link[rel=stylesheet]")
      .map((each) => each.getAttribute("href") ?? "");
    const before = [`${path}index.html`, ...linked, ...withImports(scriptsOf(chartPage))].reduce(
      (sum, file) => sum + weigh(file),
      0,
    );
    expect(before, path).toBeLessThanOrEqual(40_000);
  }
});

test("every series of every chart with several has a plain page of its own, with its words and table only", () => {
  const states = chartPages.flatMap(({ path }) => pagesUnder(path).map((page) => ({ path, page })));
  const own = states.filter(
    ({ page }) => page.root.querySelector(".chart-only [aria-current=page]") !== null,
  );
  expect(own.length).toBeGreaterThanOrEqual(20);
  for (const { path, page } of own) {
    expect(page.root.querySelector("link[rel=canonical]")?.getAttribute("href")).toBe(path);
    const rows = (selector: string) => new Set(page.root.querySelectorAll(selector).map((each) => each.getAttribute("data-row"))); // prettier-ignore
    expect(rows("[data-points] li[data-row]"), page.path).toEqual(rows("svg.wide [data-row]"));
    expect(rows("td[data-row]"), page.path).toEqual(rows("svg.wide [data-row]"));
  }
});
