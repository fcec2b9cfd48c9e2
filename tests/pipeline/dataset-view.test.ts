import { expect, test } from "vitest";
import type { PublishedDataset } from "../../src/model/published.ts";
import type { TidyRow } from "../../src/model/tidy-row.ts";
import { viewDataset } from "../../src/pipeline/dataset-view.ts";
import { BASE, published } from "./base-tree.ts";

const { files } = published(BASE);
const [dataset] = JSON.parse(files.get("data/tidy/catalogue.json") ?? "[]") as [PublishedDataset];
const [received, upheld] = JSON.parse(files.get("data/tidy/fixture-complaints.json") ?? "[]") as [TidyRow, TidyRow]; // prettier-ignore

test("every row stands in one table, with its digits as printed", () => {
  const { tables } = viewDataset(dataset, [received, upheld]);
  expect(tables.flatMap(({ rows }) => rows.map(({ id, value, status }) => [id, value, status]))).toEqual([
    ["2001-received", "1,104", null],
    ["2001-upheld", "", "c"],
  ]);
});

test("rows in two units stand in two tables", () => {
  const measures = [...dataset.measures, { name: "fixture complaints", unit: "percent", rows: 1, categories: ["upheld"] }]; // prettier-ignore
  const { tables } = viewDataset({ ...dataset, measures }, [received, { ...upheld, unit: "percent" }]);
  expect(tables.map(({ unit, rows }) => [unit, rows.length])).toEqual([["fixture-count", 1], ["percent", 1]]); // prettier-ignore
});

test("a note that many rows share is written once and numbered from 1", () => {
  const view = viewDataset(dataset, [{ ...received, note: "First." }, upheld, { ...received, id: "b", note: "First." }]); // prettier-ignore
  expect(view.notes).toEqual(["First.", 'Printed as "*", with a note']);
  expect(view.tables[0]?.rows.map(({ note }) => note)).toEqual([1, 2, 1]);
});

test("a column with nothing in it is left out of the table", () => {
  const columns = viewDataset(dataset, [received]).tables[0]?.columns;
  expect(columns).toMatchObject({ provider: true, lot: true, area: false, denominator: false, target: false, note: false }); // prettier-ignore
});

test("a bound says on which side it is open", () => {
  const [row] = viewDataset(dataset, [{ ...received, qualifier: "more than" }]).tables[0]?.rows ?? [];
  expect(row).toMatchObject({ hedge: "more than", bound: "lower" });
});
