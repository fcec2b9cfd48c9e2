import { parseObservationRef } from "../model/claim.ts";
import { type Problem } from "../model/problem.ts";
import { type TidyRow } from "../model/tidy-row.ts";
import { unknownReference } from "./check-references.ts";
import { type Evidence } from "./evidence.ts";

/** Checks that every number and chart that a story's text names exists. */
export function checkStories(evidence: Evidence, tidy: ReadonlyMap<string, TidyRow[]>): Problem[] {
  return evidence.stories.flatMap((story) =>
    story.body.split("\n").flatMap((text, index) => {
      const line = story.bodyLine + index;
      const refs = [...text.matchAll(/<Figure\s[^>]*?obs="([^"]*)"/g)].map((match) => match[1] ?? "");
      const charts = [...text.matchAll(/<Chart\s[^>]*?id="([^"]*)"/g)].map((match) => match[1] ?? "");
      const badRefs = refs.filter((text) => {
        const ref = parseObservationRef(text);
        return !ref || !tidy.get(ref.dataset)?.some((row) => row.id === ref.id);
      });
      const unlisted = charts.filter((id) => !story.value.charts.includes(id));
      return [
        ...badRefs.map((text) =>
          unknownReference("observation", text, knownNear(text, tidy), story.file, { line }),
        ),
        ...unlisted.map((id) => unknownReference("chart", id, story.value.charts, story.file, { line })),
      ] satisfies Problem[];
    }),
  );
}

function knownNear(text: string, tidy: ReadonlyMap<string, TidyRow[]>): string[] {
  const dataset = text.split("/")[0] ?? "";
  return (tidy.get(dataset) ?? []).map((row) => `${dataset}/${row.id}`);
}
