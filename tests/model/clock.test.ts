import { describe, expect, test } from "vitest";
import { clockOf, clocksOf, type ClockRule } from "../../src/model/clock.ts";
import type { Event } from "../../src/model/event.ts";
import { RULES, UK } from "./calendar.ts";

const step = (id: string, type: Event["type"], date?: string): Event => ({
  id,
  type,
  ...(date ? { date } : {}),
  actor: "requester",
  summary: "Fixture",
  source: "fixture",
  confidence: "stated",
});

function rule(id: string): ClockRule {
  const found = RULES.find((item) => item.id === id);
  if (!found) throw new Error(`no rule ${id}`);
  return found;
}

describe("what starts and ends a clock", () => {
  const events = [
    step("request-made", "request-made", "2018-09-17"),
    step("acknowledged", "acknowledged", "2018-09-18"),
    step("response-refused", "response-refused", "2018-10-16"),
    step("response-partial", "response-partial", "2018-11-01"),
  ];

  test("the first reply after the request answers it, and an acknowledgement does not", () => {
    const [clock] = clocksOf(events, [rule("response")], UK);
    expect(clock).toMatchObject({ from: "request-made", answered: "response-refused", taken: 21, late: 1 });
  });

  test("a reply before the last day is early, which is negative lateness", () => {
    const early = [events[0], step("reply", "response-disclosed", "2018-10-12")].filter(
      (e) => e !== undefined,
    );
    expect(clocksOf(early, [rule("response")], UK)[0]).toMatchObject({ taken: 19, late: -1 });
  });

  test("an event that starts no rule has no clock", () => {
    expect(clocksOf([step("x", "press-coverage", "2018-01-29")], RULES, UK)).toEqual([]);
  });

  test("each event that starts a rule has a clock of its own, in the order of the events", () => {
    const twice = [
      step("review", "internal-review-requested", "2018-01-29"),
      step("review-2", "internal-review-requested", "2018-03-01"),
    ];
    expect(clocksOf(twice, [rule("internal-review-normal")], UK).map(({ from }) => from)).toEqual(["review", "review-2"]); // prettier-ignore
  });
});

describe("what is not known is not made up", () => {
  test("a trigger known only to the month gives a due date within bounds, and no count", () => {
    const events = [
      step("request", "request-made", "2016-12"),
      step("reply", "response-refused", "2017-02-01"),
    ];
    const [clock] = clocksOf(events, [rule("response")], UK);
    expect(clock).toMatchObject({
      due: { earliest: "2017-01-04", latest: "2017-01-31" },
      unknown: "the day on which it started is known only within bounds",
      taken: null,
      late: null,
    });
  });

  test.for([
    ["no date at all", undefined],
    ["no last day", "[2018-01-30..]"],
    ["no first day", "[..2018-01-30]"],
  ] as const)("a trigger with %s gives no due date", ([, date]) => {
    const trigger = step("request", "request-made", date);
    expect(clockOf(rule("response"), trigger, [trigger], UK)).toMatchObject({
      due: null,
      unknown: "the day on which it started is not known",
    });
  });

  test("an answer known only to the month has no count of days", () => {
    const events = [
      step("request", "request-made", "2018-09-17"),
      step("reply", "response-refused", "2018-10"),
    ];
    expect(clocksOf(events, [rule("response")], UK)[0]).toMatchObject({ answered: "reply", taken: null, late: null }); // prettier-ignore
  });

  test("the period of a decision notice is read from the notice, never assumed", () => {
    const notice = step("notice", "regulator-decision", "2017-12-19");
    expect(clockOf(rule("decision-notice-compliance"), notice, [notice], UK)).toMatchObject({
      due: null,
      unknown: "the period that the notice sets is not known",
    });
  });

  test("a rule without a number of days has no due date", () => {
    const request = step("request", "request-made", "2018-09-17");
    const clock = clockOf(rule("public-interest-extension"), request, [request], UK);
    expect(clock).toMatchObject({ due: null, unknown: "the law names no number of days" });
  });

  test("a deadline beyond the list of bank holidays is not guessed at", () => {
    const request = step("request", "request-made", "2027-12-20");
    expect(clockOf(rule("response"), request, [request], UK)).toMatchObject({
      due: null,
      unknown: "the list of bank holidays does not reach that far",
    });
  });
});

test("calendar days are counted through weekends and holidays, and skip none", () => {
  const notice = step("notice", "regulator-decision", "2017-12-19");
  expect(clockOf(rule("tribunal-appeal"), notice, [notice], UK)).toMatchObject({
    due: { earliest: "2018-01-16", latest: "2018-01-16" },
    skipped: [],
  });
});
