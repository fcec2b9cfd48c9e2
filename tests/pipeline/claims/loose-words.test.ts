import { describe, expect, test } from "vitest";
import { comparisonsIn } from "../../../src/pipeline/claims/comparison-lint.ts";
import { quotesIn } from "../../../src/pipeline/claims/quote-lint.ts";

describe("words in quotation marks", () => {
  test.for([
    ['It was "closely monitored".', ['"closely monitored"']],
    ["It was “closely monitored”, ‘they’ said.", ["“closely monitored”", "‘they’"]],
    ["'Not held' was the answer.", ["'Not held'"]],
    ["„So“ and «so»", ["„So“", "«so»"]],
    ["“Never closed", ["“Never closed"]],
    ["closed” only", ["”"]],
  ] as const)("%s", ([text, quotes]) => {
    expect(quotesIn(text).map(({ written }) => written)).toEqual(quotes);
  });

  test.for([
    "The companies' reports and the claimants' letters: it's DWP's own.",
    "The companies’ reports and the claimants’ letters: it’s DWP’s own.",
  ])("no quotation in: %s", (text) => {
    expect(quotesIn(text)).toEqual([]);
  });
});

describe("words that compare", () => {
  test.for([
    ["It rose, then fell to the lowest of all.", ["rose", "fell", "lowest"]],
    ["A majority was above the limit.", ["majority", "above the limit"]],
    ["None is within its target; prices soared.", ["within its target", "soared"]],
  ] as const)("%s", ([text, words]) => {
    expect(comparisonsIn(text).map(({ written }) => written)).toEqual(words);
  });

  test.for([
    "A holiday falls in between; most people waited longer.",
    "The limit is low, and within the year more came.",
    "A primrose befell no well-grown newcomer.",
  ])("nothing compared in: %s", (text) => {
    expect(comparisonsIn(text)).toEqual([]);
  });
});
