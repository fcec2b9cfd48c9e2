import { describe, expect, test } from "vitest";
import { publish } from "../../src/pipeline/publish.ts";
import { changed, RECORD, TABLE } from "./base-tree.ts";

describe("every id in every kind of file must point at something", () => {
  test.for([
    [RECORD, "sources:\n  - fixture-answer", "sources:\n  - nothing-here", 13],
    [RECORD, "providers:\n  - fixture-company", "providers:\n  - nothing-here", 6],
    [RECORD, "related: []", "related: [nothing-here]", 11],
    [TABLE, "fixture-lot", "nothing-here", 2],
    [TABLE, "fixture-lot,,", "fixture-lot,nothing-here,", 2],
    ["data/reference/coverage.csv", "fixture-item-1", "nothing-here", 2],
    ["data/reference/coverage.csv", "fixture-answer", "nothing-here", 2],
    ["data/reference/coverage.csv", "fixture-lot", "nothing-here", 2],
    ["data/reference/providers.yaml", "[fixture-answer]", "[nothing-here]", 6],
    ["data/reference/providers.yaml", "    sources", "    members: [nothing-here]\n    sources", 6],
    ["data/reference/lots.yaml", "sources: []", "sources: [nothing-here]", 5],
    ["data/reference/clocks.yaml", "means: []\n  sources:\n    - fixture-answer", "means: []\n  sources:\n    - nothing-here", 6],
    ["data/reference/clocks.yaml", "zero.\n  sources:\n    - fixture-answer", "zero.\n  sources:\n    - nothing-here", 10],
    ["data/reference/clocks.yaml", "days.\n    sources:\n      - fixture-answer", "days.\n    sources:\n      - nothing-here", 27],
    ["data/reference/bank-holidays.yaml", "- fixture-answer", "- nothing-here", 3],
    ["data/reference/obligations.yaml", "  source: fixture-answer\ntitles", "  source: nothing-here\ntitles", 5],
    ["data/reference/obligations.yaml", "    lot: fixture-lot\n    source: fixture-answer", "    lot: fixture-lot\n    source: nothing-here", 10],
    ["data/reference/obligations.yaml", "2001\n    source: fixture-answer", "2001\n    source: nothing-here", 15],
    ["data/reference/obligations.yaml", "null\n    source: fixture-answer", "null\n    source: nothing-here", 22],
    ["data/reference/obligations.yaml", "themes: []", "themes: [{ theme: x, source: nothing-here }]", 25],
    ["data/reference/obligations.yaml", "other_clauses: []", "other_clauses: [{ number: x, summary: x, source: nothing-here, records: [] }]", 23],
    ["data/reference/obligations.yaml", "other_clauses: []", "other_clauses: [{ number: x, summary: x, source: fixture-answer, records: [nothing-here] }]", 23],
    ["data/reference/gaps.yaml", "gaps: []", "gaps: [{ id: a, title: x, known: x, records: [nothing-here], datasets: [], ask: x }]", 1],
    ["data/reference/gaps.yaml", "gaps: []", "gaps: [{ id: a, title: x, known: x, records: [], datasets: [nothing-here], ask: x }]", 1],
    ["content/stories/fixture-story.mdx", "- fixture-request", "- nothing-here", 8],
    ["content/stories/fixture-story.mdx", "- fixture-complaints", "- nothing-here", 10],
    ["content/stories/fixture-story.mdx", "- fixture-letter", "- nothing-here", 12],
  ] as const)("%s: %j", ([file, from, to, line]) => {
    const { problems } = publish(changed(file, from, to));
    expect(problems).toMatchObject([{ code: "unknown-reference", file, at: { line } }]);
    expect(problems[0]?.found).toContain('"nothing-here"');
  }); // prettier-ignore
});

test("a name that is nearly right is proposed, another is not", () => {
  const mend = (to: string) => publish(changed(TABLE, "fixture-lot", to)).problems[0]?.mend;
  expect(mend("fixture-lots")).toBe('write "fixture-lot", or add it to data/reference/lots.yaml');
  expect(mend("north")).toBe("add it to data/reference/lots.yaml, or correct the id");
});
