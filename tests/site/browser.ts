import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { findBrowser } from "../../scripts/browser.ts";
import { thisMachine } from "../../scripts/machine.ts";
import { DIST } from "../../scripts/root.ts";
import { serve, type Serving } from "../../scripts/server.ts";

const QUIET = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Done when a page is painted as a whole and the scripts that it puts off have run (src/client/after-head.ts). */
export const SCRIPTS_RUN = `(async () => {
  const root = document.documentElement;
  while (root.hasAttribute("data-waiting")) await new Promise(requestAnimationFrame);
  await Promise.all((root.dataset.scripts?.split(" ") ?? []).map((src) => import(src)));
})()`;

/** The built site, open in a browser. */
export type Site = {
  /** Its origin, without a slash at the end. */
  readonly url: string;
  /**
   * Opens a path in a fresh context, for instance `page("/charts/", { javaScriptEnabled: false })`, and
   * waits until its scripts have run. It is closed after the test, which fails if the page asked another
   * origin for anything, broke the Content-Security-Policy, or threw.
   */
  page: (path: string, options?: BrowserContextOptions) => Promise<Page>;
};

/**
 * Serves dist/ and starts a browser for the tests of one file. Call it once, at the top of the file:
 *
 *     const site = useSite();
 *     test("home has one h1", async () => {
 *       const page = await site.page("/");
 *       expect(await page.locator("h1").count()).toBe(1);
 *     });
 */
export function useSite(): Site {
  let server: Serving | undefined;
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  const faults: string[] = [];

  const origin = () => {
    if (server === undefined) throw new Error("The site is served only while tests run.");
    return server.url;
  };

  beforeAll(async () => {
    server = await serve({ root: DIST, port: 0 });
    browser = await launch();
  });

  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    expect(faults.splice(0), "requests to other origins, CSP violations and uncaught errors").toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  return {
    get url() {
      return origin();
    },
    page: async (path, options) => {
      if (browser === undefined) throw new Error("The browser runs only while tests run.");
      const context = await browser.newContext(options);
      contexts.push(context);
      const page = await context.newPage();
      watch(page, origin(), faults);
      await page.goto(origin() + path);
      if (options?.javaScriptEnabled !== false) await scriptsRun(page);
      return page;
    },
  };
}

/** Waits for a page's scripts. If they lead on to another page, which ends the waiting there, for that one's. */
async function scriptsRun(page: Page): Promise<void> {
  for (;;) {
    try {
      return await page.evaluate(SCRIPTS_RUN);
    } catch (error) {
      if (!(error instanceof Error && error.message.includes("because of a navigation"))) throw error;
      await page.waitForLoadState();
    }
  }
}

async function launch(): Promise<Browser> {
  const quietly = { write: () => undefined, signal: new AbortController().signal };
  const machine = thisMachine(quietly);
  const executablePath = await findBrowser(machine);
  if (executablePath === undefined) {
    throw new Error("No browser here. `npm test` gets one; or set CHROMIUM_PATH.");
  }
  // Chromium's sandbox refuses to run as root.
  return chromium.launch({ executablePath, args: machine.isRoot ? ["--no-sandbox", ...QUIET] : QUIET });
}

function watch(page: Page, origin: string, faults: string[]): void {
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(?:data|blob|about):/.test(url)) faults.push(`asked for ${url}`);
  });
  page.on("pageerror", (error) => faults.push(`uncaught on ${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) faults.push(`${page.url()}: ${message.text()}`);
  });
}
