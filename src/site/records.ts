/** What pages about records ask for. */
import type { PublishedRecord } from "../model/published.ts";
import { newestDay } from "../pipeline/as-of.ts";
import { pressRegister } from "../pipeline/press-register.ts";
import { reasonTotals, viewReasons } from "../pipeline/reason-view.ts";
import { recordStatistics } from "../pipeline/record-statistics.ts";
import { viewStanding } from "../pipeline/standing-view.ts";
import {
  chartHref,
  chip,
  clauseHref,
  corrections,
  coverage,
  datasetHref,
  datasets,
  disagreementHref,
  drawnCharts,
  gapHref,
  pressHref,
  reasons,
  record,
  recordHref,
  records,
  reference,
  sources,
  stories,
  storyHref,
} from "../site.ts";

/** Where a record stands on the ladder; null if it climbs none. */
export const standingOfRecord = (record: PublishedRecord) => viewStanding(record);

/** The records that rest on one of some sources. */
export const recordsOn = (of: readonly string[]) =>
  records().filter((record) => record.sources.some((source) => of.includes(source)));

/** Records, stories, data, charts, disagreements and gaps on the same matter as a record, each with what it is. */
export function relatedTo({ id, related, sources: own }: PublishedRecord) {
  const { gaps, disagreements, obligations } = reference();
  const shares = (of: readonly string[]) => of.some((source) => own.includes(source));
  return [
    ...related.map((other) => ({ kind: "Record", href: recordHref(other), title: record(other).title })),
    ...stories()
      .filter((story) => story.records.includes(id))
      .map((story) => ({ kind: "Story", href: storyHref(story.id), title: story.title })),
    ...datasets()
      .filter((dataset) => shares(dataset.sources))
      .map((dataset) => ({ kind: "Data that share a source", href: datasetHref(dataset.id), title: dataset.title })), // prettier-ignore
    ...drawnCharts()
      .filter((chart) => shares(chart.sources))
      .map((chart) => ({ kind: "Chart that shares a source", href: chartHref(chart.id), title: chart.finding })), // prettier-ignore
    ...press()
      .filter((entry) => entry.record.href === recordHref(id))
      .map(({ reports }) => ({
        kind: "Press register",
        href: pressHref(id),
        title: inPress(reports.length),
      })),
    ...obligations.other_clauses
      .filter((clause) => clause.records.includes(id))
      .map(({ number }) => ({ kind: "Contract", href: clauseHref(number), title: `Clause ${number}` })),
    ...disagreements
      .filter(({ events }) => events?.some((event) => event.startsWith(`${id}/`)))
      .map((item) => ({ kind: "Sources disagree", href: disagreementHref(item.id), title: item.title })),
    ...gaps
      .filter((gap) => gap.records.includes(id))
      .map((gap) => ({ kind: "Missing", href: gapHref(gap.id), title: gap.title })),
  ];
}

const inPress = (count: number) =>
  count === 0 ? "Articles that were read for it" : `${count} ${count === 1 ? "publication" : "publications"} on it`; // prettier-ignore

/** The day up to which the published data reach. It stands for "today", which no build asks for. */
export function asOf() {
  return newestDay([
    ...stories().map(({ published }) => published),
    ...corrections().map(({ date }) => date),
    ...coverage().map(({ as_at }) => as_at),
    ...sources().map(({ published }) => published),
    ...records().flatMap(({ events }) => events.map(({ date, computed }) => (computed ? null : date))),
  ]);
}

/** The reason ledger in words, each step with its source. */
export function reasonLedger() {
  const withChip = <S extends { source: string }>(step: S) => ({ ...step, chip: chip(step.source) });
  const rows = viewReasons(reasons(), records()).map((row) => ({
    ...row,
    given: row.given.map(withChip),
    became: row.became.map(withChip),
  }));
  return { rows, totals: reasonTotals(reasons()) };
}

/** What was published on the strength of each record, with sources as chips. */
export function press() {
  return pressRegister(records(), sources()).map(({ anchor, record, reports, others }) => ({
    anchor,
    record,
    reports: reports.map((report) => ({ ...report, chip: chip(report.source) })),
    others: others.map((source) => chip(source)),
  }));
}

/** Time to the first reply, lateness and outcomes, by the clock for replies. */
export const statistics = () => recordStatistics(records(), "response");
