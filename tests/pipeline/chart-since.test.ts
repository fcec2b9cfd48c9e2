import { expect, test } from "vitest";
import { isUnchanged } from "../../src/model/chart-since.ts";
import type { FrozenChart } from "../../src/model/frozen-chart.ts";
import type { PublishedCorrection } from "../../src/model/published.ts";
import type { TidyRow } from "../../src/model/tidy-row.ts";
import { chartSince } from "../../src/pipeline/release/chart-since.ts";

const row = { id: "a", value: 7, as_published: "7", qualifier: null, unit: "percent", denominator_as_published: null, status: null, address: "s#t" }; // prettier-ignore
const frozen = {
  finding: "Seven.",
  caveats: ["Mind this."],
  dataset: { id: "set", title: "Set", not_comparable: [] },
  rows: [row],
  words: { overview: [], series: [{ name: "all", summary: [], points: [{ id: "a", at: "2001", words: "7%" }] }] }, // prettier-ignore
  corrections: ["old"],
} as unknown as FrozenChart;
const now = {
  chart: { finding: "Seven.", caveats: ["Mind this."], rows: [{ id: "a" }] },
  rows: [row as unknown as TidyRow],
  corrections: [] as PublishedCorrection[],
  units: [{ id: "percent", name: "per cent", one: "#%", many: "#%" }],
};
const correction = (id: string, dataset: string, observation: string) =>
  ({ id, dataset, observation }) as PublishedCorrection;

test("nothing has happened if rows, words and corrections are the same", () => {
  expect(isUnchanged(chartSince(frozen, now))).toBe(true);
});

test("a correction is told if it touches a figure and was declared since", () => {
  const corrections = [correction("old", "set", "a"), correction("new", "set", "a"), correction("new-too", "set", "b"), correction("new-three", "other", "a")]; // prettier-ignore
  const since = chartSince(frozen, { ...now, corrections });
  expect(since.corrections.map(({ id }) => id)).toEqual(["new"]);
  expect(isUnchanged(since)).toBe(false);
});

test("a figure is told if its value, hedge or status is another, or if it is gone; not if its note is", () => {
  const given = (change: Partial<TidyRow>) =>
    chartSince(frozen, { ...now, rows: [{ ...now.rows[0], ...change } as TidyRow] }).figures;
  expect(given({ value: 8, as_published: "8" })).toEqual([{ id: "a", at: "2001", then: "7%", now: "8%" }]);
  expect(given({ qualifier: "about" })[0]?.now).toBe("about 7%");
  expect(given({ status: "e" })[0]?.now).toBe("7% (estimated)");
  expect(given({ value: null, as_published: null, status: "dropped" })[0]?.now).toBe("left out by us as wrong"); // prettier-ignore
  expect(given({ note: "Another note." })).toEqual([]);
  expect(chartSince(frozen, { ...now, rows: [] }).figures).toEqual([{ id: "a", at: "2001", then: "7%", now: null }]); // prettier-ignore
});

test("figures that came and went, a new finding and a new caveat are told", () => {
  const chart = { finding: "Eight.", caveats: ["Mind this.", "And that."], rows: [{ id: "b" }, { id: "c" }] };
  expect(chartSince(frozen, { ...now, chart })).toMatchObject({ finding: "Eight.", caveats: ["And that."], came: 2, went: 1 }); // prettier-ignore
});

test("a chart that is gone is withdrawn, and nothing else is told of its words", () => {
  const since = chartSince(frozen, { ...now, chart: null });
  expect(since).toMatchObject({ withdrawn: true, finding: null, caveats: [], came: 0, went: 0 });
  expect(isUnchanged(since)).toBe(false);
});
