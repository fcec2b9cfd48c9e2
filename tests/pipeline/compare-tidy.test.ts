import { describe, expect, test } from "vitest";
import { compareTidy } from "../../src/pipeline/compare-tidy.ts";
import { whole } from "../../src/pipeline/parts.ts";
import { publish } from "../../src/pipeline/publish.ts";
import type { Tree } from "../../src/pipeline/tree.ts";
import { BASE, changed } from "./base-tree.ts";

const { files } = publish(BASE);
const encoded = [...files].map(([path, text]) => [path, new TextEncoder().encode(whole(text))] as const);
const onDisk: Tree = new Map([...BASE, ...encoded]);
const FILE = "data/tidy/fixture-complaints.json";

test("what is on disk as it should be has no problem", () => {
  expect(compareTidy(files, onDisk)).toEqual([]);
});

test("one changed digit names the row, its line, and both values", () => {
  const stale = changed(FILE, '"value":1104', '"value":1105', onDisk);
  expect(compareTidy(files, stale)).toMatchObject([
    {
      code: "stale-tidy",
      file: FILE,
      at: { line: 2 },
      found: "value 1105",
      expected: '"2001-received": value 1104',
    },
  ]);
});

describe("what else can differ", () => {
  test("a row that is gone, and one too many", () => {
    const text = new TextDecoder().decode(onDisk.get(FILE));
    const stale = changed(FILE, text, text.replace("2001-upheld", "2001-other"), onDisk);
    expect(compareTidy(files, stale)).toMatchObject([
      { found: 'no "2001-upheld"', expected: '"2001-upheld"' },
      { at: { line: 3 }, found: '"2001-other"', expected: 'no "2001-other"' },
    ]);
  });

  test("a file that is missing, and one that nothing gives", () => {
    const stale = new Map(onDisk);
    stale.delete(FILE);
    stale.set("data/tidy/old.json", new TextEncoder().encode("[]\n"));
    expect(compareTidy(files, stale).map(({ file, found }) => [file, found])).toEqual([
      [FILE, "no such file"],
      ["data/tidy/old.json", "a file that the authored files do not give"],
    ]);
  });

  test("the order of the lines", () => {
    const [first, one, two, last] = new TextDecoder().decode(onDisk.get(FILE)).split("\n");
    const swapped = [first, two?.concat(","), one?.replace(/,$/, ""), last, ""].join("\n");
    const stale = new Map([...onDisk, [FILE, new TextEncoder().encode(swapped)]]);
    expect(compareTidy(files, stale)).toMatchObject([{ found: "lines in another order or with other spacing" }]); // prettier-ignore
  });

  test("a line more in a list without ids is told once, not once for each line that it shifts", () => {
    const list = "data/tidy/reference.json";
    const stale = changed(list, '{\n "providers"', '{\n "old": 1,\n "providers"', onDisk);
    expect(compareTidy(files, stale)).toMatchObject([{ file: list, at: { line: 2 }, found: ' "old": 1' }]);
  });
});
