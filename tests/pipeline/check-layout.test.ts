import { describe, expect, test } from "vitest";
import { checkLayout } from "../../src/pipeline/check-layout.ts";
import { BASE } from "./base-tree.ts";

const EMPTY = new Uint8Array();
const told = (path: string) => checkLayout(new Map([...BASE, [path, EMPTY]])).map(({ code, file }) => [code, file]); // prettier-ignore

describe("a file stands where something reads it", () => {
  test.for([
    "data/sources/fixture-note.yaml",
    "data/records/fixture-note.yaml",
    "data/datasets/fixture-complaints/corrections.yaml",
    "content/charts/fixture-note.yaml",
    "content/stories/fixture-note.mdx",
    "content/pages/fixture-note.mdx",
    "data/tidy/anything.json",
  ])("%s does", (path) => {
    expect(told(path)).toEqual([]);
  });

  test.for([
    "data/sources/fixture-note.yml",
    "data/sources/deeper/fixture-note.yaml",
    "data/records/deeper/fixture-note.yaml",
    "data/fixture-note.yaml",
    "data/reference/fixture-note.yaml",
    "data/datasets/fixture-note.csv",
    "data/datasets/fixture-complaints/old.csv",
    "content/charts/fixture-note.json",
    "content/fixture-note.mdx",
  ])("%s does not", (path) => {
    expect(told(path)).toEqual([["unexpected-file", path]]);
  });
});

test.for(["Fixture", "fixture_note", "fixture--note", "fixture note", "fixtüre", "-fixture"])(
  "%j is no name for a file, because it is part of a link",
  (name) => {
    expect(told(`data/sources/${name}.yaml`)).toEqual([["bad-name", `data/sources/${name}.yaml`]]);
  },
);

test("a dataset may not be called as another file of data/tidy, but a source may", () => {
  expect(told("data/sources/catalogue.yaml")).toEqual([]);
  expect(told("data/datasets/catalogue/dataset.yaml")).toEqual([
    ["bad-name", "data/datasets/catalogue/dataset.yaml"],
    ["missing-file", "data/datasets/catalogue/observations.csv"],
  ]);
});
