import { expect, test } from "vitest";
import { sizeInWords } from "../../src/model/format.ts";

test.each([
  [0, "0 bytes"],
  [999, "999 bytes"],
  [1000, "1 kB"],
  [51_400, "51 kB"],
  [1_449_999, "1.4 MB"],
])("%i bytes are %s", (bytes, words) => {
  expect(sizeInWords(bytes).replace("\u00a0", " ")).toBe(words);
});
