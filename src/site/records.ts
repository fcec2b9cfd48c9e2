/** What pages about records ask for. */
import type { PublishedRecord } from "../model/published.ts";
import { newestDay } from "../pipeline/as-of.ts";
import { pressRegister } from "../pipeline/press-register.ts";
import { reasonTotals, viewReasons } from "../pipeline/reason-view.ts";
import { recordStatistics } from "../pipeline/record-statistics.ts";
import { viewStanding } from "../pipeline/standing-view.ts";
import { chip, corrections, coverage, reasons, records, sources, stories } from "../site.ts";

/** Where a record stands on the ladder; null if it climbs none. */
export const standingOfRecord = (record: PublishedRecord) => viewStanding(record);

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
  return pressRegister(records(), sources()).map(({ record, reports, others }) => ({
    record,
    reports: reports.map((report) => ({ ...report, chip: chip(report.source) })),
    others: others.map((source) => chip(source)),
  }));
}

/** Time to the first reply, lateness and outcomes, by the clock for replies. */
export const statistics = () => recordStatistics(records(), "response");
