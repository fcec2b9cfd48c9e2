import { compare } from "../model/problem.ts";
import type { PublishedDataset } from "../model/published.ts";
import type { TidyRow } from "../model/tidy-row.ts";
import { vintagesOf } from "../model/vintage.ts";
import type { AuthoredDataset } from "./evidence.ts";
import type { Rows } from "./rows.ts";

/** Says what a dataset is and what it holds: counts, span, measures, providers, sources and vintages. */
export function describeDataset(
  { id, value }: Pick<AuthoredDataset, "id" | "value">,
  rows: Rows,
): PublishedDataset {
  const { title, definition, target, support, caveats, not_comparable, breaks, page, measures } = value;
  const held = countUp(rows);
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
    period_start: [...held.starts].sort()[0] ?? null,
    period_end: [...held.ends].sort().at(-1) ?? null,
    measures: [...held.measures]
      .sort(([a], [b]) => compare(a, b))
      .flatMap(([name, units]) =>
        [...units]
          .sort(([a], [b]) => compare(a, b))
          .map(([unit, { count, categories }]) => ({
            name,
            unit,
            rows: count,
            categories: (measures.find((measure) => measure.name === name)?.categories ?? []).filter(
              (category) => categories.has(category),
            ),
          })),
      ),
    providers: [...held.providers].sort(),
    sources: [...held.sources].sort(),
    vintages: vintagesOf(rows),
  };
}

type Series = { count: number; categories: Set<string> };

/** What occurs in rows. They may be many, and are looked at once. */
function countUp(rows: Iterable<TidyRow>) {
  const [starts, ends, providers, sources] = [new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>()];
  const measures = new Map<string, Map<string, Series>>();
  for (const { period_start, period_end, provider, source, measure, unit, category } of rows) {
    if (period_start !== null) starts.add(period_start);
    if (period_end !== null) ends.add(period_end);
    if (provider !== null) providers.add(provider);
    sources.add(source);
    const units = measures.get(measure) ?? new Map<string, Series>();
    const series = units.get(unit) ?? { count: 0, categories: new Set<string>() };
    series.count += 1;
    series.categories.add(category);
    units.set(unit, series);
    measures.set(measure, units);
  }
  return { starts, ends, providers, sources, measures };
} // prettier-ignore
