import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../../scripts/root.ts";
import type { PublishedRecord } from "../../src/model/published.ts";
import { newestDay } from "../../src/pipeline/as-of.ts";
import {
  FEED_TIMES,
  feedId,
  feedItems,
  toAtom,
  toJsonFeed,
  type Feed,
} from "../../src/pipeline/event-feed.ts";

const records = JSON.parse(readFileSync(join(ROOT, "data/tidy/records.json"), "utf8")) as PublishedRecord[];
const items = feedItems(records, "2026-11-23");
const feed: Feed = { id: feedId("data/records"), title: "Records", self: "/data/records.xml", home: "/records/", says: FEED_TIMES, items, asOf: "2026-11-23" }; // prettier-ignore

test("every event is an item with an id of its own that names no host", () => {
  expect(items).toHaveLength(97);
  expect(new Set(items.map(({ id }) => id)).size).toBe(97);
  expect(items.map(({ id }) => id)).toContain("pip-disclosures:records/foi-pip-mi-2016#regulator-decision");
});

test("the newest stands first, and the time of an entry is the last day possible", () => {
  const days = items.map(({ day }) => day);
  expect(days).toEqual([...days].sort().reverse());
  const disclosed = items.find(({ id }) => id.endsWith("foi-pip-mi-2016#response-disclosed"));
  expect(disclosed?.day).toBe("2018-01-29");
  expect(disclosed?.text).toContain("When: between 19 December 2017 and 29 January 2018.");
});

test("an item says if its event was inferred, and always its source", () => {
  const inferred = items.find(({ id }) => id.endsWith("foi-pip-mi-2016#response-refused"));
  expect(inferred?.text).toContain("Inferred, not stated by a source.");
  expect(items.filter(({ text }) => !/\nSource: \/sources\/[a-z0-9-]+\/$/.test(text))).toEqual([]);
});

test("Atom escapes what a text holds, and leaves out what XML cannot hold", () => {
  const item = { ...items[0], id: "x", title: 'A & B <script> "quoted" \u0000\u000b', text: "a\nb" } as Feed["items"][0]; // prettier-ignore
  const text = toAtom({ ...feed, items: [item] });
  expect(text).toContain("<title>A &amp; B &lt;script&gt; &quot;quoted&quot; </title>");
  expect(text).toContain('<content type="text">a\nb</content>');
});

test("the JSON Feed has what its version 1.1 asks for", () => {
  const absolute = { ...feed, items: feedItems(records, "2026-11-23", "https://example.org") };
  const given = JSON.parse(toJsonFeed(absolute, "https://example.org")) as { version: string; items: { id: string; url: string }[] }; // prettier-ignore
  expect(given.version).toBe("https://jsonfeed.org/version/1.1");
  expect(given.items).toHaveLength(97);
  expect(given.items[0]?.url).toMatch(/^https:\/\/example\.org\/records\//);
});

test("the newest day leaves out what is not known to the day", () => {
  expect(newestDay(["2018", "2018-01-29", null, "[2019-01-01..]", "2017-12-19", undefined])).toBe(
    "2018-01-29",
  );
  expect(() => newestDay(["2018"])).toThrow(RangeError);
});
