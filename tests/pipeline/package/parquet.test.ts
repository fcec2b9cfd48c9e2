import fc from "fast-check";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { expect, test } from "vitest";
import { TIDY_COLUMNS, type TidyRow } from "../../../src/model/tidy-row.ts";
import { allToParquet, toParquet } from "../../../src/pipeline/package/to-parquet.ts";
import { REAL, rowWith } from "./fixture.ts";

/** Reads Parquet with another program than the one that wrote it; days come as Dates at midnight UTC. */
async function readBack(bytes: Uint8Array): Promise<Record<string, unknown>[]> {
  const rows = await parquetReadObjects({ file: bufferOf(bytes) });
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, cell]) => [name, cell instanceof Date ? cell.toISOString().slice(0, 10) : (cell ?? null)]), // prettier-ignore
    ),
  );
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

test("every cell of every dataset comes back", async () => {
  for (const { dataset, rows } of REAL.datasets) {
    expect(await readBack(toParquet(rows, dataset.title))).toEqual([...rows]);
  }
});

test("any value, day and text comes back", async () => {
  const cell = fc.record({
    value: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0))),
    period_start: fc.option(fc.constantFrom("0001-01-01", "1969-12-31", "1970-01-01", "2016-02-29", "9999-12-31")),
    note: fc.option(fc.string({ unit: "grapheme" })),
  }); // prettier-ignore
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { maxLength: 20 }), async (cells) => {
      const rows = cells.map((each) => rowWith(each as Partial<TidyRow>));
      expect(await readBack(toParquet(rows, "fixture"))).toEqual(rows);
    }),
    { numRuns: 50 },
  );
});

test("all datasets together have the dataset's id in the first column, and proper types", async () => {
  const bytes = allToParquet(REAL.datasets, "all");
  const rows = await readBack(bytes);
  expect(rows).toHaveLength(REAL.datasets.reduce((sum, each) => sum + each.rows.length, 0));
  expect(new Set(rows.map((row) => row["dataset"]))).toEqual(new Set(REAL.datasets.map(({ dataset }) => dataset.id))); // prettier-ignore
  const { schema, key_value_metadata } = parquetMetadata(bufferOf(bytes));
  const kinds = schema.slice(1).map(({ name, type, converted_type, repetition_type }) => [name, converted_type ?? type, repetition_type]); // prettier-ignore
  expect(kinds).toEqual([
    ["dataset", "UTF8", "REQUIRED"],
    ...TIDY_COLUMNS.map(({ name, type, required }) => [
      name,
      { string: "UTF8", number: "DOUBLE", date: "DATE" }[type],
      required ? "REQUIRED" : "OPTIONAL",
    ]),
  ]);
  expect(key_value_metadata?.map(({ key }) => key)).toEqual(["title", "licence"]);
});
