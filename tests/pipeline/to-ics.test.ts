import ICAL from "ical.js";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ROOT } from "../../scripts/root.ts";
import type { PublishedRecord } from "../../src/model/published.ts";
import { deadlinesOf, openOn } from "../../src/pipeline/deadlines.ts";
import { toIcs, type CalendarEntry } from "../../src/pipeline/to-ics.ts";
import { RULES } from "../model/calendar.ts";

const records = JSON.parse(readFileSync(join(ROOT, "data/tidy/records.json"), "utf8")) as PublishedRecord[];
const deadlines = deadlinesOf(records, RULES);
const ASOF = "2026-11-23";

/** The entries of a calendar as ical.js, which shares nothing with the writer, reads them. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return { uid: event.uid, day: event.startDate.toString(), whole: event.startDate.isDate, title: event.summary, text: event.description }; // prettier-ignore
  });
}

test("every deadline known to the day is read back by an independent parser as a whole day", () => {
  const given = read(toIcs("All", deadlines, ASOF));
  expect(given).toEqual(
    deadlines.map(({ uid, day, title, text }) => ({ uid, day, whole: true, title, text })),
  );
  const known = records.flatMap(({ clocks }) =>
    clocks.filter(({ due }) => due && due.earliest === due.latest),
  );
  expect(given).toHaveLength(known.length);
  expect(new Set(given.map(({ uid }) => uid)).size).toBe(given.length);
});

test("law and good practice are told apart in the title", () => {
  const titles = deadlines.map(({ title }) => title);
  expect(titles).toContain("Internal review, exceptional length (good practice): PIP Contracts - Management Information Reports"); // prettier-ignore
  expect(titles).toContain(
    "Reply to a request (set by law): PIP Contract Meetings - Minutes & Change Requests",
  );
});

test("open is what lies after the day given, and never depends on today", () => {
  expect(openOn(ASOF, deadlines)).toEqual([]);
  expect(openOn("2022-08-31", deadlines).map(({ day }) => day)).toEqual(["2022-09-01"]);
  expect(openOn("2022-09-01", deadlines)).toEqual([]);
});

test("a calendar without entries is valid all the same: it has a component, and none is an event", () => {
  const text = toIcs("None", [], ASOF);
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(["vtimezone"]);
  expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
});

test("no line is longer than 75 bytes, and any text survives", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (words) => {
      const title = words.replace(/\p{C}|\s/gu, " ").trim();
      const entry: CalendarEntry = { uid: "a@b", day: "2026-12-01", title, text: `${title}\n${title}` };
      const written = toIcs("Any", [entry], ASOF);
      const long = written.split("\r\n").filter((line) => new TextEncoder().encode(line).length > 75);
      expect(long).toEqual([]);
      expect(read(written)[0]).toMatchObject({ title, text: `${title}\n${title}` });
    }),
  );
});
