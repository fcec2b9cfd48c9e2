import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { ROOT } from "../../../scripts/root.ts";
import {
  importRecord,
  LARGEST,
  MOST_MESSAGES,
  type ImportOptions,
} from "../../../src/pipeline/import/import-record.ts";

const input = (name: string) => readFileSync(join(ROOT, "tests/imports", name), "utf8");
const run = (text: string, options: ImportOptions = {}, file = "input") =>
  importRecord(file, new TextEncoder().encode(text), options, new Map());
const codes = (text: string) => run(text).problems.map(({ code }) => code);

type AlaveteliJson = { info_request_events: object[] };
const json = JSON.parse(input("valid-alaveteli-json/input.json")) as AlaveteliJson;
const events = (count: number) =>
  Array.from({ length: count }, (_, index) => json.info_request_events[index % 7] ?? {});
const threadOf = (count: number) => JSON.stringify({ ...json, info_request_events: events(count) });

describe("long threads", () => {
  test("500 messages are taken in under two seconds, each as an event with an id of its own", () => {
    const before = performance.now();
    const { files, problems } = run(threadOf(581)); // one in seven is no message
    expect(performance.now() - before).toBeLessThan(2000);
    expect(problems).toEqual([]);
    const record = parse(files.get("data/records/foi-fixture-reports.yaml") ?? "") as {
      events: { id: string }[];
    };
    expect(record.events.length).toBeGreaterThanOrEqual(498);
    expect(new Set(record.events.map(({ id }) => id)).size).toBe(record.events.length);
  });

  test("500 messages on a page are taken in under five seconds", () => {
    const page = input("valid-alaveteli-page/input.html");
    const [, reply = ""] = /(<div class="incoming correspondence normal[\s\S]*?)<div class="comment_in_request/.exec(page) ?? []; // prettier-ignore
    const before = performance.now();
    const { files, problems } = run(page.replace(reply, reply.repeat(497)));
    expect(performance.now() - before).toBeLessThan(5000);
    expect(problems).toEqual([]);
    const record = parse(files.get("data/records/foi-fixture-reports.yaml") ?? "") as { events: object[] };
    expect(record.events).toHaveLength(500);
  });

  test("a thread with more messages than the limit is refused whole", () => {
    expect(codes(threadOf(MOST_MESSAGES * 2))).toEqual(["import-limit"]);
  });

  test("a file over the limit is refused before it is read", () => {
    expect(codes(" ".repeat(LARGEST + 1))).toEqual(["import-limit"]);
  });
});

describe("a file that is there already is never written over", () => {
  test("each is named, and nothing is given to write", () => {
    const there = new Map([["data/records/foi-fixture-reports.yaml", new Uint8Array()]]);
    const bytes = new TextEncoder().encode(threadOf(7));
    const { files, problems } = importRecord("input.json", bytes, {}, there);
    expect(files.size).toBe(0);
    expect(problems.map(({ code, file }) => [code, file])).toEqual([
      ["import-there", "data/records/foi-fixture-reports.yaml"],
    ]);
  });

  test("another id makes room", () => {
    const { files } = run(threadOf(7), { id: "foi-fixture-2" });
    expect([...files.keys()]).toEqual([
      "data/sources/thread-fixture-2.yaml",
      "data/records/foi-fixture-2.yaml",
    ]);
  });
});

describe("texts made to do harm", () => {
  test("no prototype is touched by __proto__ or constructor", () => {
    run(input("valid-proto/input.json"));
    expect(({} as { polluted?: unknown; isAdmin?: unknown }).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test.for([
    ["JSON", "[".repeat(200_000)],
    ["JSON with the fields of a request", `{"url_title":${"[".repeat(100_000)}${"]".repeat(100_000)}}`],
    ["HTML", `<html><body>${"<div>".repeat(500_000)}`],
    [
      "HTML with its ends",
      input("valid-alaveteli-page/input.html").replace(
        "We refuse.",
        `${"<b>".repeat(9_000)}x${"</b>".repeat(9_000)}`,
      ),
    ],
    ["XML", `<feed>${"<a>".repeat(50_000)}`],
  ] as const)("%s nested very deeply is a problem, not a crash", ([, text]) => {
    expect(run(text).problems.length).toBeGreaterThan(0);
  });

  test("a long line with no end does not hold the search for addresses and numbers up", () => {
    const page = input("valid-alaveteli-page/input.html");
    const before = performance.now();
    const { problems } = run(page.replace("We refuse.", `${"a.".repeat(500_000)} ${"0 ".repeat(500_000)}`));
    expect(problems).toEqual([]);
    expect(performance.now() - before).toBeLessThan(5000);
  });

  test("whatever text it is given, it answers with files or with problems, and throws nothing", () => {
    const start = fc.constantFrom("", "{", "[", "<html>", '<?xml version="1.0"?>', "<feed>", '{"url_title":1,'); // prettier-ignore
    fc.assert(
      fc.property(start, fc.string({ maxLength: 200 }), (first, rest) => {
        const { files, problems } = run(first + rest);
        expect(files.size === 0).toBe(problems.length > 0);
      }),
      { numRuns: 300, seed: 5 },
    );
  });
});
