import { expect, test } from "vitest";
import { publish } from "../../src/pipeline/publish.ts";
import { draftStory } from "../../src/pipeline/draft/draft-story.ts";
import { BASE } from "./base-tree.ts";

test.for([
  ["winning-at-tribunal", "Winning at tribunal"],
  ["14094-signatures", "A new story"],
  ["true", "True"],
])("the draft of %s passes every check as it stands", ([id = "", title]) => {
  const { path, text } = draftStory(id, "2001-06-01");
  const { problems, stories } = publish(new Map([...BASE, [path, new TextEncoder().encode(text)]]));
  expect(problems).toEqual([]);
  expect(stories.find((story) => story.id === id)).toMatchObject({
    title,
    published: "2001-06-01",
    numbers: 0,
  });
});
