import { expect, test } from "vitest";
import { inWords, queryOf, shownRows, signalsOf, stateOf, WHOLE, type Offer } from "../../src/client/chart-state.ts"; // prettier-ignore

const months = ["2016-01", "2016-04", "2017-01", "2017-06"].map((value) => ({
  value,
  name: `month ${value}`,
}));
const offer: Offer = {
  column: "provider",
  series: [{ value: "atos-ias", name: "Atos/IAS" }, { value: "capita", name: "Capita" }],
  from: months,
  to: months,
}; // prettier-ignore
const stateFrom = (query: string) => stateOf(query, offer).state;

test("an address without a state asks for the whole chart", () => {
  expect(stateOf("?text=large", offer)).toEqual({ state: WHOLE, unknown: [] });
  expect(queryOf(WHOLE, offer)).toBe("");
});

test("a state and its address say the same, and what else the address asks for stays", () => {
  const state = { series: ["capita"], from: "2017-01", to: null, bright: "capita" };
  expect(queryOf(state, offer, "?text=large&to=2019-01")).toBe("?text=large&provider=capita&from=2017-01&highlight=capita"); // prettier-ignore
  expect(stateFrom(queryOf(state, offer))).toEqual(state);
});

test("a year or a month between two of the chart's means the nearest inside", () => {
  expect(stateFrom("?from=2016-02&to=2017")).toEqual({ ...WHOLE, from: "2016-04", to: "2017-06" });
  expect(stateFrom("?from=2017")).toEqual({ ...WHOLE, from: "2017-01" });
});

test("all series is the same as none", () => {
  expect(stateFrom("?provider=capita,atos-ias").series).toEqual([]);
  expect(stateFrom("?provider=capita,capita").series).toEqual(["capita"]);
});

test("what the chart does not have is left out and named", () => {
  const { state, unknown } = stateOf("?provider=serco,capita&from=2031&to=April&highlight=g4s", offer);
  expect(state).toEqual({ ...WHOLE, series: ["capita"] });
  expect(unknown).toEqual([
    "provider “serco”",
    "figures from “2031”",
    "figures to “April”",
    "highlight “g4s”",
  ]);
  const backwards = stateOf("?from=2017&to=2016", offer);
  expect(backwards).toEqual({ state: WHOLE, unknown: ["figures from “2017” to “2016”"] });
});

test("a stretch that holds no whole period is named as the address has it", () => {
  const between = stateOf("?from=2016-05&to=2016-06", offer);
  expect(between).toEqual({ state: WHOLE, unknown: ["figures from “2016-05” to “2016-06”"] });
});

test("rows are shown if their series is wanted and their whole period lies in the stretch", () => {
  const at = (year: number, month: number) => year * 12 + month - 1;
  const rows = [[0, at(2016, 1), at(2016, 2)], [1, at(2016, 12), at(2017, 2)], [1, at(2017, 1), at(2017, 2)]] as const; // prettier-ignore
  expect(shownRows(stateFrom("?provider=capita"), offer, rows)).toEqual([false, true, true]);
  expect(shownRows(stateFrom("?from=2017"), offer, rows)).toEqual([false, false, true]);
  expect(shownRows(stateFrom("?to=2017-01"), offer, rows)).toEqual([true, true, true]);
  expect(signalsOf(stateFrom("?provider=capita&from=2017&to=2017-06"), offer)).toEqual({ shown_series: ["Capita"], shown_from: at(2017, 1), shown_to: at(2017, 7), bright_series: null }); // prettier-ignore
});

test("a state is said in a sentence", () => {
  expect(inWords(WHOLE, offer, [true, true])).toBe("All 2 figures.");
  const state = stateFrom("?provider=capita&from=2017&highlight=capita");
  expect(inWords(state, offer, [false, true])).toBe("1 of 2 figures: Capita; from month 2017-01; Capita stands out."); // prettier-ignore
});
