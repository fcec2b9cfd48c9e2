import type { Problem } from "../model/problem.ts";
import type { Evidence } from "./evidence.ts";
import { keyOf } from "./matrix.ts";

/** Checks that every line of the coverage is about a contract and a period of the obligations, and no two about the same. */
export function checkCoverage({ coverage, reference }: Evidence): Problem[] {
  const { contracts, periods } = reference.obligations.value;
  // An id that nothing declares is told by checkReferences.
  const known = (row: { provider: string; lot: string }) =>
    reference.providers.value.providers.some(({ id }) => id === row.provider) &&
    reference.lots.value.lots.some(({ id }) => id === row.lot);
  const seen = new Set<string>();
  return coverage.rows.flatMap(({ line, row }): Problem[] => {
    const at = (column: string) => ({ file: coverage.file, at: { line, field: `column ${column}` } });
    const problems: Problem[] = [];
    if (known(row) && !contracts.some(({ provider, lot }) => provider === row.provider && lot === row.lot)) {
      problems.push({
        code: "unknown-reference",
        ...at("lot"),
        found: `the contract of "${row.provider}" for "${row.lot}"`,
        expected: "a contract of data/reference/obligations.yaml",
        mend: "correct the provider or the lot, or add the contract there",
      });
    }
    if (!periods.some(({ period }) => period === row.period)) {
      problems.push({
        code: "unknown-reference",
        ...at("period"),
        found: `the period "${row.period}"`,
        expected: `one of: ${periods.map(({ period }) => period).join(", ")}`,
        mend: "correct the period, or add it to data/reference/obligations.yaml",
      });
    }
    if (seen.has(keyOf(row))) {
      problems.push({
        code: "duplicate-id",
        ...at("obligation"),
        found: `"${row.obligation}" a second time for the same contract and period`,
        expected: "one line for each obligation, contract and period",
        mend: "take one of the two lines out",
      });
    }
    seen.add(keyOf(row));
    return problems;
  });
}
