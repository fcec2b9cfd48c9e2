import { expect, test } from "vitest";
import { correctionItems, whatWasDone } from "../../src/pipeline/correction-feed.ts";
import type { PublishedCorrection } from "../../src/model/published.ts";

const correction: PublishedCorrection = {
  ...{ dataset: "grades", id: "wrong-month", observation: "2016-03-capita", action: "override", expect: "15.8" },
  ...{ value: "16.8", reason: "The table says 16.8.", noticed_by: "a reader", date: "2026-11", status: "open" },
}; // prettier-ignore
const touched = {
  correction,
  charts: [{ id: "unacceptable", finding: "None meets the limit." }],
  stories: [{ id: "prised-out", title: "Prised out" }],
  questions: [{ id: "how-bad", question: "How bad was it?" }],
  releases: ["1.0.0"],
};
const older = {
  correction: { ...correction, id: "older", date: "2026-10-02" },
  charts: [],
  stories: [],
  questions: [],
  releases: [],
};
const items = correctionItems([older, touched], (id) => `Table of ${id}`, "2026-11-23");

test("the newest correction stands first, with an id that names no host and a link to its entry", () => {
  expect(items.map(({ id, day }) => [id, day])).toEqual([
    ["pip-disclosures:corrections/grades-wrong-month", "2026-11-30"],
    ["pip-disclosures:corrections/grades-older", "2026-10-02"],
  ]);
  expect(items[0]).toMatchObject({
    href: "/corrections/#grades-wrong-month",
    title: "Correction: Table of grades",
  });
});

test("an item says what was done and why, and names everything that it touched", () => {
  const text = items[0]?.text ?? "";
  expect(text).toContain("Another value was given. It stood as “15.8” and now stands as “16.8”.");
  expect(text).toContain("The table says 16.8.");
  expect(text).toContain("Figure: /datasets/grades/#2016-03-capita");
  expect(text).toContain("Chart: None meets the limit. /charts/unacceptable/");
  expect(text).toContain("Story: Prised out /stories/prised-out/");
  expect(text).toContain("Question: How bad was it? /questions/how-bad/");
  expect(text).toContain("Release with the figure as it was: 1.0.0 /releases/#v1.0.0");
});

test("a value that was left out, or stands with a warning, is told as such", () => {
  const { value, ...flag } = { ...correction, action: "flag" as const };
  expect(value).toBe("16.8");
  expect(whatWasDone({ correction: flag })).toBe("The value stands, with a warning. It stood as “15.8”.");
  expect(whatWasDone({ correction: { ...flag, action: "drop" } })).toMatch(/^The value was left out\./);
});
