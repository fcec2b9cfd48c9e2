import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { axe } from "./axe.ts";
import { useSite } from "./browser.ts";
import { embeds, pages } from "./built.ts";

const site = useSite();
const require = createRequire(import.meta.url);
// IBM Equal Access, whose rules are not axe's: what one does not look for, the other may.
const ibm = readFileSync(require.resolve("accessibility-checker-engine/ace-window.js"), "utf8");

// Run as strings: Vitest rewrites functions.
const RUN_AXE = `axe.run(document, { resultTypes: ["violations"] }).then((results) =>
  results.violations.map(({ id, nodes }) => "axe " + id + ": " + nodes.map(({ html }) => html).join(" | ")))`;
const RUN_IBM = `new window.ace_ibma.Checker().check(document, ["WCAG_2_2"]).then(({ results }) =>
  results.filter(({ value }) => value[0] === "VIOLATION" && value[1] === "FAIL")
    .map(({ ruleId, message, snippet }) => "ibm " + ruleId + ": " + message + " | " + snippet))`;

// Every form that charts are built in, and every embed: their texts differ, their markup does not.
const charts = pages.filter(({ root }) => root.querySelector("#use")).map(({ path }) => path);
const some = charts.filter((path, index) => index % 6 === 0 || /\d\.\d\.\d\/$/.test(path)).slice(0, 6);
const PAGES = [...some, ...embeds.filter((_, index) => index % 6 === 0).map(({ path }) => path)];

test.each([
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["forced colours", { forcedColors: "active" }],
] as const)(
  "axe and IBM Equal Access find nothing on pages and embeds of charts in %s",
  async (_, look) => {
    expect(PAGES.length).toBeGreaterThanOrEqual(6);
    const found: string[] = [];
    for (const path of PAGES) {
      const page = await site.page(path, look);
      await page.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));
      // The engines come in through the debugger, which the page's Content-Security-Policy does not bind.
      await page.evaluate(axe);
      await page.evaluate(ibm);
      const problems = [
        ...(await page.evaluate<string[]>(RUN_AXE)),
        ...(await page.evaluate<string[]>(RUN_IBM)),
      ];
      found.push(...problems.map((problem) => `${path}: ${problem}`));
      await page.close();
    }
    expect(found).toEqual([]);
  },
  240_000,
);

test("both engines find what is wrong with a picture without words, so that their silence says something", async () => {
  const page = await site.page("/embed/winning-at-tribunal/");
  await page.evaluate(() => document.querySelector("main")?.append(document.createElement("img")));
  await page.evaluate(axe);
  await page.evaluate(ibm);
  expect((await page.evaluate<string[]>(RUN_AXE)).join()).toContain("axe image-alt");
  expect((await page.evaluate<string[]>(RUN_IBM)).join()).toContain("ibm img_alt");
});
