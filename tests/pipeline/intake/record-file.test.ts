import { expect, test } from "vitest";
import type { FileHeld } from "../../../src/model/file.ts";
import { recordFile } from "../../../src/pipeline/intake/record-file.ts";

const FILE: FileHeld = { name: "a.csv", sha256: "0".repeat(64), bytes: 3, format: "csv" };
const BLOCK = `file:\n  name: a.csv\n  sha256: "${"0".repeat(64)}"\n  bytes: 3\n  format: csv\n`;

test.for([
  ["at the end of a source without one", "title: A # c\n", `title: A # c\n${BLOCK}`],
  ["after a last line without its end", "title: A", `title: A\n${BLOCK}`],
  ["in the place of the last field", `title: A\nfile:\n  name: old # gone\n`, `title: A\n${BLOCK}`],
  [
    "between two fields",
    `file:\n  name: old\n\n# About b.\nb: "x\n  y"\n`,
    `${BLOCK}# About b.\nb: "x\n  y"\n`,
  ],
] as const)("the file is written %s, and every other byte stays", ([, before, after]) => {
  expect(recordFile(before, FILE)).toBe(after);
});

test("to write it twice changes nothing", () => {
  const once = recordFile("title: A\n", FILE);
  expect(recordFile(once, FILE)).toBe(once);
});

test("what is no source is not written into", () => {
  expect(() => recordFile("- a\n", FILE)).toThrow();
  expect(() => recordFile("a: [", FILE)).toThrow();
});
