import type { Clock, ClockRules } from "./clock.ts";
import type { Correction } from "./correction.ts";
import type { Coverage } from "./coverage.ts";
import type { Dataset } from "./dataset.ts";
import type { Disagreement } from "./disagreement.ts";
import type { Event } from "./event.ts";
import type { Gap } from "./gap.ts";
import type { Obligations } from "./obligation.ts";
import type { HistoryRecord } from "./record.ts";
import type { Ground, Reason } from "./reason.ts";
import type { Redirect } from "./redirect.ts";
import type { Area, Authority, Lot, Provider, Unit } from "./reference.ts";
import type { Source } from "./source.ts";
import type { BankHolidays } from "./bank-holiday.ts";

/** A line of data/tidy/sources.json. */
export type PublishedSource = Source & { id: string };

/** An event with its place in the record; a deadline has the date that was computed for it. */
export type PublishedEvent = Event & {
  order: number;
  /** True if the date is a deadline worked out from another event. */
  computed: boolean;
};

/** A line of data/tidy/records.json. */
export type PublishedRecord = Omit<HistoryRecord, "events"> & {
  id: string;
  events: PublishedEvent[];
  clocks: Clock[];
};

/** A line of data/tidy/catalogue.json: what a dataset is, and what it holds. */
export type PublishedDataset = Omit<Dataset, "measures" | "checks" | "comparable" | "acknowledged"> & {
  id: string;
  rows: number;
  /** First and last day of any observation; null if no source dates them. */
  period_start: string | null;
  period_end: string | null;
  measures: { name: string; unit: string; rows: number; categories: string[] }[];
  providers: string[];
  sources: string[];
  /** Observations that two sources give: groups of ids. */
  vintages: string[][];
};

/** data/tidy/reference.json: the closed lists, as authored. */
export type PublishedReference = {
  providers: Provider[];
  lots: Lot[];
  areas: Area[];
  authorities: Authority[];
  units: Unit[];
  clocks: ClockRules;
  bank_holidays: BankHolidays;
  obligations: Obligations;
  gaps: Gap[];
  disagreements: Disagreement[];
  /** Renamed addresses, each with the one that it leads to in the end. */
  redirects: Redirect[];
};

/** A line of data/tidy/coverage.json. */
export type PublishedCoverage = Coverage;

/** A line of data/tidy/corrections.json: a declared correction with the dataset that it belongs to. */
export type PublishedCorrection = Correction & { dataset: string };

/** A line of data/tidy/reasons.json: a ground that a record's events give, the events, and what became of it. */
export type PublishedReason = {
  record: string;
  ground: Ground;
  events: string[];
  became: Reason["became"];
  note: string | null;
};
