import { expect, test } from "vitest";
import { nearest, placeNote, REACH } from "../../src/client/chart-marks.ts";

const box = (left: number, top: number, width: number, height: number) => ({ left, top, right: left + width, bottom: top + height }); // prettier-ignore
const points = [box(0, 0, 10, 10), box(100, 0, 10, 10), box(100, 14, 10, 10)];

test("the mark nearest to the pointer answers, and none that is farther than the reach", () => {
  expect(nearest(points, 5, 5)).toBe(0);
  expect(nearest(points, 105, 11)).toBe(1);
  expect(nearest(points, 105, 13)).toBe(2);
  expect(nearest(points, 5, 10 + REACH - 1)).toBe(0);
  expect(nearest(points, 5, 10 + REACH)).toBe(-1);
  expect(nearest([], 5, 5)).toBe(-1);
});

test("of two marks that hold the pointer, the one whose middle is nearer answers", () => {
  const bars = [box(0, 0, 300, 20), box(0, 0, 40, 20)];
  expect(nearest(bars, 18, 10)).toBe(1);
  expect(nearest(bars, 120, 10)).toBe(0);
});

test("a note stands over its mark, under it where there is no room above, and never sticks out sideways", () => {
  const space = box(20, 100, 280, 400);
  const note = { width: 200, height: 60 };
  expect(placeNote(box(150, 300, 10, 10), note, space)).toEqual({ left: 35, top: 134 });
  expect(placeNote(box(290, 300, 10, 10), note, space)).toEqual({ left: 80, top: 134 });
  expect(placeNote(box(22, 300, 10, 10), note, space).left).toBe(0);
  expect(placeNote(box(150, 20, 10, 10), note, space)).toEqual({ left: 35, top: -64 });
  expect(placeNote(box(150, 300, 10, 10), { width: 900, height: 60 }, space).left).toBe(0);
});
