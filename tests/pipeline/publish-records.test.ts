import { expect, test } from "vitest";
import type { PublishedRecord } from "../../src/model/published.ts";
import { feedItems, toAtom } from "../../src/pipeline/event-feed.ts";
import { eventsCsv } from "../../src/pipeline/events-csv.ts";
import { viewStanding } from "../../src/pipeline/standing-view.ts";
import type { Tree } from "../../src/pipeline/tree.ts";
import { BASE, changed, RECORD, published } from "./base-tree.ts";

function recordOf(tree: Tree): PublishedRecord {
  const { files, problems } = published(tree);
  expect(problems).toEqual([]);
  return (JSON.parse(files.get("data/tidy/records.json") ?? "[]") as PublishedRecord[])[0] as PublishedRecord;
}

test("events keep the order of the file, numbered from 1, and only the deadline is computed", () => {
  expect(recordOf(BASE).events.map(({ order, id, computed, date }) => [order, id, computed, date])).toEqual([
    [1, "request-made", false, "2001-03-01"],
    [2, "statutory-due", true, "2001-03-30"],
    [3, "response-refused", false, "2001-04-02"],
  ]);
});

test("a deadline from a date within bounds is itself within bounds", () => {
  const tree = changed(RECORD, "date: 2001-03-01", 'date: "[2001-03-01..2001-03-02]"');
  expect(recordOf(tree).events[1]?.date).toBe("[2001-03-30..2001-04-02]");
});

test("a deadline from an undated event has no date: none is made up", () => {
  const event = recordOf(changed(RECORD, "    date: 2001-03-01\n", "")).events[1];
  expect([event?.computed, event?.date]).toEqual([true, undefined]);
});

test("a reply that is never recorded leaves its clock unanswered", () => {
  const tree = changed(RECORD, "type: response-refused", "type: press-coverage");
  expect(recordOf(tree).clocks).toMatchObject([{ answered: null, taken: null, late: null }]);
});

test("a record of 500 events is checked, published and put into words in under a second", () => {
  const event = (number: number) => `  - id: press-coverage-${number}\n    type: press-coverage\n    actor: press\n    summary: Reports on the fixture.\n    source: fixture-answer\n    confidence: stated\n`; // prettier-ignore
  const many = Array.from({ length: 497 }, (_, number) => event(number)).join("");
  const tree = new Map([...BASE, [RECORD, new TextEncoder().encode(new TextDecoder().decode(BASE.get(RECORD)) + many)]]); // prettier-ignore
  const began = performance.now();
  const record = recordOf(tree);
  const shown = [viewStanding(record), eventsCsv([record]), toAtom({ id: "x", title: "x", self: "/x", home: "/", says: "x", items: feedItems([record], "2001-12-31"), asOf: "2001-12-31" })]; // prettier-ignore
  expect(performance.now() - began).toBeLessThan(1000);
  expect(record.events).toHaveLength(500);
  expect(shown).toHaveLength(3);
});
