import { numbersIn } from "../claims/number-lint.ts";

/**
 * The beginning of a story that passes every check as it stands, so that its writer can build it from the first hour.
 * Comments, which no reader sees, say what to put where. Gives its path and text.
 * @param id the story's id, of which the working title is made
 * @param day today, as 2026-11-23
 */
export function draftStory(id: string, day: string): { path: string; text: string } {
  const words = id.replaceAll("-", " ");
  const named = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  // A number in a name would stand in the title bound to nothing.
  const title = numbersIn(named).length > 0 ? "A new story" : named;
  return { path: `content/stories/${id}.mdx`, text: `---\ntitle: ${JSON.stringify(title)}\n${FIELDS.replace("DAY", day)}---\n${TEXT}` };
} // prettier-ignore

const FIELDS = `standfirst: This story has not been written yet.
# key_points: three to five sentences that say what it comes to
published: DAY
charts: []
records: []
datasets: []
sources: []
# claims: what the build works out; CONTRIBUTING.md ("Add a story") and src/model/claim/ have the kinds
# caveats: what a reader must bear in mind, a list
# right_of_reply: who was asked for a comment, when, and what they said; or that nobody has been asked yet
`;

const TEXT = `
{/* Replace the title, the standfirst and every sentence below. Give the finding first. */}

## What happened

This part has not been written yet.

{/* A number, date, name or quotation stands in one of these, and no other number stands anywhere:
    <Figure obs="dataset/observation" is="words" />
    <Claim id="name-of-the-claim" is="words" />
    <Date of="event:record#event" is="words" />
    <Named in="source:id">words</Named>
    <Quote of="source:id">words</Quote>
    Write your best guess into is: npm run data:check says what the data give. */}

## What the Department and the companies say

This part has not been written yet.

{/* <Chart id="chart" />, and the chart's id under charts: at the top */}

<KnowBox>
<Known>

- Nothing has been written here yet.

</Known>
<NotKnown>

- Nothing has been written here yet.

</NotKnown>
</KnowBox>
`;
