import fc from "fast-check";
import { expect, test } from "vitest";
import type { Cell } from "../../../src/model/change.ts";
import { changesCsv, changesInWords } from "../../../src/pipeline/release/changes-text.ts";
import { applyChanges, compareSnapshots, lostIds } from "../../../src/pipeline/release/compare.ts";
import type { Snapshot } from "../../../src/pipeline/release/snapshot.ts";

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom("a", "b", "", null),
  fc.integer({ min: 0, max: 3 }),
);
const name = fc.constantFrom("value", "status", "note", "unit");
const id = fc.constantFrom("a", "b", "c", "__proto__", "constructor");
const meaning = fc.record({
  definition: fc.constantFrom("one", "two"),
  notComparable: fc.array(fc.constantFrom("x", "y"), { maxLength: 2 }),
  breaks: fc.constant<unknown[]>([]),
  measures: fc.uniqueArray(fc.constantFrom("m (percent)", "n (count)"), { maxLength: 2 }),
});

type Dataset = Snapshot["datasets"] extends Map<string, infer Each> ? Each : never;

/** A small release with few names, so that two of them often share columns, datasets and rows. */
const snapshot: fc.Arbitrary<Snapshot> = fc
  .uniqueArray(name, { maxLength: 4 })
  .map((more) => ["id", ...more].map((each) => ({ name: each, type: each === "value" ? "number" : "string" })))
  .chain((columns) => {
    const row = fc.tuple(...columns.map(() => cell));
    const rows = fc.array(fc.tuple(id, row), { maxLength: 4 }).map(
      (entries) => new Map(entries.map(([key, cells]) => [key, Object.fromEntries(columns.map((column, at) => [column.name, column.name === "id" ? key : (cells[at] ?? null)]))])),
    );
    const datasets = fc.array(fc.tuple(fc.constantFrom("d1", "d2", "d3"), fc.record({ meaning, rows })), { maxLength: 3 });
    return datasets.map((entries) => ({ columns, datasets: new Map<string, Dataset>(entries) }));
  }); // prettier-ignore

/** A snapshot without the order of its parts, which is not part of it. */
function plain({ columns, datasets }: Snapshot) {
  const sorted = <T>(map: ReadonlyMap<string, T>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    columns,
    datasets: sorted(datasets).map(([key, { meaning: what, rows }]) => [key, what, sorted(rows)]),
  };
}

test("the changes between two releases, applied to the first, give the second", () => {
  fc.assert(
    fc.property(snapshot, snapshot, (before, after) => {
      const changes = compareSnapshots(before, after, "1.0.0", "2.0.0");
      // As they are read back from changes.json.
      const read = JSON.parse(JSON.stringify(changes)) as typeof changes;
      expect(plain(applyChanges(before, read))).toEqual(plain(after));
    }),
    { numRuns: 500 },
  );
});

test("a release has no changes against itself", () => {
  fc.assert(
    fc.property(snapshot, (each) => {
      const changes = compareSnapshots(each, structuredClone(each), "1.0.0", "1.0.1");
      expect(changes).toEqual({ from: "1.0.0", to: "1.0.1", columns: null, meanings: [], observations: [] });
      expect(changesInWords(changes)).toBe("Since 1.0.0: no value changed.");
    }),
  );
});

const columns = ["id", "value", "status"].map((each) => ({ name: each, type: "string" }));
const what = { definition: "d", notComparable: [], breaks: [], measures: [] };
const release = (rows: Record<string, Cell>[]): Snapshot => ({
  columns,
  datasets: new Map([["fixture", { meaning: what, rows: new Map(rows.map((row) => [String(row["id"]), row])) }]]), // prettier-ignore
});
const first = release([{ id: "a", value: 1, status: null }, { id: "b", value: 2, status: null }, { id: "c", value: 3, status: null }]); // prettier-ignore
const second = release([{ id: "a", value: 5, status: null }, { id: "b", value: null, status: "x" }, { id: "d", value: 4, status: null }]); // prettier-ignore

test("each change is told in a sentence and line by line, with a value taken back apart from one put right", () => {
  const changes = compareSnapshots(first, second, "1.0.0", "2.0.0");
  expect(changesInWords(changes)).toBe("Since 1.0.0: 1 observation added, 1 observation changed, 1 value withdrawn, 1 observation removed."); // prettier-ignore
  expect(changesCsv(changes).split("\r\n")).toEqual([
    "change,dataset,id,column,before,after",
    "changed,fixture,a,value,1,5",
    "withdrawn,fixture,b,value,2,",
    "withdrawn,fixture,b,status,,x",
    "removed,fixture,c,value,3,",
    "added,fixture,d,value,,4",
    "",
  ]);
});

test("ids that were released and are gone are found; a value taken back keeps its id", () => {
  expect(lostIds(first, second)).toEqual(["fixture/c"]);
  expect(lostIds(second, second)).toEqual([]);
});
