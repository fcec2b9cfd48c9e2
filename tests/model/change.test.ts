import { describe, expect, test } from "vitest";
import { levelOf, nextVersion, type Changes, type Meaning, type ObservationChange } from "../../src/model/change.ts"; // prettier-ignore

const none: Changes = { from: "1.2.3", to: "1.2.4", columns: null, meanings: [], observations: [] };
const meaning: Meaning = { definition: "d", notComparable: ["n"], breaks: [], measures: ["a (percent)"] };
const column = { name: "value", type: "number" };
const row = { id: "a", value: 1 };
const cells = [{ column: "value", before: 1, after: 2 }];
const observed = (change: ObservationChange): Changes => ({ ...none, observations: [change] });
const meant = (after: Partial<Meaning> | null): Changes => ({
  ...none,
  meanings: [{ dataset: "x", before: meaning, after: after && { ...meaning, ...after } }],
});

describe("a release is major if columns or a meaning changed", () => {
  test.each([
    ["a column came", { ...none, columns: { before: [column], after: [column, { name: "b", type: "string" }] } }],
    ["a column has another type", { ...none, columns: { before: [column], after: [{ ...column, type: "string" }] } }],
    ["a definition changed", meant({ definition: "e" })],
    ["what may not be compared changed", meant({ notComparable: [] })],
    ["a break was found", meant({ breaks: [{ at: "2016-03" }] })],
    ["a measure has another unit", meant({ measures: ["a (count)"] })],
    ["a dataset went", meant(null)],
    ["an observation went", observed({ kind: "removed", dataset: "x", id: "a", row })],
  ])("%s", (_, changes) => expect(levelOf(changes)).toBe("major")); // prettier-ignore
});

describe("it is minor if something came", () => {
  test.each([
    ["an observation", observed({ kind: "added", dataset: "x", id: "a", row })],
    ["a dataset", { ...none, meanings: [{ dataset: "x", before: null, after: meaning }] }],
    ["a measure", meant({ measures: ["a (percent)", "b (count)"] })],
  ])("%s", (_, changes) => expect(levelOf(changes)).toBe("minor"));
});

describe("it is a patch if values were put right or taken back", () => {
  test.each([
    ["a value changed", observed({ kind: "changed", dataset: "x", id: "a", cells })],
    ["a value was taken back", observed({ kind: "withdrawn", dataset: "x", id: "a", cells })],
    ["nothing changed", none],
  ])("%s", (_, changes) => expect(levelOf(changes)).toBe("patch"));
});

test("the version that follows has the part of its level one higher, and noughts after it", () => {
  expect(nextVersion("1.2.3", "major")).toBe("2.0.0");
  expect(nextVersion("1.2.3", "minor")).toBe("1.3.0");
  expect(nextVersion("1.2.9", "patch")).toBe("1.2.10");
});
