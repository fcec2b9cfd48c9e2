import { describe, expect, test } from "vitest";
import { gapsIn, runsOf } from "../../src/charts/runs.ts";

describe("runs of points that a line may join", () => {
  const month = (from: number, series = "a", plain = true) => ({ from, to: from + 1, series, plain });

  test("neighbours of one series are joined, and series do not mix", () => {
    expect(runsOf([month(1), month(1, "b"), month(2), month(2, "b")], [])).toEqual(["a 1", "b 1", "a 1", "b 1"]); // prettier-ignore
  });

  test.for([
    ["a hole", [month(1), month(3)], []],
    ["another length", [month(1), { from: 2, to: 5, series: "a", plain: true }], []],
    ["a hedged or incomplete figure", [month(1), month(2, "a", false)], []],
    ["a break of the series", [month(1), month(2)], [2]],
  ] as const)("a line ends at %s", ([, points, breaks]) => {
    expect(runsOf(points, breaks)).toEqual(["a 1", "a 2"]);
  });

  test("gaps are the stretches that nothing covers, and none is claimed among mixed lengths", () => {
    expect(gapsIn([month(1), month(4), month(5), month(9)])).toEqual([
      { from: 2, to: 4 },
      { from: 6, to: 9 },
    ]);
    expect(gapsIn([month(1), { from: 6, to: 18 }])).toEqual([]);
  });
});
