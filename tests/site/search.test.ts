import { expect, test } from "vitest";
import { useSite } from "./browser.ts";

const site = useSite();

const RESULTS = ".result a";
const SUMMARY = ".pf-summary";

test.for([
  ["a decision notice by its number", "FS50669301", "/records/foi-pip-mi-2016/"],
  ["a section of the Act as it is written", "s.43(2)", "/records/tribunal-ukftt-2023-350/"],
  ["a dataset by its subject", "audit grades", "/datasets/audit-grades/"],
] as const)("the search finds %s: %s", async ([, words, href]) => {
  const page = await site.page("/search/");
  await page.locator(".pf-input").fill(words);
  await page.locator(RESULTS).first().waitFor();
  // A result is loaded when it comes into view.
  const found = async () => {
    await page.mouse.wheel(0, 300);
    return page.locator(`.result a[href^="${href}"]`).count();
  };
  await expect.poll(found, { timeout: 20_000 }).toBeGreaterThan(0);
  expect(await page.locator(SUMMARY).innerText()).toMatch(/^\d+ results? for /);
});

test("a search is told to those who cannot see it", async () => {
  const page = await site.page("/search/");
  await page.evaluate(`(() => {
    window.heard = [];
    new MutationObserver((changes) => changes.forEach(({ target }) => window.heard.push(target.textContent)))
      .observe(document.body, { childList: true, subtree: true });
  })()`);
  await page.locator(".pf-input").fill("FS50669301");
  await expect
    .poll(() => page.evaluate<string[]>("window.heard"))
    .toContainEqual(expect.stringMatching(/^\d+ results? for FS50669301$/));
  expect(await page.locator("[aria-live=polite]").count()).toBeGreaterThan(0);
});

test("one kind can be chosen, and words and kind stand in the address", async () => {
  const page = await site.page("/search/");
  await page.locator(".pf-input").fill("complaints");
  await page.locator(RESULTS).first().waitFor();
  await page.getByRole("radio", { name: /^Records/ }).check();
  const kinds = async () => [...new Set(await page.locator(".result > .meta").allInnerTexts())];
  await expect.poll(kinds).toEqual(["Record"]);
  expect(new URL(page.url()).search).toBe("?q=complaints&kind=Record");
});

test("a link to a search shows its results", async () => {
  const page = await site.page("/search/?q=complaints&kind=Dataset");
  await page.locator(`.result a[href="/datasets/complaints/"]`).waitFor();
  expect(await page.locator(".pf-input").inputValue()).toBe("complaints");
  expect(await page.getByRole("radio", { name: /^Datasets/ }).isChecked()).toBe(true);
});

test("a word that stands nowhere finds nothing, and the lists remain", async () => {
  const page = await site.page("/search/?q=wombat");
  await page.getByText("No results for wombat").first().waitFor();
  expect(await page.locator(`main a[href="/records/"]`).isVisible()).toBe(true);
});

test("if the search does not load, the page says so", async () => {
  const page = await site.page("/404.html");
  await page.route("**/pagefind/**", (route) => route.abort());
  await page.goto(`${site.url}/search/`);
  expect(await page.getByRole("alert").innerText()).toContain("did not load");
});

test("a page without search, chart or notes loads no script", async () => {
  const page = await site.page("/about/");
  expect(await page.locator("script[src]").count()).toBe(0);
});
