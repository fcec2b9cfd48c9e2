import fc from "fast-check";
import { expect, test } from "vitest";
import type { TidyRow } from "../../src/model/tidy-row.ts";
import { jsonLines, rowLines, rowsOfJson } from "../../src/pipeline/json-lines.ts";
import { linesOf, partsFrom, whole } from "../../src/pipeline/parts.ts";
import { rowWith } from "./package/fixture.ts";

test("a text in parts is the same each time it is asked for, and no part is without end", () => {
  const pieces = Array.from({ length: 50_000 }, (_, n) => `piece ${n}, `);
  const parts = partsFrom(() => pieces);
  expect([...parts].length).toBeGreaterThan(1);
  expect(whole(parts)).toBe(pieces.join(""));
  expect(whole(parts)).toBe(pieces.join(""));
});

test("lines are found wherever the parts begin and end", () => {
  const parts = fc.array(fc.array(fc.constantFrom("a", "\n", "é"), { maxLength: 4 }).map((letters) => letters.join(""))); // prettier-ignore
  fc.assert(
    fc.property(parts, (all) => {
      const text = all.join("");
      const lines = text.split("\n");
      expect([...linesOf(all)]).toEqual(text === "" || text.endsWith("\n") ? lines.slice(0, -1) : lines);
    }),
  );
});

test("rows are read back from JSON as they were written", () => {
  const cells = fc.record({ note: fc.option(fc.string({ unit: "binary" })), value: fc.option(fc.integer()), area: fc.constantFrom(null, "a", "b") }); // prettier-ignore
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 5 }), (all) => {
      const rows: TidyRow[] = all.map((each) => rowWith(each));
      const text = whole(jsonLines(rows));
      expect(JSON.parse(text)).toEqual(rows);
      expect([...rowsOfJson(text)]).toEqual(rows);
      expect(whole(rowLines(rows))).toBe(text);
    }),
  );
});
