import { parse as parseCsv } from "csv-parse/sync";
import ICAL from "ical.js";
import { parseFeed } from "feedsmith";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../../scripts/root.ts";
import { useSite } from "./browser.ts";
import { files, pages, readBuilt } from "./built.ts";

const site = useSite();
const FOLLOW = ["json", "csv", "xml", "feed.json", "ics"];

test("each record has its five files, linked visibly and in its head", () => {
  for (const { path, root } of pages.filter((page) => page.root.querySelector("#events"))) {
    if (!path.startsWith("/records/")) continue;
    const wanted = FOLLOW.map((ending) => `${path.slice(0, -1)}.${ending}`);
    const hrefs = (selector: string) =>
      root.querySelectorAll(selector).map((link) => link.getAttribute("href"));
    expect(hrefs('link[rel="alternate"]')).toEqual(wanted);
    expect(hrefs("#download + ul a")).toEqual(wanted);
    expect(wanted.filter((file) => !files.includes(file))).toEqual([]);
  }
});

test("a browser's XML parser reads every Atom feed", async () => {
  const page = await site.page("/records/");
  const feeds = files.filter((file) => /^\/((records|data)\/[^/]+|corrections)\.xml$/.test(file));
  expect(feeds).toHaveLength(19);
  const corrections = JSON.parse(readFileSync(join(ROOT, "data/tidy/corrections.json"), "utf8")) as unknown[];
  for (const file of feeds) {
    const [root, errors, entries, complete] = await page.evaluate<[string, number, number, number]>(
      `((text) => {
        const feed = new DOMParser().parseFromString(text, "application/xml");
        const entries = [...feed.querySelectorAll("entry")];
        const complete = entries.filter((entry) => entry.querySelector("id") && entry.querySelector("updated") && entry.querySelector("title"));
        return [feed.documentElement.namespaceURI, feed.querySelectorAll("parsererror").length, entries.length, complete.length];
      })(${JSON.stringify(readBuilt(file))})`,
    );
    expect([file, root, errors]).toEqual([file, "http://www.w3.org/2005/Atom", 0]);
    expect(complete).toBe(entries);
    if (file === "/corrections.xml") expect(entries).toBe(corrections.length);
    else expect(entries).toBeGreaterThan(0);
  }
});

test("an independent reader of feeds reads every Atom and JSON Feed, each entry with an id, a link and a day", () => {
  const feeds = files.filter((file) => /^\/(records|data)\/[^/]+\.(xml|feed\.json)$/.test(file));
  expect(feeds).toHaveLength(36);
  for (const file of feeds) {
    const { format, feed } = parseFeed(readBuilt(file));
    expect([file, format]).toEqual([file, file.endsWith(".xml") ? "atom" : "json"]);
    const entries = format === "atom" ? (feed.entries ?? []).map(({ id, updated, links }) => ({ id, day: updated, href: links?.[0]?.href })) : format === "json" ? (feed.items ?? []).map(({ id, date_published, url }) => ({ id, day: date_published, href: url })) : []; // prettier-ignore
    expect(entries.length, file).toBeGreaterThan(0);
    expect(new Set(entries.map(({ id }) => id)).size, file).toBe(entries.length);
    for (const { id, day, href = "" } of entries) {
      // An id is an absolute IRI, as RFC 4287 asks, whether or not the site has an address.
      expect(id, file).toMatch(/^pip-disclosures:records\/[a-z0-9-]+#[a-z0-9-]+$/);
      expect(day, file).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/);
      // Resolved against the feed's own address, as RFC 3986 says, the link leads to a page of the site.
      const { pathname, hash } = new URL(href, `${site.url}${file}`);
      expect(files, href).toContain(`${pathname}index.html`);
      expect(hash, href).not.toBe("");
    }
  }
});

test("every calendar is read by an independent parser, the empty one too", () => {
  const calendars = files.filter((file) => file.endsWith(".ics"));
  expect(calendars).toHaveLength(19);
  const counts = calendars.map((file) => new ICAL.Component(ICAL.parse(readBuilt(file)) as unknown[]).getAllSubcomponents("vevent").length); // prettier-ignore
  expect(counts[calendars.indexOf("/data/open-deadlines.ics")]).toBe(0);
  expect(counts[calendars.indexOf("/data/records.ics")]).toBeGreaterThan(5);
});

test("the press register is offered as CSV and as JSON, and both hold what the page shows", () => {
  const page = pages.find(({ path }) => path === "/press/")?.root;
  const hrefs = page?.querySelectorAll("#download + ul a").map((link) => link.getAttribute("href"));
  expect(hrefs).toEqual(["/data/press.csv", "/data/press.json"]);
  const entries = JSON.parse(readBuilt("/data/press.json")) as { event: string | null; kinds: string[] }[];
  const [, ...rows] = parseCsv(readBuilt("/data/press.csv")) as string[][];
  expect(rows).toHaveLength(entries.length);
  const reported = entries.filter(({ event }) => event !== null);
  expect(page?.querySelectorAll("[data-press] .cards > li")).toHaveLength(reported.length);
  expect(reported.filter(({ kinds }) => kinds.length === 0)).toEqual([]);
});

test("a calendar is served as one", async () => {
  const answer = await fetch(`${site.url}/data/records.ics`);
  expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
});
