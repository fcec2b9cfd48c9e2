import { parse } from "csv-parse/sync";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../../../scripts/root.ts";
import type { TidyRow } from "../../../src/model/tidy-row.ts";

// The table as a person transcribed it, before the held workbook was read: a fixture, not data.
const transcribed = parse(readFileSync(join(ROOT, "tests/fixtures/benefit-overlap-transcribed.csv")), {
  columns: true,
}) as { [column: string]: string }[];
const tidy = JSON.parse(readFileSync(join(ROOT, "data/tidy/benefit-overlap.json"), "utf8")) as TidyRow[];

test("the held workbook gives the 207 rows that were transcribed, with the same ids and values", () => {
  const columns = (row: { [column: string]: unknown }) =>
    ["id", "period_start", "period_end", "period_label", "area", "measure", "category", "value", "unit"]
      .map((name) => String(row[name]))
      .join(" | ");
  expect(transcribed).toHaveLength(207);
  expect(tidy.map(columns).sort()).toEqual(transcribed.map(columns).sort());
});

test("each of them names its cell", () => {
  const row = tidy.find(({ id }) => id === "2013-02-28-not-pip-dla-aa-incap");
  expect(row?.address).toBe("statxplore-bc#Data Sheet 0!D16");
  expect(new Set(tidy.map(({ address }) => address)).size).toBe(207);
});
