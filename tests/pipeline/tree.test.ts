import { expect, test } from "vitest";
import { pathsUnder, textOf } from "../../src/pipeline/tree.ts";

test("the paths under a folder are sorted, and a folder whose name only begins so is another", () => {
  const tree = new Map(
    ["a/z.yaml", "a/B.yaml", "a-b/c.yaml", "a.yaml"].map((path) => [path, new Uint8Array()]),
  );
  expect(pathsUnder(tree, "a")).toEqual(["a/B.yaml", "a/z.yaml"]);
});

test("bytes that are not UTF-8 have no text: nothing is replaced or guessed", () => {
  expect(textOf(Uint8Array.of(0xa3, 0x35))).toBe(null);
  expect(textOf(Uint8Array.of(0xc2, 0xa3, 0x35))).toBe("£5");
  expect(textOf(Uint8Array.of(0xef, 0xbb, 0xbf, 0x35))).toBe("5");
});
