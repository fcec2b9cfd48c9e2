import { expect, test } from "vitest";
import { numbersIn } from "../../../src/pipeline/claims/number-lint.ts";

const written = (text: string) => numbersIn(text).map(({ written }) => written);

test.for([
  ["It rose to 7.5% (from £28.5 million).", ["7.5%", "£28.5", "million"]],
  ["Notice FS50669301 of 19 December 2017", ["FS50669301", "19 December 2017"]],
  ["In December 2016 and on 8 February", ["December 2016", "8 February"]],
  ["Clause 34.2, 2016–17, 1,104 and ٣٤", ["34.2", "2016–17", "1,104", "٣٤"]],
  [
    "One report, two more, twenty-nine, a dozen, half of them",
    ["One", "two", "twenty", "nine", "dozen", "half"],
  ],
  ["It doubled, then halved twice: the second time by three quarters", ["doubled", "halved", "twice", "second", "three quarters"]], // prettier-ignore
  ["The first reply, a tenfold rise, a third of it", ["first", "tenfold", "third"]],
  ["¾ of ten", ["¾", "ten"]],
] as const)("%s", ([text, numbers]) => {
  expect(written(text)).toEqual(numbers);
});

test.for([
  "No one answered at first; one of the companies did, and each one wrote to one another.",
  "The First-tier Tribunal heard it in the quarter after that. This one was open.",
  "A third party asked, and they unfold the scaffold.",
  "Often, alone, someone, attention, weight, tension, bone.",
])("no number in: %s", (text) => {
  expect(written(text)).toEqual([]);
});
