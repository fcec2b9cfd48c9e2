import { expect, test } from "vitest";
import { useSite } from "./browser.ts";
import { pages } from "./built.ts";

const site = useSite();
const CHART = "/charts/winning-at-tribunal/";

test("every chart can be heard, or says why not", () => {
  const charts = pages.filter(({ path }) => /^\/charts\/[^/]+\/$/.test(path));
  expect(charts.length).toBeGreaterThanOrEqual(18);
  for (const { path, root } of charts) {
    const why = root.querySelector("[data-part=picture]")?.textContent.includes("cannot be heard") === true;
    expect(root.querySelector(".chart-sound button") !== null, path).toBe(!why);
  }
});

test("the player loads when it is asked for, from this site, and plays the figures of the page by keyboard", async () => {
  const page = await site.page(CHART);
  // Counts the tones instead of trusting that something sounds.
  await page.evaluate(() => {
    const begin = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (...when) {
      document.body.dataset["tones"] = String(Number(document.body.dataset["tones"] ?? 0) + 1);
      begin.apply(this, when);
    };
  });
  await page.waitForLoadState("networkidle");
  const before = await page.evaluate(() => performance.getEntriesByType("resource").length);
  await page.getByRole("button", { name: "Hear this chart" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain("sound-player");
  expect(await page.evaluate(() => performance.getEntriesByType("resource").length)).toBe(before + 1);
  const spoken = () => page.locator(".sound-spoken").innerText();
  await expect.poll(spoken).toContain("Share of heard PIP appeals");
  await page.keyboard.press("ArrowRight");
  await expect.poll(spoken).toContain("February 2014, 13%");
  await page.keyboard.press("End");
  await expect.poll(spoken).toContain("September 2015, 61%");
  expect(Number(await page.evaluate(() => document.body.dataset["tones"]))).toBeGreaterThanOrEqual(2);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest(".sound-player"))).toBe(null);
});

test("every chart that offers it can be started", async () => {
  for (const { path, root } of pages.filter(({ root }) => root.querySelector(".chart-sound") !== null)) {
    expect(root.querySelectorAll(".chart-sound").length).toBe(1);
    const page = await site.page(path);
    await page.getByRole("button", { name: "Hear this chart" }).click();
    await expect.poll(() => page.locator(".sound-spoken").innerText(), { message: path }).not.toBe("");
    expect(await page.locator(".sound-said").innerText(), path).not.toContain("cannot be heard");
    await page.close();
  }
}, 240_000); // prettier-ignore
