import { expect, test } from "vitest";
import type { PublishedRecord, PublishedReference } from "../../src/model/published.ts";
import { toCalendar } from "../../src/model/working-day.ts";
import { viewClocks } from "../../src/pipeline/clock-view.ts";
import { RULES, UK } from "../model/calendar.ts";
import { clocksOf, type ClockInWords } from "../../src/model/clock.ts";
import type { Event } from "../../src/model/event.ts";
import { BASE, published } from "./base-tree.ts";

type Step = [type: Event["type"], date?: string];

/** The view of the first clock that a rule gives for some steps. */
function view(rule: string, steps: Step[]): ClockInWords | undefined {
  const events = steps.map(([type, date], index): Event => ({ id: `step-${index}`, type, ...(date ? { date } : {}), actor: "requester", summary: "Fixture", source: "fixture", confidence: "stated" })); // prettier-ignore
  const rules = RULES.filter(({ id }) => id === rule);
  const published = events.map((event, index) => ({ ...event, order: index + 1, computed: false }));
  const record = { events: published, clocks: clocksOf(events, rules, UK) } as unknown as PublishedRecord;
  return viewClocks(record, rules, UK)[0];
}

function outcome(rule: string, type: Event["type"], answer: Event["type"], date?: string) {
  return view(rule, [[type, "2018-09-17"], ...(date ? [[answer, date] as Step] : [])])?.outcome;
}

test("a reply is counted in working days, and one day is a day", () => {
  const reply = (date?: string) => outcome("response", "request-made", "response-refused", date);
  expect(reply("2018-10-15")).toBe("20 working days after the start: on the last day.");
  expect(reply("2018-10-16")).toBe("21 working days after the start: 1 working day late.");
  expect(reply("2018-10-12")).toBe("19 working days after the start: 1 working day before the last day.");
  expect(reply()).toBe("No answer is recorded.");
});

test("an answer that is not dated to the day is called late or in time only if it is on every day possible", () => {
  const reply = (date: string) => outcome("response", "request-made", "response-refused", date);
  const uncounted = "The days cannot be counted, because a date is not known to the day.";
  expect(reply("2018-10")).toBe(`${uncounted} Whether the answer came in time cannot be said.`);
  expect(reply("[..2018-10-15]")).toBe(`${uncounted} On any of the days possible the answer came by the last day.`); // prettier-ignore
  expect(reply("2018-11")).toBe(`${uncounted} On any of the days possible the answer came after the last day: it was late.`); // prettier-ignore
  expect(outcome("internal-review-normal", "internal-review-requested", "internal-review-outcome", "2018-11")).toBe(`${uncounted} On any of the days possible the answer came after the last day of good practice.`); // prettier-ignore
});

test("a clock that cannot be worked out says why, and shows no days", () => {
  const open = view("response", [["request-made", "[..2018-01-31]"]]);
  expect(open?.due).toBe('Cannot be worked out, because the day on which it started is not known: it is dated only "on or before 31 January 2018".'); // prettier-ignore
  expect(open?.days).toEqual([]);
  const month = view("response", [["request-made", "2016-12"]]);
  expect(month?.due).toBe("Between 4 January 2017 and 31 January 2017, because the day on which it started is known only within bounds."); // prettier-ignore
  expect(month?.days).toEqual([]);
  expect(view("decision-notice-compliance", [["regulator-decision", "2017-12-19"]])?.due).toBe("Cannot be worked out, because the period that the notice sets is not known."); // prettier-ignore
});

test("a clock shows every day from its start to its due date", () => {
  const days = view("response", [["request-made", "2018-09-17"]])?.days ?? [];
  expect(days).toHaveLength(29);
  expect(days.at(-1)).toEqual({ day: "2018-10-15", date: "Monday 15 October 2018", count: "Day 20", counted: true }); // prettier-ignore
});

test("a late review is longer than good practice, and never called late: no law sets its length", () => {
  const words = outcome("internal-review-normal", "internal-review-requested", "internal-review-outcome", "2018-10-18"); // prettier-ignore
  expect(words).toBe("23 working days after the start: 3 working days longer than good practice.");
});

test("the clock names its start, its end and each holiday that it skipped, with the nations that keep it", () => {
  const { files } = published(BASE);
  const [record] = JSON.parse(files.get("data/tidy/records.json") ?? "[]") as PublishedRecord[];
  const { clocks, bank_holidays } = JSON.parse(files.get("data/tidy/reference.json") ?? "{}") as PublishedReference; // prettier-ignore
  expect(record && viewClocks(record, clocks.rules, toCalendar(bank_holidays))).toMatchObject([
    {
      start: { event: "request-made", words: "Request made, 1 March 2001" },
      due: "30 March 2001",
      answer: { event: "response-refused", words: "Refused, 2 April 2001" },
      skipped: ["19 March 2001, Fixture holiday (Northern Ireland)"],
    },
  ]);
});
