import { expect, describe, test } from "vitest";
import { clockOf } from "../../src/model/clock.ts";
import type { Event, EventType } from "../../src/model/event.ts";
import { daysFrom } from "../../src/model/day.ts";
import { addWorkingDays } from "../../src/model/working-day.ts";
import { ENGLAND_AND_WALES, RULES, UK } from "./calendar.ts";

// The worked examples of the evidence (foia-clocks.json, worked_examples), worked out by hand before this was written.
type Example = {
  id: string;
  rule: string;
  trigger: EventType;
  start: string;
  complianceDays?: number;
  due: string;
  skipped: string[];
  dueInEnglandAndWales: string | null;
  answer?: { type: EventType; date: string; taken: number };
};

const EXAMPLES: Example[] = [
  { id: "mi-2016-review", rule: "internal-review-normal", trigger: "internal-review-requested", start: "2018-01-29", due: "2018-02-26", skipped: [], dueInEnglandAndWales: "2018-02-26" },
  { id: "mi-2016-review-max", rule: "internal-review-exceptional", trigger: "internal-review-requested", start: "2018-01-29", due: "2018-03-27", skipped: ["2018-03-19"], dueInEnglandAndWales: "2018-03-26" },
  { id: "mi-2016-appeal", rule: "tribunal-appeal", trigger: "regulator-decision", start: "2017-12-19", due: "2018-01-16", skipped: [], dueInEnglandAndWales: null },
  { id: "mi-2016-comply", rule: "decision-notice-compliance", trigger: "regulator-decision", start: "2017-12-19", complianceDays: 35, due: "2018-01-23", skipped: [], dueInEnglandAndWales: null },
  { id: "minutes-2018", rule: "response", trigger: "request-made", start: "2019-07-08", due: "2019-08-07", skipped: ["2019-07-12", "2019-08-05"], dueInEnglandAndWales: "2019-08-05", answer: { type: "response-disclosed", date: "2020-10-01", taken: 307 } },
  { id: "independent-audit-2019", rule: "response", trigger: "request-made", start: "2019-07-23", due: "2019-08-21", skipped: ["2019-08-05"], dueInEnglandAndWales: "2019-08-20", answer: { type: "response-not-held", date: "2019-09-19", taken: 40 } },
  { id: "appointment-letters-2020", rule: "response", trigger: "request-made", start: "2020-01-15", due: "2020-02-12", skipped: [], dueInEnglandAndWales: "2020-02-12", answer: { type: "response-disclosed", date: "2020-01-31", taken: 12 } },
  { id: "assessment-companies-2018", rule: "response", trigger: "request-made", start: "2018-09-17", due: "2018-10-15", skipped: [], dueInEnglandAndWales: "2018-10-15", answer: { type: "response-refused", date: "2018-10-15", taken: 20 } },
  { id: "ukftt-350-appeal", rule: "tribunal-appeal", trigger: "regulator-decision", start: "2022-08-04", due: "2022-09-01", skipped: [], dueInEnglandAndWales: null },
]; // prettier-ignore

describe("the worked examples of the evidence", () => {
  test.for(EXAMPLES)("$id falls due on $due", (example) => {
    const rule = RULES.find(({ id }) => id === example.rule);
    if (!rule) throw new Error(`no rule ${example.rule}`);
    const trigger: Event = { id: "start", type: example.trigger, date: example.start, actor: "requester", summary: "Fixture", source: "fixture", confidence: "stated", ...(example.complianceDays ? { compliance_days: example.complianceDays } : {}) }; // prettier-ignore
    const answer: Event[] = example.answer
      ? [{ ...trigger, id: "answer", type: example.answer.type, date: example.answer.date }]
      : [];
    const clock = clockOf(rule, trigger, [trigger, ...answer], UK);

    expect(clock.due).toEqual({ earliest: example.due, latest: example.due });
    expect([...new Set(clock.skipped.map(({ date }) => date))]).toEqual(example.skipped);
    expect(clock.taken).toBe(example.answer?.taken ?? null);
    if (example.dueInEnglandAndWales) {
      const wrong = clockOf(rule, trigger, [trigger], ENGLAND_AND_WALES);
      expect(wrong.due?.earliest).toBe(example.dueInEnglandAndWales);
    }
  });

  test("three of the nine fall on another day by England-and-Wales arithmetic", () => {
    const differ = EXAMPLES.filter(
      ({ due, dueInEnglandAndWales }) => dueInEnglandAndWales !== null && due !== dueInEnglandAndWales,
    );
    expect(EXAMPLES).toHaveLength(9);
    expect(differ.map(({ id }) => id)).toEqual([
      "mi-2016-review-max",
      "minutes-2018",
      "independent-audit-2019",
    ]);
  });
});

test("England-and-Wales arithmetic gives another date for 424 of the 1,096 receipt days of 2016 to 2018", () => {
  const received = daysFrom("2016-01-01", "2018-12-31");
  const differ = received.filter(
    (day) => addWorkingDays(UK, day, 20) !== addWorkingDays(ENGLAND_AND_WALES, day, 20),
  );
  expect([received.length, differ.length]).toEqual([1096, 424]);
});
