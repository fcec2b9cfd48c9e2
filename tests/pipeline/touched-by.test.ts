import { expect, test } from "vitest";
import type { PublishedCorrection } from "../../src/model/published.ts";
import { touchedBy } from "../../src/pipeline/touched-by.ts";

const correction: PublishedCorrection = {
  dataset: "fixture-complaints",
  id: "fixture-slip",
  observation: "fixture-2016",
  action: "override",
  expect: "1140",
  value: "1410",
  reason: "Two digits changed places.",
  noticed_by: "a reader",
  date: "2026-01-01",
  status: "open",
};
const charts = [
  { id: "draws-it", dataset: "fixture-complaints", rows: [{ id: "fixture-2016" }] },
  { id: "draws-another", dataset: "fixture-complaints", rows: [{ id: "fixture-2017" }] },
  { id: "same-id-elsewhere", dataset: "fixture-reports", rows: [{ id: "fixture-2016" }] },
];
const stories = [
  { id: "binds-it", bound: ["fixture-complaints/fixture-2016"] },
  { id: "binds-another", bound: ["fixture-reports/fixture-2016"] },
];

test("a correction is followed to the charts that draw its observation and the stories that bind it, and no others", () => {
  const touched = touchedBy(correction, charts, stories, ({ bound }) => bound);
  expect(touched.charts.map(({ id }) => id)).toEqual(["draws-it"]);
  expect(touched.stories.map(({ id }) => id)).toEqual(["binds-it"]);
});
