import { expect, test } from "vitest";
import { publish } from "../../src/pipeline/publish.ts";
import { BASE, changed, TABLE } from "./base-tree.ts";

const CHART = "content/charts/fixture-chart.yaml";
const codes = (from: string, to: string) => publish(changed(CHART, from, to)).problems.map(({ code, at }) => `${code} ${at?.line}`); // prettier-ignore

test("a chart whose columns and values are there has no problem", () => {
  expect(publish(BASE).problems).toEqual([]);
});

test("a filter may name several values, and null for what is empty", () => {
  expect(codes("category: received", "category: [received, upheld]\n  area: null")).toEqual([]);
});

test("every value of a list must match some row", () => {
  expect(codes("category: received", "category: [received, withdrawn]")).toEqual(["chart-filter 14"]);
});

test("a value of another type matches nothing: 1104 is not the text 1104", () => {
  expect(codes("category: received", 'value: "1104"')).toEqual(["chart-filter 14"]);
});

test("an unknown column is told alone, without saying that the others match nothing", () => {
  expect(codes("  category: received", "  category: received\n  nation: fixture")).toEqual([
    "chart-field 15",
  ]);
});

test("a faulty table does not make the chart over it look at fault as well", () => {
  const { problems } = publish(changed(TABLE, ",received,", ",recieved,"));
  expect(problems.map(({ file }) => file)).toEqual([TABLE]);
});
