import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { parse } from "node-html-parser";
import { expect, test } from "vitest";
import { longRecord, renderRecord } from "../../bench/long-record.ts";
import { DIST } from "../../scripts/root.ts";
import { SCRIPTS_RUN, useSite } from "./browser.ts";
import { pages } from "./built.ts";

const site = useSite();

/** What a reader's line carries before they do anything, in bytes. */
const LIMIT = 100_000;

/** The paths of everything that an open page asked for, its fonts too. */
const ASKED_FOR = `document.fonts.ready.then(() => performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname))`;

test("no page with charts transfers more than 100 kB compressed", async () => {
  const withCharts = pages.filter(({ root }) => root.querySelector("main figure svg") !== null);
  expect(withCharts.length).toBeGreaterThanOrEqual(9);
  const page = await site.page("/404.html");
  for (const { path } of withCharts) {
    await page.goto(site.url + path, { waitUntil: "load" });
    await page.evaluate(SCRIPTS_RUN);
    const asked = [path, ...(await page.evaluate<string[]>(ASKED_FOR))];
    const total = [...new Set(asked)].reduce((sum, file) => sum + weigh(file), 0);
    expect(total, `${path} transfers ${total} bytes in ${asked.length} files`).toBeLessThanOrEqual(LIMIT);
  }
}, 240_000);

test("the page of a record of 500 events weighs at most 150 kB compressed", async () => {
  const record = longRecord(500);
  const { html } = await renderRecord(record);
  const page = parse(html);
  expect(page.querySelectorAll("[data-event]")).toHaveLength(500);
  expect(page.querySelectorAll("[data-clock]")).toHaveLength(record.clocks.length);
  const weight = gzipSync(html).length;
  expect(weight, `${weight} bytes`).toBeLessThanOrEqual(150_000);
});

/** Text is weighed as gzip sends it; fonts and pictures are compressed already. */
function weigh(path: string): number {
  const bytes = readFileSync(join(DIST, path.endsWith("/") ? `${path}index.html` : path));
  return /\.(woff2|png)$/.test(path) ? bytes.length : gzipSync(bytes).length;
}
