import { describe, expect, test } from "vitest";
import { glossary } from "../../../src/model/glossary.ts";
import { readProse } from "../../../src/pipeline/claims/prose.ts";
import { checkEasyBlock, hardWords, termsUsed } from "../../../src/pipeline/plain/easy-sentences.ts";

const { terms } = glossary.parse({
  terms: [
    { id: "foi", term: "freedom of information", short: "FOI", plain: "x", from: "x" },
    { id: "act", term: "Freedom of Information Act", plain: "x", from: "x" },
    { id: "mr", term: "mandatory reconsideration", plain: "x", from: "x" },
    { id: "uk", term: "United Kingdom", short: "UK", plain: "x", from: "x", everyday: true },
  ],
});

const found = (text: string) =>
  readProse(text, (place) => place).blocks.flatMap((block) => checkEasyBlock("x.mdx", block, terms).map((problem) => problem.found)); // prettier-ignore

describe("a paragraph of an easy-read text is one short sentence with one idea", () => {
  test("fifteen words will do, sixteen will not", () => {
    const of = (count: number) => `${Array.from({ length: count }, () => "word").join(" ")}.`;
    expect(found(of(15))).toEqual([]);
    expect(found(of(16))).toEqual(["16 words"]);
  });

  test("a number counts as the words that it prints", () => {
    const words = Array.from({ length: 12 }, () => "word").join(" ");
    expect(found(`${words} <Figure obs="a/b" is="about 7.5%" />.`)).toEqual([]);
    expect(found(`${words} <Figure obs="a/b" is="more than 4,000 reports" />.`)).toEqual(["16 words"]);
  });

  test("two sentences need two paragraphs", () => {
    expect(found("DWP said no. He asked again.")).toEqual(["2 sentences in one paragraph"]);
    expect(found("DWP said no.\n\nHe asked again.")).toEqual([]);
  });

  test.for([
    ["He asked; DWP said no.", "a semicolon"],
    ["DWP said this: no.", "a colon"],
    ["He asked – DWP said no.", "a dash"],
    ["He asked (in public).", "brackets"],
    ["He asked, DWP said no, and he went.", "two commas"],
  ] as const)("%s holds two ideas", ([text, sign]) => {
    expect(found(text)).toEqual([sign]);
  });

  test("brackets round an abbreviation, a comma in a number and one comma are no second idea", () => {
    expect(found("The Department for Work (DWP) asked, and 4,000 came.")).toEqual([]);
  });
});

test("a long word is hard unless the glossary explains it", () => {
  expect(hardWords("An unsatisfactory mandatory reconsideration in the Department", terms)).toEqual(["unsatisfactory"]); // prettier-ignore
});

test("a text uses a term in full, in the plural, at the start of a sentence or by its abbreviation", () => {
  const used = (text: string) => termsUsed(text, terms).map(({ id }) => id);
  expect(used("Mandatory reconsiderations came.")).toEqual(["mr"]);
  expect(used("An FOI request.")).toEqual(["foi"]);
  expect(used("A foi request in the UK.")).toEqual([]);
});

test("a term that stands within a longer one is not used by itself", () => {
  const used = (text: string) => termsUsed(text, terms).map(({ id }) => id);
  expect(used("The Freedom of Information Act.")).toEqual(["act"]);
  expect(used("The Freedom of Information Act, and freedom of information.")).toEqual(["foi", "act"]);
});
