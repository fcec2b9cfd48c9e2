import { expect, test } from "vitest";
import type { TidyRow } from "../../src/model/tidy-row.ts";
import { BASE, published } from "./base-tree.ts";

const FILE = "data/datasets/fixture-complaints/corrections.yaml";
const entry = (id: string, action: string, expected: string, value = "") =>
  `  - { id: ${id}, observation: 2001-received, action: ${action}, expect: "${expected}", ${value ? `value: "${value}", ` : ""}reason: "Fixture: ${id}.", noticed_by: the tests, date: 2001-06-01, status: open }\n`; // prettier-ignore
// Without the story, which would notice that its number changed.
const WITHOUT_STORY = [...BASE].filter(([path]) => !path.startsWith("content/stories/"));
const withCorrections = (...entries: string[]) =>
  published(
    new Map([...WITHOUT_STORY, [FILE, new TextEncoder().encode(`corrections:\n${entries.join("")}`)]]),
  );
const row = (files: ReadonlyMap<string, string>) =>
  (JSON.parse(files.get("data/tidy/fixture-complaints.json") ?? "[]") as TidyRow[])[0];

test("a corrected value says in its note what was wrong, and since when", () => {
  expect(row(withCorrections(entry("slip", "override", "1104", "1140")).files)).toMatchObject({ value: 1140, as_published: "1140", note: "Correction (2001-06-01): Fixture: slip." }); // prettier-ignore
});

test("a second correction of one observation sees what the first has left", () => {
  const { files, problems } = withCorrections(entry("slip", "override", "1104", "1140"), entry("doubt", "flag", "1140")); // prettier-ignore
  expect(problems).toEqual([]);
  expect(row(files)?.note).toBe("Correction (2001-06-01): Fixture: slip. Correction (2001-06-01): Fixture: doubt."); // prettier-ignore
});

test("a correction is out of date if its digits are not those that stand there, though the number is the same", () => {
  const { problems } = withCorrections(entry("slip", "flag", "1104.0"));
  expect(problems).toMatchObject([{ code: "correction-outdated", file: FILE, found: 'the value "1104"' }]);
});

test("two corrections may not have one id: each has an anchor on the page of corrections", () => {
  const { problems } = withCorrections(entry("slip", "flag", "1104"), entry("slip", "flag", "1104"));
  expect(problems).toMatchObject([{ code: "duplicate-id", file: FILE, at: { line: 3 } }]);
});
