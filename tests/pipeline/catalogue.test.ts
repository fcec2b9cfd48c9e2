import { expect, test } from "vitest";
import type { TidyRow } from "../../src/model/tidy-row.ts";
import { describeDataset } from "../../src/pipeline/catalogue.ts";
import { readEvidence } from "../../src/pipeline/evidence.ts";
import { BASE } from "./base-tree.ts";

const dataset = readEvidence(BASE).evidence?.datasets[0];
if (!dataset) throw new Error("the base tree has no dataset");

const row = (given: Partial<TidyRow>) =>
  ({ measure: "fixture complaints", unit: "fixture-count", category: "received", period_start: null, period_end: null, provider: null, lot: null, area: null, authority: null, source: "fixture-answer", ...given }) as TidyRow; // prettier-ignore

test("a dataset's span is that of all its rows, and open ends do not stretch it", () => {
  const rows = [row({ id: "a", period_start: "2002-01-01" }), row({ id: "b", period_start: "2001-04-01", period_end: "2002-03-31" }), row({ id: "c" })]; // prettier-ignore
  expect(describeDataset(dataset, rows)).toMatchObject({ rows: 3, period_start: "2001-04-01", period_end: "2002-03-31" }); // prettier-ignore
});

test("a dataset without any day has no span", () => {
  expect(describeDataset(dataset, [row({ id: "a" })])).toMatchObject({
    period_start: null,
    period_end: null,
  });
});

test("rows are counted by measure and unit, with the categories that occur, in the order declared", () => {
  const rows = [row({ id: "a", category: "upheld" }), row({ id: "b" }), row({ id: "c", unit: "percent" })];
  expect(describeDataset(dataset, rows).measures).toEqual([
    { name: "fixture complaints", unit: "fixture-count", rows: 2, categories: ["received", "upheld"] },
    { name: "fixture complaints", unit: "percent", rows: 1, categories: ["received"] },
  ]);
});

test("providers and sources are named once, sorted", () => {
  const rows = [row({ id: "a", provider: "b", source: "z" }), row({ id: "b", provider: "a", source: "y" }), row({ id: "c", provider: "b", source: "y" })]; // prettier-ignore
  expect(describeDataset(dataset, rows)).toMatchObject({ providers: ["a", "b"], sources: ["y", "z"] });
});

test("a dataset of hard matter says so, for its page to say where a reader can turn to", () => {
  expect(describeDataset(dataset, [row({ id: "a" })])).not.toHaveProperty("support");
  const hard = { ...dataset, value: { ...dataset.value, support: true } };
  expect(describeDataset(hard, [row({ id: "a" })])).toMatchObject({ support: true });
});
