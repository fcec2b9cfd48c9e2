import { expect, test } from "vitest";
import type { TidyRow } from "../../src/model/tidy-row.ts";
import { rowsFor } from "../../src/pipeline/rows-for.ts";

const rows = [
  { id: "a", category: "received", provider: "fixture-company", value: 0 },
  { id: "b", category: "upheld", provider: null, value: 1 },
  { id: "c", category: "received", provider: null, value: 2 },
] as TidyRow[];

test.for([
  [{}, ["a", "b", "c"]],
  [{ category: "received" }, ["a", "c"]],
  [{ category: ["received", "upheld"], provider: null }, ["b", "c"]],
  [{ value: [0, 2] }, ["a", "c"]],
  [{ category: "withdrawn" }, []],
] as const)("%j keeps the rows that match every column, in their order", ([filter, ids]) => {
  expect(rowsFor({ filter: structuredClone(filter) as Parameters<typeof rowsFor>[0]["filter"] }, rows).map(({ id }) => id)).toEqual(ids); // prettier-ignore
});

test("rows that the chart leaves out for a reason are not drawn", () => {
  const chart = { filter: { category: "received" }, leave_out: [{ ids: ["a"], why: "Given twice." }] };
  expect(rowsFor(chart, rows).map(({ id }) => id)).toEqual(["c"]);
});
