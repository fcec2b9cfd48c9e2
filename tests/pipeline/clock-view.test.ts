import { expect, test } from "vitest";
import type { PublishedRecord } from "../../src/model/published.ts";
import { viewClocks } from "../../src/pipeline/clock-view.ts";
import { publish } from "../../src/pipeline/publish.ts";
import { RULES, UK } from "../model/calendar.ts";
import { clocksOf } from "../../src/model/clock.ts";
import type { Event } from "../../src/model/event.ts";
import { BASE } from "./base-tree.ts";

function outcome(
  rule: string,
  type: Event["type"],
  answer: Event["type"],
  date?: string,
): string | undefined {
  const step = { actor: "requester", summary: "Fixture", source: "fixture", confidence: "stated" } as const;
  const events: Event[] = [{ id: "start", type, date: "2018-09-17", ...step }, ...(date ? [{ id: "answer", type: answer, date, ...step }] : [])]; // prettier-ignore
  const rules = RULES.filter(({ id }) => id === rule);
  const published = events.map((event, index) => ({ ...event, order: index + 1, computed: false }));
  const record = { events: published, clocks: clocksOf(events, rules, UK) } as unknown as PublishedRecord;
  return viewClocks(record, rules)[0]?.outcome;
}

test("a reply is counted in working days, and one day is a day", () => {
  const reply = (date?: string) => outcome("response", "request-made", "response-refused", date);
  expect(reply("2018-10-15")).toBe("20 working days after the start: on the last day.");
  expect(reply("2018-10-16")).toBe("21 working days after the start: 1 working day late.");
  expect(reply("2018-10-12")).toBe("19 working days after the start: 1 working day before the last day.");
  expect(reply("2018-10")).toBe("The days cannot be counted, because a date is not known.");
  expect(reply()).toBe("No answer is recorded.");
});

test("a late review is longer than good practice, and never called late: no law sets its length", () => {
  const words = outcome("internal-review-normal", "internal-review-requested", "internal-review-outcome", "2018-10-18"); // prettier-ignore
  expect(words).toBe("23 working days after the start: 3 working days longer than good practice.");
});

test("the clock names its start, its end and each holiday that it skipped, with the nations that keep it", () => {
  const { files } = publish(BASE);
  const [record] = JSON.parse(files.get("data/tidy/records.json") ?? "[]") as PublishedRecord[];
  const { clocks } = JSON.parse(files.get("data/tidy/reference.json") ?? "{}") as { clocks: { rules: typeof RULES } }; // prettier-ignore
  expect(record && viewClocks(record, clocks.rules)).toMatchObject([
    {
      start: { event: "request-made", words: "Request made, 1 March 2001" },
      due: "30 March 2001",
      answer: { event: "response-refused", words: "Refused, 2 April 2001" },
      skipped: ["19 March 2001, Fixture holiday (Northern Ireland)"],
    },
  ]);
});
