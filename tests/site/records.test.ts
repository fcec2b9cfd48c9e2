import { describe, expect, test } from "vitest";
import { useSite } from "./browser.ts";
import { pages } from "./built.ts";

const site = useSite();
const RECORD = "/records/foi-pip-mi-2016/";
const record = (path: string) => {
  const found = pages.find((page) => page.path === path);
  if (!found) throw new Error(`no page ${path}`);
  return found.root;
};
const all = pages.filter(({ path, root }) => path.startsWith("/records/") && root.querySelector("#events"));
const words = (text: string) => text.replace(/\s+/g, " ").trim();

describe("headings", () => {
  test("no two of a record's page are the same, so that none is met twice in a list of headings", () => {
    expect(all).toHaveLength(17);
    for (const { path, root } of all) {
      const headings = root.querySelectorAll("main :is(h1, h2, h3)").map(({ text }) => words(text));
      expect(
        headings.filter((heading, index) => headings.indexOf(heading) !== index),
        path,
      ).toEqual([]);
    }
  });

  test("each event's has its date, and each clock's what started it", () => {
    const page = record(RECORD);
    const event = page.querySelector("#regulator-decision h3")?.text ?? "";
    expect(words(event)).toBe("19 December 2017 : Decision notice");
    const clocks = page.querySelectorAll("[data-clock] h3").map(({ text }) => words(text));
    expect(clocks).toContain("Internal review, usual length from: Internal review requested (3 of 4), 29 January 2018"); // prettier-ignore
  });
});

describe("the timeline by keyboard", () => {
  test("goes through the links of every event in its order, and opens the count of a clock", async () => {
    const page = await site.page(RECORD);
    await page.locator("#request-made a").first().focus();
    const met: string[] = [];
    for (let step = 0; step < 400; step += 1) {
      const now = await page.evaluate<[string, boolean]>(
        `[document.activeElement.closest("[data-event]")?.id ?? "", document.activeElement.closest("#clocks ~ .clocks") !== null]`,
      );
      if (now[1]) break;
      if (now[0] && met.at(-1) !== now[0]) met.push(now[0]);
      await page.keyboard.press("Tab");
    }
    const ids = await page.evaluate<string[]>(
      `[...document.querySelectorAll("[data-event]")].map(({ id }) => id)`,
    );
    expect(met).toEqual(ids);

    const count = page.locator("[data-clock] details").first();
    await count.locator("summary").focus();
    await page.keyboard.press("Enter");
    expect(await count.locator("table").isVisible()).toBe(true);
  });

  test("a step's own link leads to it, so that it can be shared", async () => {
    const page = await site.page(RECORD);
    await page.getByRole("link", { name: "Link to this step: Decision notice, 19 December 2017" }).focus();
    await page.keyboard.press("Enter");
    expect(page.url()).toBe(`${site.url}${RECORD}#regulator-decision`);
    expect(await page.locator("#regulator-decision:target").count()).toBe(1);
  });
});

test("with scripts off every event, its date and every clock with its count are there", async () => {
  const page = await site.page(RECORD, { javaScriptEnabled: false });
  expect(await page.locator("[data-event]").count()).toBe(35);
  expect(await page.locator("[data-event] .when:visible").count()).toBe(35);
  expect(await page.locator("[data-clock]:visible").count()).toBe(11);
  const count = page.locator("[data-clock] details").first();
  await count.locator("summary").click();
  expect(await count.innerText()).toContain("Tuesday 23 January 2018");
});

test("an event on which sources disagree is called so, and leads to the disagreement", async () => {
  const page = await site.page(RECORD);
  const reply = page.locator("#response-not-held");
  expect(await reply.locator("h3").innerText()).toContain("First reply: sources disagree");
  await reply.getByRole("link", { name: "Whether DWP's first reply said" }).click();
  await page.waitForURL("**/disagreements/#first-reply-2016");
});

describe("what only some records have", () => {
  test("a petition shows its signatures with their source, its run, and what the response claimed", () => {
    const page = record("/records/petition-130787/");
    const ledger = page.querySelector("#facts + .ledger");
    const signatures = ledger?.querySelector('a[href="/datasets/petition/#2016-09-13"]');
    expect(signatures?.text).toBe("14,094 signatures");
    expect(words(ledger?.text ?? "")).toContain("Run Six months.");
    expect(words(ledger?.text ?? "")).toContain("Government response 13 September 2016");
    const claimed = page.querySelectorAll("#said + .ledger [data-said]").map(({ text }) => words(text));
    expect(claimed).toHaveLength(2);
    expect(claimed[1]).toContain("“independent audit”");
  });

  test("a news report shows what was said by whom, each with its source", () => {
    const said = record("/records/news-dpo-atos-2012/").querySelectorAll("[data-said]");
    expect(said.map((line) => words(line.querySelector("dt")?.text ?? ""))).toEqual([
      "Atos",
      "Greater Manchester Coalition of Disabled People, Disability Cornwall and ecdp",
      "Labour",
      "Three more charities",
      "Labour",
    ]);
    expect(said.filter((line) => !line.querySelector(".chip"))).toEqual([]);
  });
});

describe("links both ways", () => {
  const hrefsOf = (path: string) => record(path).querySelectorAll("main a").map((link) => link.getAttribute("href") ?? ""); // prettier-ignore

  test("what a record's page names among the related, and its sources, name the record", () => {
    for (const { path, root } of all) {
      const related = root.querySelectorAll("#related + ul a, #sources ~ ul a").map((link) => link.getAttribute("href") ?? ""); // prettier-ignore
      for (const href of related.filter((each) => /^\/(stories|datasets|charts|sources)\//.test(each))) {
        expect(
          hrefsOf(href).some((back) => back.split("#")[0] === path),
          `${href} to ${path}`,
        ).toBe(true);
      }
    }
  });

  test("a story, dataset or chart that names a record is named on the record's page", () => {
    const others = pages.filter(({ path }) => /^\/(stories|datasets|charts)\/[^/]+\/$/.test(path));
    expect(others.length).toBeGreaterThan(40);
    for (const { path, root } of others) {
      const listed = root.querySelectorAll("#rests-on ~ ul a, #used + ul a, #use ~ ul a").map((link) => link.getAttribute("href") ?? ""); // prettier-ignore
      for (const href of listed.filter((each) => /^\/records\/[^/]+\/$/.test(each)))
        expect(hrefsOf(href), `${path} to ${href}`).toContain(path);
    }
  });
});
