import { expect, test } from "vitest";
import { publish } from "../../src/pipeline/publish.ts";
import { storyItems } from "../../src/pipeline/story-feed.ts";
import { BASE, changed } from "./base-tree.ts";

const STORY = "content/stories/fixture-story.mdx";
const KNOW =
  "<KnowBox>\n<Known>\n\n- It is a fixture.\n\n</Known>\n<NotKnown>\n\n- Why.\n\n</NotKnown>\n</KnowBox>\n";

test("a story's item holds its whole text in computed words, with its chart and both halves of its box", () => {
  const { stories } = publish(changed(STORY, '<Chart id="fixture-chart" />', `<Chart id="fixture-chart" />\n\n${KNOW}`));
  const [item] = storyItems(stories, (chart) => `Finding of ${chart}.`, () => true);
  expect(item).toMatchObject({ title: "A story for the tests", href: "/stories/fixture-story/", day: "2001-05-01" });
  expect(item?.text.split("\n\n")).toEqual([
    "It tells nothing.",
    "The company received 1,104 fixtures.",
    "Chart: Finding of fixture-chart. /charts/fixture-chart/",
    "What we know",
    "• It is a fixture.",
    "What we don’t know",
    "• Why.",
    "What every number rests on: /stories/fixture-story/claims/",
    "Easy read: /stories/fixture-story/easy-read/",
  ]);
}); // prettier-ignore

test("what to bear in mind, who was asked and what was put right stand under the text", () => {
  const front = 'published: 2001-05-01\ncaveats:\n  - It is <Figure obs="fixture-complaints/2001-received" is="1,104" />.\nright_of_reply: Nobody was asked.\ncorrections:\n  - date: 2001-06-01\n    what: It said more.\n'; // prettier-ignore
  const { stories, problems } = publish(changed(STORY, "published: 2001-05-01\n", front));
  expect(problems).toEqual([]);
  const [item] = storyItems(stories, () => "", () => false); // prettier-ignore
  expect(item?.text).toContain(
    "Bear in mind\n\n• It is 1,104.\n\nReplies\n\nNobody was asked.\n\nCorrections\n\n• 2001-06-01: It said more.\n\nWhat every",
  );
});

test("the story changed last comes first", () => {
  const [story] = publish(BASE).stories;
  if (!story) throw new Error("the base tree has a story");
  const later = { ...story, id: "later", changed: "2001-07-01" };
  const ids = storyItems([story, later], () => "", () => false).map(({ id }) => id); // prettier-ignore
  expect(ids).toEqual(["pip-disclosures:stories/later", "pip-disclosures:stories/fixture-story"]);
});
