import { expect, test } from "vitest";
import { parseTarget, targetInWords } from "../../src/model/target.ts";

test.for([
  ["<= 3%", { kind: "at most", value: 3 }, "at most 3%"],
  ["< 3%", { kind: "below", value: 3 }, "below 3%"],
  [">= 85%", { kind: "at least", value: 85 }, "at least 85%"],
  ["> 4.5%", { kind: "above", value: 4.5 }, "above 4.5%"],
  ["90% satisfied", { kind: "at least", value: 90 }, "at least 90%"],
] as const)("%s is %o", ([text, target, words]) => {
  expect(parseTarget(text)).toEqual(target);
  expect(targetInWords(text)).toBe(words);
});

test.for(["", "3", "three per cent", "<=3%", "about 3%"])(
  "%j is no target of ours, and is shown as it stands",
  (text) => {
    expect(parseTarget(text)).toBe(null);
    expect(targetInWords(text)).toBe(text);
  },
);
