import { expect, test } from "vitest";
import { checkCharts } from "../../src/pipeline/check-charts.ts";
import type { Evidence } from "../../src/pipeline/evidence.ts";
import type { Chart } from "../../src/model/chart.ts";
import { fixtureChart, YEARS } from "./fixture.ts";

function found(more: Partial<Chart>) {
  const value = fixtureChart({ filter: { provider: "capita" }, ...more });
  const authored = { id: "fixture", file: "content/charts/fixture.yaml", value, placeOf: () => undefined };
  const problems = checkCharts({ charts: [authored] } as unknown as Evidence, new Map([["fixtures", YEARS]]));
  return problems.map(({ code, found: what, mend }) => `${code}: ${what}: ${mend}`);
}

test("a chart may speak of rows and values that its filter keeps", () => {
  const why = "a fixture";
  expect(found({ leave_out: [{ ids: ["2001-capita"], why }], incomplete: [{ ids: ["2003-capita"], why }] })).toEqual([]); // prettier-ignore
  expect(found({ series_names: { capita: "Fixture" }, series_styles: { capita: "dwp" } })).toEqual([]);
});

test("a row left out or called incomplete must exist", () => {
  expect(found({ leave_out: [{ ids: ["2001-capito"], why: "a fixture" }] })).toEqual([
    `chart-filter: the observation "2001-capito", which the filter does not keep: write "2001-capita"`,
  ]);
  expect(found({ incomplete: [{ ids: ["1999"], why: "a fixture" }] })[0]).toMatch(/^chart-filter/);
});

test("a name or style for a series that is not there is a slip", () => {
  expect(found({ series_names: { capitta: "Capita" } })).toEqual([
    `chart-filter: the value "capitta", which the filter does not keep: write "capita"`,
  ]);
});
