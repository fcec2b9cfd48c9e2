import { from, op } from "arquero";
import type { PublishedDataset } from "../model/published.ts";
import type { TidyRow } from "../model/tidy-row.ts";
import { vintagesOf } from "../model/vintage.ts";
import type { AuthoredDataset } from "./evidence.ts";

/** Says what a dataset is and what it holds: counts, span, measures, providers, sources and vintages. */
export function describeDataset({ id, value }: AuthoredDataset, rows: readonly TidyRow[]): PublishedDataset {
  const counts = from([...rows])
    .groupby("measure", "unit")
    .rollup({ rows: op.count() })
    .orderby("measure", "unit")
    .objects() as { measure: string; unit: string; rows: number }[];
  const { title, definition, target, support, caveats, not_comparable, breaks, page, measures } = value;
  return {
    id,
    title,
    definition,
    ...(target === undefined ? {} : { target }),
    ...(support === undefined ? {} : { support }),
    caveats,
    not_comparable,
    ...(breaks === undefined ? {} : { breaks }),
    ...(page === undefined ? {} : { page }),
    rows: rows.length,
    period_start: least(rows.flatMap((row) => row.period_start ?? [])),
    period_end: greatest(rows.flatMap((row) => row.period_end ?? [])),
    measures: counts.map(({ measure, unit, rows: count }) => ({
      name: measure,
      unit,
      rows: count,
      categories: (measures.find(({ name }) => name === measure)?.categories ?? []).filter((category) =>
        rows.some((row) => row.measure === measure && row.unit === unit && row.category === category),
      ),
    })),
    providers: distinct(rows.flatMap((row) => row.provider ?? [])),
    sources: distinct(rows.map((row) => row.source)),
    vintages: vintagesOf(rows),
  };
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}

function least(days: readonly string[]): string | null {
  return [...days].sort()[0] ?? null;
}

function greatest(days: readonly string[]): string | null {
  return [...days].sort().at(-1) ?? null;
}
