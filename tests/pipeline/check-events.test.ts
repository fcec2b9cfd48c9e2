import { expect, test } from "vitest";
import { publish } from "../../src/pipeline/publish.ts";
import { BASE, changed, RECORD } from "./base-tree.ts";

const told = (tree: Parameters<typeof publish>[0]) => publish(tree).problems.map(({ code }) => code);
const reply = (date: string) => changed(RECORD, "date: 2001-04-02", `date: ${date}`);

test.for([
  ["2001-03-01", "the same day"],
  ["2001-03", "a month that holds the day"],
  ['"[2001-01-01..2001-03-01]"', "bounds that reach the day"],
  ['"[2001-01-01..]"', "bounds that are open to the right"],
] as const)("a reply dated %s to a request of 1 March 2001 is in order: %s", ([date]) => {
  expect(told(reply(date))).toEqual([]);
});

test.for(["2001-02-28", "2001-02", '"[..2001-02-28]"'])(
  "a reply dated %s comes before it for certain",
  (date) => {
    expect(told(reply(date))).toEqual(["answer-before-start"]);
  },
);

test("an event that answers nothing is told as out of order, and is told once", () => {
  const tree = changed(RECORD, "type: response-refused", "type: press-coverage", reply("2001-02-01"));
  expect(told(tree)).toEqual(["events-out-of-order"]);
});

test("a decision may say that no number was found", () => {
  const decided = changed(RECORD, "type: response-refused", "type: tribunal-decision");
  expect(told(decided)).toEqual(["decision-without-reference"]);
  expect(told(changed(RECORD, "    summary: Refuses", "    reference: null\n    summary: Refuses", decided))).toEqual([]); // prettier-ignore
});

test("the base tree has none of these", () => {
  expect(told(BASE)).toEqual([]);
});
