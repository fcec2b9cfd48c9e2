/** FIXTURES. Nothing in this file is data: the years are 2001 to 2004 and the measure does not exist. */
import { drawChart, type Material } from "../../src/charts/draw.ts";
import type { Chart } from "../../src/model/chart.ts";
import type { TidyRow } from "../../src/model/tidy-row.ts";
import { measure, reference } from "./material.ts";

/** A fixture row: a year of a company. */
export function fixtureRow(year: number, value: number | null, more: Partial<TidyRow> = {}): TidyRow {
  return {
    id: `${year}-${more.provider ?? "capita"}`,
    period_start: `${year}-01-01`,
    period_end: `${year}-12-31`,
    period_label: String(year),
    provider: "capita",
    lot: null,
    area: null,
    authority: null,
    measure: "fixtures counted",
    category: "all",
    value,
    as_published: value === null ? null : String(value),
    qualifier: null,
    unit: "percent",
    denominator: null,
    denominator_as_published: null,
    target: null,
    status: null,
    source: "fixture-source",
    locator: "fixture table",
    address: "fixture-source#fixture table",
    note: null,
    ...more,
  };
}

/** A fixture chart: lines over time. */
export function fixtureChart(more: Partial<Chart> = {}): Chart {
  return {
    finding: "The fixtures of the fixture company were counted.",
    question: "How many fixtures?",
    scope: { what: "Fixtures", where: "Nowhere", when: "long ago", unit: "per cent" },
    description: "A line of fixtures.",
    caveats: ["Not data."],
    asserts: [{ that: "first", at: "2001", is: 10 }],
    dataset: "fixtures",
    filter: {},
    series: "provider",
    x: "period_start",
    spec: LINES,
    ...more,
  };
}

export const LINES = {
  encoding: {
    x: { field: "mid", type: "quantitative" },
    y: { field: "value", type: "quantitative" },
    color: { field: "series_name", type: "nominal" },
  },
  layer: [{ mark: "line" }, { mark: "point" }],
};

export const BARS = {
  mark: "bar",
  encoding: {
    y: { field: "position_name", type: "nominal" },
    x: { field: "value", type: "quantitative" },
    color: { field: "series_name", type: "nominal" },
  },
};

/** Three fixture years. */
export const YEARS = [fixtureRow(2001, 10), fixtureRow(2002, 20), fixtureRow(2003, 15)];

/** Draws a fixture chart. */
export function drawFixture(chart: Chart, rows: readonly TidyRow[] = YEARS, more: Partial<Material> = {}) {
  const authored = { id: "fixture", file: "content/charts/fixture.yaml", value: chart, placeOf: () => undefined };
  return drawChart(authored, { rows, dataset: { title: "Fixtures" }, reference, measure, ...more });
} // prettier-ignore
