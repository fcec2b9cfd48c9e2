import fc from "fast-check";
import { expect, test } from "vitest";
import { readEvidence } from "../../src/pipeline/evidence.ts";
import { BASE, changed, RECORD, TABLE, published } from "./base-tree.ts";

test("the order in which files are read does not matter", () => {
  const expected = [...published(BASE).files];
  fc.assert(
    fc.property(fc.shuffledSubarray([...BASE], { minLength: BASE.size }), (shuffled) => {
      expect([...published(new Map(shuffled)).files]).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});

test("one problem in any file is enough to publish nothing", () => {
  expect(published(changed(RECORD, "kind: foi-request", "kind: foi-requests")).files.size).toBe(0);
});

test("faults of reading and of form are told for all files at once", () => {
  const tree = changed(TABLE, "1104", "1,104", changed(RECORD, "kind: foi-request", "kind: foi-requests"));
  expect(published(tree).problems.map(({ code, file }) => `${code} ${file}`)).toEqual([
    `csv-syntax ${TABLE}`,
    `invalid-field ${RECORD}`,
  ]);
});

test("what files say together is looked at only when each can be read", () => {
  const tree = changed(TABLE, "fixture-answer", "nothing-here", changed(RECORD, "title:", "titel:"));
  expect(published(tree).problems.map(({ code }) => code)).toEqual(["missing-field", "unknown-field"]);
});

test("data/tidy is never read as authored, and the name of a file is its id", () => {
  const junk = new TextEncoder().encode("not JSON");
  const { evidence } = readEvidence(new Map([...BASE, ["data/tidy/fixture-complaints.json", junk]]));
  expect(evidence?.datasets.map(({ id }) => id)).toEqual(["fixture-complaints"]);
  expect(evidence?.records.map(({ id }) => id)).toEqual(["fixture-request"]);
  expect(evidence?.stories.map(({ id }) => id)).toEqual(["fixture-story"]);
});

test("every file of data/tidy ends with a line break and holds one item a line", () => {
  for (const [path, text] of published(BASE).files) {
    expect(text.endsWith("\n"), path).toBe(true);
    // A story's line breaks are at its items and notes.
    if (path.endsWith("reference.json") || path.endsWith("stories.json")) continue;
    const items = JSON.parse(text) as unknown[];
    expect(text.trimEnd().split("\n").slice(1, -1).map((line) => JSON.parse(line.replace(/,$/, "")) as unknown), path).toEqual(items); // prettier-ignore
  }
});
