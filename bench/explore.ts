/**
 * How soon a chart can be seen, asked and explored on a slow phone: our page beside a bare HTML file with the same SVG,
 * and beside a page that draws the same chart in the usual way with vega-embed. Run after a build:
 * node bench/explore.ts [chart] [runs]. It gets vega-embed from npm into a folder of its own.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium, type Page } from "playwright-core";
import { findBrowser } from "../scripts/browser.ts";
import { thisMachine } from "../scripts/machine.ts";
import { DIST, ROOT } from "../scripts/root.ts";

const [chart = "complaint-rate", runs = "5"] = process.argv.slice(2);
const TYPES: Record<string, string> = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".svg": "image/svg+xml", ".woff2": "font/woff2" }; // prettier-ignore

// "Slow 4G" as Lighthouse has it: 1.6 Mbit/s down, 150 ms there and back; a processor four times as slow as this one.
const SLOW = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 }; // prettier-ignore
const CPU = 4;

type Drawn = { explorer: { wide: { vega: object } }; svg: { wide: string; narrow: string } };
const drawn = JSON.parse(readFileSync(join(ROOT, ".cache/charts", `${chart}.json`), "utf8")) as Drawn;
const folder = mkdtempSync(join(tmpdir(), "bench-explore-"));
const head = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bench</title>`; // prettier-ignore
writeFileSync(join(folder, "bare.html"), `${head}<body>${drawn.svg.narrow}`);
execFileSync("npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", "vega@6.4.0", "vega-lite@6.5.0", "vega-embed@7"], { stdio: "ignore" }); // prettier-ignore
mkdirSync(join(folder, "naive"), { recursive: true });
writeFileSync(join(folder, "spec.json"), JSON.stringify(drawn.explorer.wide.vega));
writeFileSync(
  join(folder, "entry.js"),
  `import embed from "vega-embed"; const spec = await (await fetch("/naive/spec.json")).json(); await embed("#vis", spec, { renderer: "svg" });`,
);
execFileSync(join(ROOT, "node_modules/.bin/esbuild"), [join(folder, "entry.js"), "--bundle", "--minify", "--format=esm", `--outfile=${join(folder, "naive/all.js")}`], { stdio: "ignore" }); // prettier-ignore
writeFileSync(join(folder, "naive/index.html"), `${head}<div id="vis"></div><script type="module" src="/naive/all.js"></script>`); // prettier-ignore
writeFileSync(join(folder, "naive/spec.json"), readFileSync(join(folder, "spec.json")));

const zipped = new Map<string, Buffer>();
const server = createServer((request, response) => {
  const path = (request.url ?? "/").replace(/[?#].*$/, "").replace(/\/$/, "/index.html");
  const file = /^\/(bare|naive)/.test(path) ? join(folder, path) : join(DIST, path);
  try {
    const body = zipped.get(file) ?? (file.endsWith(".woff2") ? readFileSync(file) : gzipSync(readFileSync(file), { level: 9 })); // prettier-ignore
    zipped.set(file, body);
    response.setHeader("Content-Type", TYPES[extname(file)] ?? "application/octet-stream");
    if (!file.endsWith(".woff2")) response.setHeader("Content-Encoding", "gzip");
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise<void>((ready) => server.listen(0, ready));
const address = server.address();
const origin = `http://localhost:${typeof address === "object" ? address?.port : 0}`;
const executablePath = await findBrowser(thisMachine({ write: () => undefined, signal: new AbortController().signal })); // prettier-ignore
const browser = await chromium.launch({ args: ["--no-sandbox", "--disable-gpu", "--disable-quic"], ...(executablePath ? { executablePath } : {}) }); // prettier-ignore

/** Opens a page as a slow phone does, and gives back what is measured there. */
async function phone<T>(path: string, measured: (page: Page) => Promise<T>, slow = true): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, hasTouch: true });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  if (slow) {
    await session.send("Network.emulateNetworkConditions", SLOW);
    await session.send("Emulation.setCPUThrottlingRate", { rate: CPU });
  }
  await page.goto(origin + path, { waitUntil: "load" });
  const result = await measured(page);
  await context.close();
  return result;
}

