import { COVERAGE_STATUSES, type Coverage, type CoverageStatus } from "../model/coverage.ts";
import { MATRIX_COLUMNS, type MatrixCell } from "../model/matrix.ts";
import type { Obligations } from "../model/obligation.ts";
import { csv } from "./csv.ts";
import { draftFor } from "./drafts.ts";

/**
 * Every obligation for every contract and period. Where no line of the coverage speaks of a cell it is unknown, in so
 * many words: nothing is left empty, and nothing is taken from a neighbour.
 */
export function matrixOf(owed: Obligations, coverage: readonly Coverage[]): MatrixCell[] {
  const rows = new Map(coverage.map((row) => [keyOf(row), row]));
  return owed.obligations.flatMap(({ id, kind, number }) =>
    owed.contracts.flatMap(({ provider, lot }) =>
      owed.periods.map(({ period }) => {
        const row = rows.get(keyOf({ obligation: id, provider, lot, period }));
        const checked = coverage.some(
          (other) => other.provider === provider && other.lot === lot && other.period === period,
        );
        const status = row?.status ?? "unknown";
        return {
          obligation: id,
          kind,
          number,
          provider,
          lot,
          period,
          status,
          as_at: row?.as_at ?? null,
          source: row?.source ?? null,
          confidence: row?.confidence ?? null,
          note: row?.note ?? "",
          draft: draftFor({ obligation: id, kind, provider, period, status, checked }),
        };
      }),
    ),
  );
}

/** What a cell, or a line of the coverage, is about. */
export function keyOf(cell: Pick<Coverage, "obligation" | "provider" | "lot" | "period">): string {
  return [cell.obligation, cell.provider, cell.lot, cell.period].join(" ");
}

/** How many cells have each status that occurs, worst first. */
export function countsOf(cells: readonly MatrixCell[]): { status: CoverageStatus; count: number }[] {
  return WORST_FIRST.map((status) => ({
    status,
    count: cells.filter((cell) => cell.status === status).length,
  })).filter(({ count }) => count > 0);
}

const WORST_FIRST = [
  "withheld",
  "not-disclosed",
  "partly",
  "not-held",
  "disclosed",
  "not-listed-as-missing",
  "not-checked",
  "unknown",
] as const satisfies readonly CoverageStatus[];

/** The counts as the end of a sentence: "9 are not disclosed, 1 is partly disclosed and 326 are not known". */
export function countsInWords(cells: readonly MatrixCell[]): string {
  const counts = countsOf(cells);
  const [only] = counts;
  if (only && counts.length === 1) return `all ${only.count} are ${COVERAGE_STATUSES[only.status].label}`;
  const parts = counts.map(
    ({ status, count }) => `${count} ${count === 1 ? "is" : "are"} ${COVERAGE_STATUSES[status].label}`,
  );
  const last = parts.pop() ?? "there is nothing to count";
  return parts.length > 0 ? `${parts.join(", ")} and ${last}` : last;
}

/** The matrix as CSV (RFC 4180): one cell a line, with the published columns. */
export function matrixCsv(cells: readonly MatrixCell[]): string {
  return csv(MATRIX_COLUMNS.map(({ name }) => name), cells); // prettier-ignore
}
