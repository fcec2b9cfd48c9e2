import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readTree, tooLarge } from "../../scripts/read-tree.ts";

test("a file over the limit is not read, and is told by its name and size", () => {
  const root = mkdtempSync(join(tmpdir(), "tree-"));
  mkdirSync(join(root, "data"));
  writeFileSync(join(root, "data", "a.csv"), "x".repeat(100));
  writeFileSync(join(root, "data", "b.csv"), "x".repeat(101));
  expect([...readTree(root, 100).keys()]).toEqual(["data/a.csv"]);
  expect(tooLarge(root, 100)).toMatchObject([
    { code: "file-too-large", file: "data/b.csv", found: "101 bytes" },
  ]);
  expect(tooLarge(root)).toEqual([]);
});
