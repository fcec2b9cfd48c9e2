import { expect, test } from "vitest";
import { glossary } from "../../../src/model/glossary.ts";
import { readProse } from "../../../src/pipeline/claims/prose.ts";
import type { StoryBlock } from "../../../src/pipeline/claims/read-story.ts";
import { checkAbbreviations } from "../../../src/pipeline/plain/abbreviations.ts";

const { terms } = glossary.parse({
  terms: [
    { id: "dwp", term: "Department for Work and Pensions", short: "DWP", plain: "x", from: "x" },
    { id: "ico", term: "Information Commissioner’s Office", also: ["Information Commissioner"], short: "ICO", plain: "x", from: "x" },
    { id: "grade", term: "amendment required", short: "AA", plain: "x", from: "x" },
    { id: "benefit", term: "Attendance Allowance", short: "AA", plain: "x", from: "x" },
    { id: "uk", term: "United Kingdom", short: "UK", plain: "x", from: "x", everyday: true },
  ],
}); // prettier-ignore

const blocks = (text: string, part: StoryBlock["part"] = "text") =>
  readProse(text, (place) => place).blocks.map((block) => ({ part, block }));
const found = (...parts: StoryBlock[][]) => checkAbbreviations("x.mdx", parts.flat(), terms).map((problem) => problem.found); // prettier-ignore

test.for([
  "The Department for Work and Pensions (DWP) refused. DWP said so.",
  "DWP (Department for Work and Pensions) refused.",
  "The Information Commissioner's Office (ICO) and the United Kingdom: UK.",
  "Attendance Allowance (AA) rose.",
  "It was graded amendment required (AA).",
] as const)("written out where it is used first: %s", (text) => {
  expect(found(blocks(text))).toEqual([]);
});

test("an abbreviation that is written out later, or never, is told once, in its sentence", () => {
  const late = blocks("DWP refused. The Department for Work and Pensions (DWP) said so.");
  expect(checkAbbreviations("x.mdx", late, terms)).toMatchObject([
    { code: "abbreviation", sentence: "DWP refused.", at: { line: 1 } },
  ]);
  expect(found(blocks("DWP.\n\nDWP."))).toHaveLength(1);
});

test("an abbreviation that the glossary does not have is told", () => {
  expect(found(blocks("The XYZ refused."))).toEqual(['"XYZ", which the glossary does not have']);
});

test("a headline may use one before; the standfirst stands before the text", () => {
  const title = blocks("Prised out of DWP", "title");
  expect(found(title, blocks("It refused."))).toEqual([]);
  expect(found(blocks("The Department for Work and Pensions (DWP).", "standfirst"), blocks("DWP."))).toEqual(
    [],
  );
});

test("in a name, a title or words of somebody else it is not the text's own", () => {
  expect(found(blocks('<Named in="source:x">[2023] UKFTT 350 (GRC)</Named> said “the XYZ” and "ABC".'))).toEqual([]); // prettier-ignore
});
