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
    expect(given).toEqual({ due: null, sentence: expect.stringContaining(words) as string, fault: "start" });
  }
});

const decision: DeadlineRule = { ...reply, name: "Complying with a decision notice", period: null };

test("where a notice sets the days they are taken as written, and never assumed", () => {
  expect(deadlineOf(decision, "2017-12-19", UK, " 35 ").due).toBe("2018-01-23");
  expect(deadlineOf(decision, "2024-06-19", UK, "30").due).toBe("2024-07-19");
  for (const written of ["", "0", "-1", "35.5", "35 days", "367", "1e2"]) {
    expect(deadlineOf(decision, "2017-12-19", UK, written), written).toMatchObject({ due: null, fault: "notice-days" }); // prettier-ignore
  }
});

test("days of a notice change nothing for a rule that has its own", () => {
  expect(deadlineOf(reply, "2019-07-08", UK, "35")).toEqual(deadlineOf(reply, "2019-07-08", UK));
});

test("calendar days that end on a day of rest say so, and that its meaning is not known", () => {
  const saturday = deadlineOf(notice, "2017-12-16", UK);
  expect(saturday.sentence).toContain("run out on Saturday 20 January 2018.");
  expect(saturday.sentence).toContain("That is not a working day.");
  expect(deadlineOf(notice, "2017-12-19", UK).sentence).not.toContain("not a working day");
  expect(deadlineOf(decision, "2017-12-19", UK, "1").sentence).toContain("1 calendar day runs out on");
});
