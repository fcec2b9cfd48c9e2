import { expect, test } from "vitest";
import { correctionNote } from "../../src/model/correction.ts";
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

const questions = [
  { id: "shows-it", observations: ["fixture-reports/x", "fixture-complaints/fixture-2016"] },
  { id: "shows-another", observations: ["fixture-complaints/fixture-2017"] },
];
/** The note of the observation in each release. */
const notes: Record<string, string | null> = {
  "1.2.0": `Seen. ${correctionNote(correction)}`,
  "1.1.0": "Seen.",
  "1.0.0": null,
};
const shown = {
  charts,
  stories,
  bound: ({ bound }: { bound: readonly string[] }) => bound,
  questions,
  releases: ["1.2.0", "1.1.0", "1.0.0", "0.1.0"],
  noteIn: (release: string, dataset: string, id: string) =>
    dataset === "fixture-complaints" && id === "fixture-2016" ? notes[release] : null,
};
const touched = touchedBy(correction, shown);

test("a correction is followed to the charts, stories and questions that show its observation, and no others", () => {
  expect(touched.charts.map(({ id }) => id)).toEqual(["draws-it"]);
  expect(touched.stories.map(({ id }) => id)).toEqual(["binds-it"]);
  expect(touched.questions.map(({ id }) => id)).toEqual(["shows-it"]);
});

test("a release is touched if it holds the figure as it was, and not if it says so itself or lacks the figure", () => {
  expect(touched.releases).toEqual(["1.1.0", "1.0.0"]);
});
