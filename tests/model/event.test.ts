import { expect, test } from "vitest";
import { EVENT_TYPES, legalBasis } from "../../src/model/event.ts";

test.for([
  "FOIA s.12",
  "FOIA s.10(1)",
  "FOIA s.36(2)(c)",
  "FOIA s.45 code of practice",
  "GRC Rules 2009 r.22(1)(b)",
])("%s is a provision as records cite it", (text) => {
  expect(legalBasis.safeParse(text).success).toBe(true);
});

test.for(["s.43", "FOIA 43(2)", "FOIA s.43(2)(b)(i)", "FOIA s.45 code", "GRC Rules r.22", "FOIA s.12 "])(
  "%j is none",
  (text) => {
    expect(legalBasis.safeParse(text).success).toBe(false);
  },
);

test("three types of event are deadlines, which are computed and never typed in", () => {
  const deadlines = Object.entries(EVENT_TYPES).filter(([, { role }]) => role === "deadline");
  expect(deadlines.map(([type]) => type)).toEqual([
    "statutory-due",
    "appeal-deadline",
    "compliance-deadline",
  ]);
});

test("every reader's label of an event is said only once", () => {
  const labels = Object.values(EVENT_TYPES).map(({ label }) => label);
  expect(new Set(labels).size).toBe(labels.length);
});
