import { expect, test } from "vitest";
import { scoreOf } from "../../src/client/chart-sound.ts";

const point = (series: string, at: string, words: string, value: number) => ({ series, at, words, value });

test("one series is played as it is, in the words of the page", () => {
  const score = scoreOf(
    [point("", "May 2014", "46%", 46), point("", "June 2014", "about 50%", 50)],
    "line",
    "Period",
    "per cent",
  );
  expect(score.data).toEqual([{ x: 0, y: 46 }, { x: 1, y: 50 }]); // prettier-ignore
  expect(score.axes.x.valueLabels).toEqual(["May 2014", "June 2014"]);
  expect([46, 50, 7].map(score.axes.y.format)).toEqual(["46%", "about 50%", "7"]);
});

test("several series keep their names and share their places", () => {
  const score = scoreOf([point("Atos", "2014", "1", 1), point("Capita", "2014", "2", 2), point("Capita", "2015", "3", 3)], "bar", "Group", "days"); // prettier-ignore
  expect(score.data).toEqual({ Atos: [{ x: 0, y: 1 }], Capita: [{ x: 0, y: 2 }, { x: 1, y: 3 }] }); // prettier-ignore
});

test("a figure that shares its value but not its words says its own", () => {
  const { data } = scoreOf(
    [point("", "2014", "about 40%", 40), point("", "2015", "40%", 40)],
    "line",
    "Period",
    "per cent",
  );
  expect(data).toEqual([{ x: 0, y: 40, label: "about 40%" }, { x: 1, y: 40 }]); // prettier-ignore
});
