import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { replaceFile, replaceFolder, restoreFolder, swapFolder } from "../../scripts/replace.ts";

const folder = () => mkdtempSync(join(tmpdir(), "replace-"));

test("a folder is replaced by one with exactly the given files, and nothing is left over", () => {
  const root = folder();
  const [path, cache] = [join(root, "data", "tidy"), join(root, ".cache")];
  replaceFolder(path, new Map([["a.json", "1"], ["b.json", "2"]]), cache); // prettier-ignore
  replaceFolder(path, new Map([["b.json", "3"], ["deep/c.json", "4"]]), cache); // prettier-ignore
  expect(readdirSync(path, { recursive: true, encoding: "utf8" }).sort()).toEqual([
    "b.json",
    "deep",
    join("deep", "c.json"),
  ]);
  expect(readFileSync(join(path, "b.json"), "utf8")).toBe("3");
  expect(readdirSync(cache)).toEqual([]);
});

test("a folder that cannot be written whole leaves the one before as it was", () => {
  const root = folder();
  const [path, cache] = [join(root, "tidy"), join(root, ".cache")];
  replaceFolder(path, new Map([["a.json", "1"]]), cache);
  expect(() => replaceFolder(path, new Map([["b.json", "2"], ["b.json/c.json", "3"]]), cache)).toThrow(); // prettier-ignore
  expect(readdirSync(path)).toEqual(["a.json"]);
  expect(readdirSync(cache)).toEqual([]);
});

test("a swap whose second half fails puts the folder back", () => {
  const root = folder();
  mkdirSync(join(root, "dist"));
  writeFileSync(join(root, "dist", "index.html"), "old");
  expect(() => swapFolder(join(root, "missing"), join(root, "dist"), join(root, "before"))).toThrow();
  expect(readFileSync(join(root, "dist", "index.html"), "utf8")).toBe("old");
});

test("a swap that was cut off between its halves is mended by the next build", () => {
  const root = folder();
  mkdirSync(join(root, "before"));
  writeFileSync(join(root, "before", "index.html"), "old");
  restoreFolder(join(root, "dist"), join(root, "before"));
  expect(readFileSync(join(root, "dist", "index.html"), "utf8")).toBe("old");
  mkdirSync(join(root, "before"));
  restoreFolder(join(root, "dist"), join(root, "before"));
  expect(existsSync(join(root, "before")), "a folder that stands is not replaced").toBe(true);
});

test("a file is replaced whole, and no half of it stays beside it", () => {
  const root = folder();
  writeFileSync(join(root, "a.yaml"), "old");
  replaceFile(join(root, "a.yaml"), "new");
  expect(readdirSync(root)).toEqual(["a.yaml"]);
  expect(readFileSync(join(root, "a.yaml"), "utf8")).toBe("new");
  expect(() => replaceFile(join(root, "no folder", "a.yaml"), "x")).toThrow();
});
