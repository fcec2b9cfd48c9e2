import fc from "fast-check";
import { expect, test } from "vitest";
import { TIDY_COLUMNS, type TidyRow } from "../../src/model/tidy-row.ts";
import { readCsv } from "../../src/pipeline/read-csv.ts";
import { toCsv } from "../../src/pipeline/to-csv.ts";

const COLUMNS = TIDY_COLUMNS.map(({ name }) => name);
const empty = Object.fromEntries(COLUMNS.map((name) => [name, null])) as unknown as TidyRow;

test("the header is the published columns, and what is not given is an empty cell", () => {
  const row = { ...empty, id: "a", value: 0, source: "s", locator: "p", address: "s#p" };
  expect(toCsv([row])).toBe(`${COLUMNS.join(",")}\r\na,,,,,,,,,,0${",".repeat(8)}s,p,s#p,\r\n`);
});

test("our own strict reader gets every cell back, whatever is in a note", () => {
  const note = fc.array(fc.constantFrom(",", '"', "\n", "\r\n", "é", "£", " ", "x", "=1"), { maxLength: 6 }).map((pieces) => pieces.join("")); // prettier-ignore
  fc.assert(
    fc.property(fc.array(note, { maxLength: 5 }), (notes) => {
      const text = toCsv(notes.map((words) => ({ ...empty, id: "a", note: words })));
      const { rows, problems } = readCsv(COLUMNS, "fixture.csv", new TextEncoder().encode(text));
      expect(problems).toEqual([]);
      expect(rows.map(({ cells }) => cells.note)).toEqual(notes);
    }),
  );
});

test("a negative number is a number, not a formula", () => {
  expect(toCsv([{ ...empty, id: "a", value: -3, as_published: "-3" }])).toContain(",-3,-3,");
});
