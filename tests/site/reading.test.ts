import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axe, RUN_AXE } from "./axe.ts";
import { useSite } from "./browser.ts";
import { KINDS } from "./kinds.ts";

const site = useSite();

/** Elements that stick out of the page to the right, apart from those in a region that scrolls. */
const STICKING_OUT = `[...document.querySelectorAll("body *")].filter((element) => {
  if (element.closest(".table-region, .skip, svg")) return false;
  return element.getBoundingClientRect().right > document.documentElement.clientWidth + 1;
}).map((element) => element.tagName + "." + element.className).slice(0, 5)`;

const SIDEWAYS = `document.documentElement.scrollWidth - document.documentElement.clientWidth`;

describe.each(Object.entries(KINDS))("%s (%s)", (_, path) => {
  test.each(["light", "dark"] as const)("passes axe in %s", async (colorScheme) => {
    // axe comes in through the debugger, which the page's Content-Security-Policy does not bind.
    const page = await site.page(path, { colorScheme, bypassCSP: true });
    await page.evaluate(axe);
    expect(await page.evaluate(RUN_AXE)).toEqual([]);
  });

  test("fits 320 px, which is 1,280 px at 400 % zoom, with wide spacing too (WCAG 1.4.12)", async () => {
    const page = await site.page(path, { viewport: { width: 320, height: 640 }, bypassCSP: true });
    expect(await page.evaluate(STICKING_OUT)).toEqual([]);
    expect(await page.evaluate(SIDEWAYS)).toBe(0);
    await page.addStyleTag({
      content: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
        p { margin-bottom: 2em !important }`,
    });
    expect(await page.evaluate(SIDEWAYS)).toBe(0);
  });

  test("says the same with scripts off", async () => {
    const without = await site.page(path, { javaScriptEnabled: false });
    const read = async (page: Page) => (await page.locator("main").innerText()).replace(/\s+/g, " ");
    if (path === KINDS.search) return expect(await read(without)).toContain("script");
    const scripted = await site.page(path);
    // What works only with scripts says so in the page without them; the rest must be the same.
    await scripted.evaluate(
      `document.querySelectorAll("[data-needs-script]").forEach((part) => part.remove())`,
    );
    await without.evaluate(`document.querySelectorAll("main noscript").forEach((part) => part.remove())`);
    expect((await read(without)).length).toBeGreaterThan(80);
    // A script puts the site's address into the codes of embeds, while the site has none of its own.
    expect((await read(scripted)).replaceAll(`="${site.url}/`, '="/')).toBe(await read(without));
  });

  test("begins for a keyboard with a skip link that shows itself and leads on, and shows where the focus is", async () => {
    const page = await site.page(path);
    await page.keyboard.press("Tab");
    const skip = page.locator(":focus");
    expect(await skip.getAttribute("href")).toBe("#main");
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    for (let step = 0; step < 3; step += 1) await page.keyboard.press("Tab");
    const outline = await page.evaluate<{ style: string; width: number }>(
      `(({ outlineStyle, outlineWidth }) => ({ style: outlineStyle, width: parseFloat(outlineWidth) }))(getComputedStyle(document.activeElement))`,
    );
    expect(outline.style).not.toBe("none");
    expect(outline.width).toBeGreaterThanOrEqual(3);
    await page.locator(".skip").focus();
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("main");
  }); // prettier-ignore

  test("keeps bars, marks and text visible in forced colours", async () => {
    const page = await site.page(path, { forcedColors: "active", bypassCSP: true });
    const invisible = await page.evaluate(`[...document.querySelectorAll(".bar")].filter((bar) => {
      const { borderTopWidth, borderTopStyle, backgroundColor, backgroundImage, width } = getComputedStyle(bar);
      const bordered = borderTopStyle !== "none" && parseFloat(borderTopWidth) > 0;
      return parseFloat(width) < 8 || (!bordered && backgroundImage === "none" && backgroundColor === "rgb(255, 255, 255)");
    }).length`);
    expect(invisible).toBe(0);
  });
});
