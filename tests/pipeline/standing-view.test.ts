import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../../scripts/root.ts";
import type { PublishedRecord } from "../../src/model/published.ts";
import { viewStanding } from "../../src/pipeline/standing-view.ts";

const records = JSON.parse(readFileSync(join(ROOT, "data/tidy/records.json"), "utf8")) as PublishedRecord[];
const viewOf = (id: string) => viewStanding(records.find((record) => record.id === id) as PublishedRecord);

test("the 2016 request names what settled each stage, what is open, and its last step", () => {
  const view = viewOf("foi-pip-mi-2016");
  expect(view?.stages.map(({ name, words }) => `${name}: ${words}`)).toEqual([
    "Request: On record",
    "Reply: On record",
    "Internal review: On record",
    "Information Commissioner: Reached again; no new outcome on record",
    "First-tier Tribunal: Reached; no outcome on record",
    "Upper Tribunal: Nothing on record",
    "Release after a decision: On record",
  ]);
  expect(view?.stages[3]?.steps.map(({ words }) => words)).toEqual([
    "Decision notice, 19 December 2017",
    "Complaint to the Information Commissioner (2 of 2), on or after 30 January 2018",
  ]);
  expect(view?.sentences).toEqual([
    "The last step on record: Complaint to the Information Commissioner (2 of 2), on or after 30 January 2018. A source says so.",
  ]);
});

test("what was inferred says so, and a challenge without a stage is told after the last step", () => {
  expect(viewOf("foi-pip-mi-2018")?.sentences).toEqual([
    "The last step on record: Disclosed, on or before 8 August 2019. This was inferred; the note at the step says how.",
    "After it, at a stage that is not given: Challenge reported as open, on or before 8 August 2019. A source says so.",
  ]);
});

test("a petition has no ladder", () => {
  expect(viewOf("petition-130787")).toBe(null);
});
