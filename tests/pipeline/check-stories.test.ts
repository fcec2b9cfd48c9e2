import { describe, expect, test } from "vitest";
import { publish } from "../../src/pipeline/publish.ts";
import { changed } from "./base-tree.ts";

const STORY = "content/stories/fixture-story.mdx";
const FIGURE = '<Figure obs="fixture-complaints/2001-received" is="1,104 fixtures" />';
const told = (text: string) => publish(changed(STORY, FIGURE, text)).problems.map(({ at, found }) => `${at?.line} ${found}`); // prettier-ignore

describe("every number in a story is an observation's", () => {
  test("more than one in a line", () => {
    expect(told(`${FIGURE} and <Figure obs="fixture-complaints/nothing" is="1" />`)).toEqual(['15 the observation "fixture-complaints/nothing"']); // prettier-ignore
  });

  test("one whose tag runs over several lines, told at the line of its name", () => {
    expect(told('<Figure\n  is="1"\n  obs="other/2001-received"\n/>')).toEqual(['17 the observation "other/2001-received"']); // prettier-ignore
  });

  test("one that is no name of an observation at all", () => {
    expect(told('<Figure obs="1104" is="1" />')).toEqual(['15 the observation "1104"']);
  });
});

test("a chart in the text must be listed at the top, where its page learns of the story", () => {
  expect(told(`${FIGURE} <Chart id="fixture-map" />`)).toEqual(['15 the chart "fixture-map"']);
});

test("a story is published with its words worked out, and counted", () => {
  const { stories } = publish(changed(STORY, FIGURE, `${FIGURE} on <Date of="event:fixture-request#request-made" is="1 March" />`)); // prettier-ignore
  expect(stories.map(({ numbers, bound, items }) => ({ numbers, bound, words: items.map(({ words }) => words) }))).toEqual([
    { numbers: 2, bound: 2, words: ["1,104 fixtures", "1 March"] },
  ]); // prettier-ignore
});
