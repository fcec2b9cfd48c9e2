import { parse as parseCsv } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import type { MatrixCell } from "../../src/model/matrix.ts";
import { LONGEST_LINK } from "../../src/model/request-draft.ts";
import { useSite } from "./browser.ts";
import { pages, readBuilt } from "./built.ts";

const site = useSite();

const page = (path: string) => {
  const found = pages.find((candidate) => candidate.path === path);
  if (!found) throw new Error(`no page ${path}`);
  return found.root;
};
const cells = JSON.parse(readBuilt("/data/obligations.json")) as MatrixCell[];
const missing = page("/missing/");
const asks = missing.querySelectorAll("main a[href^='https://www.whatdotheyknow.com/new/']");

describe("the matrix", () => {
  test("shows every cell of the download, in words", () => {
    const shown = page("/missing/matrix/").querySelectorAll("table.matrix tbody td");
    expect(shown.map((cell) => cell.getAttribute("data-status"))).toEqual(cells.map(({ status }) => status));
    expect(shown.filter((cell) => cell.text.trim() === "")).toEqual([]);
  });

  test("as CSV and as JSON holds the same", () => {
    const [header = [], ...rows] = parseCsv(readBuilt("/data/obligations.csv")) as string[][];
    const fromCsv = rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index]])));
    const fromJson = cells.map((cell) => Object.fromEntries(Object.entries(cell).map(([name, value]) => [name, value ?? ""]))); // prettier-ignore
    expect(fromCsv).toEqual(fromJson);
  });

  test("is counted in the text as the download counts", () => {
    const unknown = cells.filter(({ status }) => status === "unknown").length;
    expect(missing.querySelector("#years + p")?.text).toContain(`${unknown} are not known`);
    expect(missing.querySelector("#years + p")?.text).toContain(`make ${cells.length} cells`);
  });
});

describe("the links that ask", () => {
  test("are there once for every request that the matrix names, with its anchor", () => {
    const ids = asks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { draft } of cells) if (draft !== null) expect(ids).toContain(draft);
    expect(missing.querySelector(".callout")?.text).toContain(`Each of the ${ids.length} links`);
  });

  test("each says by itself what it asks for", () => {
    const labels = asks.map((link) => link.text.trim());
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels.filter((label) => !label.startsWith("Ask "))).toEqual([]);
  });

  test("are plain links to the three documented parameters within the limit, as the page is served", () => {
    for (const link of asks) {
      const href = link.getAttribute("href") ?? "";
      expect(href.length).toBeLessThanOrEqual(LONGEST_LINK);
      expect([...new URL(href).searchParams.keys()]).toEqual(["title", "default_letter", "tags"]);
      expect(new URL(href).searchParams.get("default_letter")).toMatch(/^Please send me /);
      expect(Object.keys(link.attributes).sort()).toEqual(["class", "href", "id"]);
    }
  });

  test("open in a browser the letter for what the link says, and the one that the page shows", async () => {
    const open = await site.page("/missing/");
    type Letter = { label: string; title: string; letter: string };
    const letters = await open.evaluate<Letter[]>(
      `[...document.querySelectorAll("main a[href^='https://www.whatdotheyknow.com/new/']")].map((link) => {
        const asked = new URL(link.href).searchParams;
        return { label: link.textContent.trim(), title: asked.get("title"), letter: asked.get("default_letter") };
      })`,
    );
    expect(letters).toHaveLength(asks.length);
    const items = letters.flatMap((each) => {
      const [, item, company] = /^Ask for item (\d+), (Capita|Atos\/IAS)$/.exec(each.label) ?? [];
      return item ? [{ ...each, item, company: company === "Capita" ? "Capita" : "Atos" }] : [];
    });
    expect(items.length).toBe(39);
    for (const { item, company, title, letter } of items) {
      expect(title).toMatch(new RegExp(`item ${item}\\b.*, ${company}`));
      expect(letter).toContain(`item ${item} of Annex Eight`);
      expect(letter).toContain(company);
    }
    const shown = await open.locator(".callout details p").allTextContents();
    const words = (text: string) => text.replace(/\s+/g, " ").trim();
    const [title = "", ...letter] = shown.map(words);
    expect(letters.map((each) => [each.title, words(each.letter)])).toContainEqual([title, letter.join(" ")]);
  });

  test("every known gap has one, or says why not", () => {
    const gaps = missing.querySelectorAll("#gaps ~ .cards > li");
    expect(gaps).toHaveLength(17);
    expect(gaps.filter((gap) => !gap.querySelector("a.ask") && !gap.text.includes("There is no letter to DWP"))).toEqual([]); // prettier-ignore
  });
});
