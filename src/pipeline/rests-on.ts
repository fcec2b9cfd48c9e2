import { countingHref, provisionHref, ruleHref } from "../model/link.ts";
import type {
  PublishedCoverage,
  PublishedDataset,
  PublishedRecord,
  PublishedReference,
} from "../model/published.ts";
import type { TidyRow } from "../model/tidy-row.ts";

/** Everything that rests on a source. */
export type Rests = {
  datasets: { dataset: PublishedDataset; rows: TidyRow[] }[];
  records: { record: PublishedRecord; events: PublishedRecord["events"] }[];
  /** The rules and provisions of law that it explains, with their places on the page of clocks. */
  rules: { name: string; href: string }[];
  /** True if it names something that the contract requires, or what came of it. */
  obligations: boolean;
};

/** What the question is asked of. */
export type Holdings = {
  datasets: readonly PublishedDataset[];
  rowsOf: (dataset: string) => readonly TidyRow[];
  records: readonly PublishedRecord[];
  coverage: readonly PublishedCoverage[];
  reference: PublishedReference;
};

/** What rests on a source: observations, events, rules of law and obligations. */
export function restsOn(id: string, { datasets, rowsOf, records, coverage, reference }: Holdings): Rests {
  const { clocks, obligations } = reference;
  const owed = [
    obligations.annexes,
    ...obligations.obligations,
    ...obligations.other_clauses,
    ...obligations.themes,
    ...coverage,
  ];
  return {
    datasets: datasets
      .filter((set) => set.sources.includes(id))
      .map((set) => ({ dataset: set, rows: rowsOf(set.id).filter((row) => row.source === id) })),
    records: records
      .map((record) => ({ record, events: record.events.filter((event) => event.source === id) }))
      .filter(({ record, events }) => events.length > 0 || record.sources.includes(id)),
    rules: [
      ...([clocks.working_day, clocks.counting].some(({ sources }) => sources.includes(id))
        ? [{ name: "What a working day is, and how days are counted", href: countingHref() }]
        : []),
      ...clocks.rules
        .filter((rule) => rule.sources.includes(id))
        .map((rule) => ({ name: rule.name, href: ruleHref(rule.id) })),
      ...clocks.provisions
        .filter((item) => item.sources.includes(id))
        .map((item) => ({ name: item.section, href: provisionHref(item.id) })),
    ],
    obligations: owed.some((item) => item.source === id),
  };
}
