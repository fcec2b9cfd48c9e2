import { expect, test } from "vitest";
import { publish } from "../../src/pipeline/publish.ts";
import { changed } from "./base-tree.ts";

const FILE = "data/reference/disagreements.yaml";
const told = (observations: string, events: string) =>
  publish(changed(FILE, "[]", `\n  - id: fixture-quarrel\n    title: x\n    observations: [${observations}]\n    events: [${events}]\n    why: x\n    treatment: x`)).problems; // prettier-ignore

test("a disagreement names observations and events that exist", () => {
  expect(told("fixture-complaints/2001-received", "fixture-request/request-made")).toEqual([]);
});

test.for([
  ["fixture-complaints/2001-recieved", "", 4, 'the observation "fixture-complaints/2001-recieved"'],
  ["2001-received", "", 4, 'the observation "2001-received"'],
  ["", "fixture-request/request-mad", 5, 'the event "fixture-request/request-mad"'],
] as const)("observations [%s] and events [%s] are told", ([observations, events, line, found]) => {
  expect(told(observations, events)).toMatchObject([{ code: "unknown-reference", file: FILE, at: { line }, found }]); // prettier-ignore
});
