import { expect, test } from "vitest";
import { publish } from "../../src/pipeline/publish.ts";
import { changed } from "./base-tree.ts";

const PROVIDER = "  - id: fixture-company\n    name: Fixture Company\n    short: Fixture\n    about: Does nothing.\n    sources: [fixture-answer]\n"; // prettier-ignore
const GAP = "{ id: fixture-gap, title: x, known: x, records: [], datasets: [], ask: x }";
const DISAGREEMENT = "{ id: fixture-quarrel, title: x, observations: [], why: x, treatment: x }";

test.for([
  ["data/reference/providers.yaml", PROVIDER, PROVIDER + PROVIDER, 7],
  ["data/reference/areas.yaml", "  - id: fixture-area\n    name: Fixture area\n", "  - { id: fixture-area, name: a }\n  - { id: fixture-area, name: b }\n", 3],
  ["data/reference/obligations.yaml", "periods:\n", 'periods:\n  - { period: "2001", months: x, source: fixture-answer }\n', 14],
  ["data/reference/obligations.yaml", "contracts:\n", "contracts:\n  - { provider: fixture-company, lot: fixture-lot, source: fixture-answer }\n", 9],
  ["data/reference/gaps.yaml", "[]", `\n  - ${GAP}\n  - ${GAP}`, 3],
  ["data/reference/disagreements.yaml", "[]", `\n  - ${DISAGREEMENT}\n  - ${DISAGREEMENT}`, 3],
  ["data/datasets/fixture-complaints/dataset.yaml", "measures:\n", "measures:\n  - { name: fixture complaints, units: [fixture-count], categories: [upheld] }\n", 8],
] as const)("%s may not name the same thing twice", ([file, from, to, line]) => {
  const { problems } = publish(changed(file, from, to));
  expect(problems).toMatchObject([{ code: "duplicate-id", file, at: { line } }]);
}); // prettier-ignore
