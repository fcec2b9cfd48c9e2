import fc from "fast-check";
import { expect, test } from "vitest";
import type { Observation } from "../../src/model/observation.ts";
import { TIDY_COLUMNS, tidyRow } from "../../src/model/tidy-row.ts";
import { toTidy } from "../../src/pipeline/to-tidy.ts";

const observation: Observation = {
  id: "a",
  period: { start: "2001-01-01", end: "2001-12-31", label: "2001" },
  provider: "fixture-company",
  lot: null,
  area: null,
  authority: null,
  measure: "fixture complaints",
  category: "all",
  as_published: "1104",
  value: 1104,
  qualifier: "more than",
  unit: "fixture-count",
  denominator: { value: null, as_published: "some" },
  target: null,
  status: null,
  address: { source: "fixture-answer", locator: "row 1" },
  note: null,
};

test("a row has the published columns in their order, and its address in the line", () => {
  const [row] = toTidy([observation]);
  expect(Object.keys(row ?? {})).toEqual(TIDY_COLUMNS.map(({ name }) => name));
  expect(row).toMatchObject({ source: "fixture-answer", locator: "row 1", address: "fixture-answer#row 1" });
  expect(tidyRow.safeParse(row).success).toBe(true);
});

test("an address in a held file is written with sheet and cell", () => {
  const held = { ...observation, address: { source: "mi-2016-03", sheet: "Complaints", cell: "C14" } };
  expect([...toTidy([held])][0]).toMatchObject({ locator: "Complaints!C14", address: "mi-2016-03#Complaints!C14" }); // prettier-ignore
});

test("the order of the file does not matter: the same observations give the same rows", () => {
  const text = fc.constantFrom(null, "a", "B", "b", "ä", "i", "I", "ı");
  const some = fc.uniqueArray(
    fc.record({ id: fc.stringMatching(/^[a-z]{1,3}$/), provider: text, lot: text, area: text, category: fc.constantFrom("x", "Y", "ü"), start: fc.constantFrom(null, "2001-01-01", "2002-01-01") }), // prettier-ignore
    { selector: ({ id }) => id, minLength: 1, maxLength: 12 },
  );
  const shuffled = some.chain((items) => fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length }))); // prettier-ignore
  const built = (items: readonly { start: string | null }[]) =>
    items.map((item) => ({ ...observation, ...item, period: { start: item.start, end: null, label: "x" } }));
  fc.assert(
    fc.property(shuffled, ([items, others]) => {
      expect(JSON.stringify([...toTidy(built(others))])).toBe(JSON.stringify([...toTidy(built(items))]));
      expect(toTidy(built(items)).map(({ id }) => id).sort()).toEqual(items.map(({ id }) => id).sort()); // prettier-ignore
    }),
  );
});

test("rows that are alike in everything else stand by id", () => {
  const ids = ["c", "a", "b"].map((id) => ({ ...observation, id }));
  expect(toTidy(ids).map(({ id }) => id)).toEqual(["a", "b", "c"]);
});

test("rows stand by measure, then category, then period, by code unit and not by any locale", () => {
  const rows = [
    { ...observation, id: "4", measure: "b" },
    { ...observation, id: "3", measure: "a", category: "ä" },
    { ...observation, id: "2", measure: "a", category: "z" },
    { ...observation, id: "1", measure: "a", category: "Z" },
  ];
  expect(toTidy(rows).map(({ id }) => id)).toEqual(["1", "2", "3", "4"]);
});
