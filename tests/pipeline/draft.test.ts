import { describe, expect, test } from "vitest";
import { readTree } from "../../scripts/read-tree.ts";
import { ROOT } from "../../scripts/root.ts";
import { reading } from "../../src/model/reading.ts";
import { draftDataset } from "../../src/pipeline/draft/draft-dataset.ts";
import { readYaml } from "../../src/pipeline/read-yaml.ts";

const tree = readTree(ROOT);
function drafted(path: string, sheet?: string) {
  const made = draftDataset(tree, path, sheet, undefined);
  if ("refusal" in made) throw new Error(made.refusal);
  return made;
}

describe("a draft of a held sheet", () => {
  test("has a reading that its schema takes, and TODO where a person must decide", () => {
    for (const [path, sheet] of [
      ["data/files/statxplore-bc"],
      ["data/files/moj-tribunals-q4-2017-18", "SSCS_1"],
      ["data/files/cabinet-office-foi-2020"],
    ] as const) {
      const [, [file, text] = ["", ""]] = drafted(path, sheet).files;
      const { problems } = readYaml(reading, file, new TextEncoder().encode(text));
      expect(
        problems.filter(({ code }) => code !== "todo"),
        path,
      ).toEqual([]);
      expect(text).toContain("TODO");
    }
  });

  test("shows the first rows that it would publish, with their cells", () => {
    const { rows } = drafted("data/files/statxplore-bc/data-sheet-0.csv");
    expect(rows).toHaveLength(5);
    expect(rows[0]).toMatchObject({ address: "statxplore-bc#Data Sheet 0!D13", period: "Feb-13", category: "PIP/DLA/AA; INCAP", value: 1280675 }); // prettier-ignore
  });
});

test.for([
  ["data/files/moj-tribunals-q4-2017-18", undefined, "Say with --sheet which one: Index, "],
  ["data/files/nothing/here.csv", undefined, "No source holds data/files/nothing/here.csv."],
  ["data/files/statxplore-bc", "Sheet 9", "or none with the sheet Sheet 9."],
] as const)("what cannot be drafted is said: %s", ([path, sheet, words]) => {
  const made = draftDataset(tree, path, sheet, undefined);
  expect("refusal" in made && made.refusal).toContain(words);
});
