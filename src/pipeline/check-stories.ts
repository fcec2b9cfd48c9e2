import { parseObservationRef } from "../model/claim.ts";
import type { Problem } from "../model/problem.ts";
import { unknownReference } from "./check-references.ts";
import type { AuthoredStory, Evidence } from "./evidence.ts";
import type { Rows } from "./rows.ts";

/** Checks that every number and chart that a story's text names exists. */
export function checkStories(evidence: Evidence, tidy: ReadonlyMap<string, Rows>): Problem[] {
  return evidence.stories.flatMap((story) => {
    const badRefs = named(story, FIGURE).filter(({ text }) => {
      const ref = parseObservationRef(text);
      return !ref || !tidy.get(ref.dataset)?.some((row) => row.id === ref.id);
    });
    const unlisted = named(story, CHART).filter(({ text }) => !story.value.charts.includes(text));
    return [
      ...badRefs.map(({ text, line }) =>
        unknownReference("observation", text, knownNear(text, tidy), story.file, { line }),
      ),
      ...unlisted.map(({ text, line }): Problem => ({
        code: "unknown-reference",
        file: story.file,
        at: { line },
        found: `the chart "${text}"`,
        expected: "a chart that the story lists under charts: at its top",
        mend: `add "${text}" to charts: at the top, or correct the id`,
      })),
    ];
  });
}

const FIGURE = /<Figure\s[^>]*?obs="([^"]*)"/g;
const CHART = /<Chart\s[^>]*?id="([^"]*)"/g;

/** What the tags of a story's text name, each with its line. A tag may run over several lines. */
function named(story: AuthoredStory, tag: RegExp): { text: string; line: number }[] {
  return [...story.body.matchAll(tag)].map((match) => ({
    text: match[1] ?? "",
    line: story.bodyLine + story.body.slice(0, match.index + match[0].length).split("\n").length - 1,
  }));
}

function knownNear(text: string, tidy: ReadonlyMap<string, Rows>): string[] {
  const dataset = text.split("/")[0] ?? "";
  return (tidy.get(dataset) ?? []).map((row) => `${dataset}/${row.id}`);
}
