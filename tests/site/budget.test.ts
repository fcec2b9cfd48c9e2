import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { useSite } from "./browser.ts";
import { pages } from "./built.ts";

const site = useSite();

/** What a reader's line carries before they do anything: text compressed with gzip, fonts and pictures as they are. */
const LIMIT = 100_000;

test("no page with charts transfers more than 100 kB compressed", async () => {
  const withCharts = pages.filter(({ root }) => root.querySelector("main figure svg") !== null);
  expect(withCharts.length).toBeGreaterThanOrEqual(9);
  for (const { path } of withCharts) {
    const page = await site.page("/404.html");
    const bodies: Promise<number>[] = [];
    page.on("response", (response) => bodies.push(weigh(response)));
    await page.goto(`${site.url}${path}`, { waitUntil: "networkidle" });
    const sizes = await Promise.all(bodies);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(total, `${path} transfers ${total} bytes`).toBeLessThanOrEqual(LIMIT);
    await page.close();
  }
});

async function weigh(response: {
  body: () => Promise<Buffer>;
  headers: () => { [name: string]: string };
}): Promise<number> {
  const body = await response.body();
  return /text|json|svg|javascript/.test(response.headers()["content-type"] ?? "")
    ? gzipSync(body).length
    : body.length;
}
