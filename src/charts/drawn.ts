import type { Chart } from "../model/chart.ts";
import type { Qualifier, QUALIFIERS } from "../model/qualifier.ts";
import type { Status } from "../model/status.ts";
import type { ExplorerSpec } from "./explorer-spec.ts";
import type { TidyRow } from "../model/tidy-row.ts";

/** The picture in words, in three layers: the whole, then each series, then each point. */
export type Description = {
  overview: string[];
  series: { name: string; summary: string[]; points: DescribedPoint[] }[];
};

/** One point in words, with the observation that it is. */
export type DescribedPoint = { id: string; at: string; words: string };

/** One cell of a chart's table. An absent one says why; its id is null if no source gives anything there. */
export type Cell =
  | { kind: "value"; id: string; text: string; hedge: string; bound: Bound; remark: string | null }
  | { kind: "absent"; id: string | null; status: Status | "not-held"; reason: string };

type Bound = (typeof QUALIFIERS)[Qualifier]["bound"];

/** Where a row of the table was read. */
export type CellSource = { source: string; locator: string };

export type ChartTable = {
  caption: string;
  /** The head of the first column, then one for each column of values, with its unit. */
  head: { row: string; columns: { name: string; unit: string }[] };
  rows: { name: string; cells: Cell[]; sources: CellSource[] }[];
};

/** A sign of the picture and what it means: a line of the key under it. */
export type Key = { mark: "gap" | "absent" | "hedge" | "incomplete" | "incomplete-bar"; words: string };

/** A picture for the browser, and the dataflow that it was parsed into. */
export type ExplorerFlow = ExplorerSpec & { flow: object };

/** What a reader may narrow a chart to. */
export type Narrowing = {
  /** The tidy column that tells the series apart: the name of the parameter in an address. */
  column: string;
  series: { value: string; name: string; path: string }[];
  /** The months in which a period begins, and those in which one ends. None if the chart is not over time. */
  from: { value: string; name: string }[];
  to: { value: string; name: string }[];
  /** For each row the place of its series, and its period in months from year 0: first, and first after it. */
  rows: [series: number, from: number, to: number][];
};

/** A chart narrowed to one series. */
export type ChartState = {
  value: string;
  name: string;
  /** The last part of its address. */
  path: string;
  svg: { wide: string; narrow: string };
  words: Description;
  table: ChartTable;
};

/** .cache/charts/<chart>.json: a chart as pages use it. */
export type DrawnChart = Pick<
  Chart,
  "finding" | "question" | "scope" | "description" | "caveats" | "dataset"
> & {
  id: string;
  support: boolean;
  svg: {
    /** To stand in a page: coloured by classes, about 720 px wide. */
    wide: string;
    /** To stand in a page on a phone: about 320 px wide. */
    narrow: string;
    /** To stand alone: with title, description, font names and its own paper. */
    file: string;
  };
  /** The wide picture as plain Vega-Lite with its rows inline, before labels that touch are moved apart. */
  vegaLite: Record<string, unknown>;
  /** What a browser redraws the pictures from, so that a reader can filter them. */
  explorer: { wide: ExplorerFlow; narrow: ExplorerFlow };
  narrowing: Narrowing;
  /** Each series alone, as a page of its own; none if there is one series only. */
  states: ChartState[];
  words: Description;
  table: ChartTable;
  /** The observations drawn or listed as missing. */
  rows: TidyRow[];
  /** Observations that belong here and are not drawn, and why. */
  leftOut: { why: string; points: DescribedPoint[] }[];
  /** Ids of the sources of its rows, in order of the alphabet. */
  sources: string[];
  /** The authored specification, for those who want to draw it themselves. */
  spec: Record<string, unknown>;
};
