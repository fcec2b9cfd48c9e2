import { expect, test } from "vitest";
import { deadlineOf, type DeadlineRule } from "../../src/model/deadline.ts";
import { UK } from "./calendar.ts";

const reply: DeadlineRule = { name: "Reply to a request", provision: "FOIA s.10(1)", statutory: true, period: { unit: "working-days", days: 20 } }; // prettier-ignore
const review: DeadlineRule = { ...reply, name: "Internal review", provision: "FOIA s.45 code of practice", statutory: false }; // prettier-ignore
const notice: DeadlineRule = { ...reply, name: "Complying", period: { unit: "calendar-days", days: 35 } };

test("the answer is a sentence with both days in full, and the count behind it", () => {
  const given = deadlineOf(reply, "2019-07-08", UK);
  expect(given.due).toBe("2019-08-07");
  expect(given.sentence).toBe("Counted from Monday 8 July 2019, 20 working days run out on Wednesday 7 August 2019. A limit set by law (FOIA s.10(1))."); // prettier-ignore
  expect("days" in given && given.days).toHaveLength(31);
});

test("good practice is never called a limit set by law", () => {
  expect(deadlineOf(review, "2018-01-29", UK).sentence).toContain("Good practice, not a limit set by law (FOIA s.45 code of practice)."); // prettier-ignore
});

test.for([
  ["", "not a full date"],
  ["2019-02-29", "not a full date"],
  ["2011-12-31", "31 December 2011 lies outside it"],
  ["2028-01-01", "1 January 2028 lies outside it"],
  ["2027-12-20", "would end after it"],
] as const)("for %j it refuses and says why", ([start, words]) => {
  for (const rule of [reply, notice]) {
    const given = deadlineOf(rule, start, UK);
    expect(given).toEqual({ due: null, sentence: expect.stringContaining(words) as string });
  }
});