const firstPaint = async (page: Page) => {
  await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
  return page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN); // prettier-ignore
};
const carried = (page: Page) => page.evaluate(() => performance.getEntries().reduce((sum, entry) => sum + ("encodedBodySize" in entry && !entry.name.endsWith(".woff2") ? Number(entry.encodedBodySize) : 0), 0)); // prettier-ignore
const since = (page: Page, until: string) => page.waitForFunction(until, undefined, { polling: "raf" }).then(() => page.evaluate(() => performance.now())); // prettier-ignore

const explored = async (page: Page) => {
  // Scripts come after the first paint, and belong to the page before it is touched.
  await page.waitForLoadState("networkidle");
  const before = await carried(page);
  const tip = await page.evaluate(() => {
    const mark = [...document.querySelectorAll("svg.narrow [data-row]")].at(-1) as Element;
    mark.scrollIntoView({ block: "center" });
    const { left, top, width, height } = mark.getBoundingClientRect();
    const began = performance.now();
    mark.dispatchEvent(new PointerEvent("pointermove", { clientX: left + width / 2, clientY: top + height / 2, pointerType: "mouse", bubbles: true })); // prettier-ignore
    document.querySelector<HTMLElement>(".chart-note")?.getBoundingClientRect();
    return performance.now() - began;
  });
  const began = await page.evaluate(() => {
    const now = performance.now();
    document.querySelector<HTMLElement>(".explore-open")?.click();
    return now;
  });
  const live = (await since(page, `document.querySelector("[data-live]") !== null`)) - began;
  return { before, tip, live, more: (await carried(page)) - before };
};
const naively = async (page: Page) => ({ live: await since(page, `document.querySelector("#vis svg path, #vis svg rect") !== null`), carried: await carried(page) }); // prettier-ignore

const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
const repeat = async <T>(path: string, measured: (page: Page) => Promise<T>) => {
  const results: T[] = [];
  for (let run = 0; run < Number(runs); run += 1) results.push(await phone(path, measured));
  return results;
};
/** First paints in turn, so that other work on the machine meets both alike. */
const paints = async (slow: boolean) => {
  const all: { bare: number[]; ours: number[] } = { bare: [], ours: [] };
  for (let run = 0; run < 3 * Number(runs); run += 1) {
    all.bare.push(await phone("/bare.html", firstPaint, slow));
    all.ours.push(await phone(`/charts/${chart}/`, firstPaint, slow));
  }
  return { bare: median(all.bare), ours: median(all.ours) };
};
const [near, far] = [await paints(false), await paints(true)];
const ours = await repeat(`/charts/${chart}/`, explored);
const naive = await repeat("/naive/", naively);
const of = (name: keyof (typeof ours)[number]) => median(ours.map((each) => each[name]));
const ms = (value: number) => `${value.toFixed(0)} ms`;
const kb = (value: number) => `${(value / 1000).toFixed(1)} kB`;
console.log(`${chart}, median of ${runs}, processor / ${CPU}, 1.6 Mbit/s, 150 ms`);
const beside = ({ bare, ours }: typeof near) => `bare HTML with the same SVG ${ms(bare)}, our page ${ms(ours)} (x ${(ours / bare).toFixed(2)})`; // prettier-ignore
console.log(`first paint, nothing slowed: ${beside(near)}`);
console.log(`first paint on the phone: ${beside(far)}`);
console.log(`our page without fonts ${kb(of("before"))}; first figure shown in ${of("tip").toFixed(1)} ms`);
console.log(`explore: ${kb(of("more"))} more, live ${ms(of("live"))} after the press`);
console.log(`vega-embed: ${kb(median(naive.map((each) => each.carried)))}, first chart after ${ms(median(naive.map(({ live }) => live)))}`); // prettier-ignore
await browser.close();
server.close();
