import { expect, test } from "vitest";
import { abbreviationsIn, glossary, inOrder, termsFor } from "../../src/model/glossary.ts";

const { terms } = glossary.parse({
  terms: [
    { id: "b", term: "acceptable, amended", short: "AA", plain: "x", from: "x" },
    { id: "a", term: "Attendance Allowance", short: "AA", plain: "x", from: "x" },
    { id: "c", term: "PIP", plain: "x", from: "x" },
  ],
});

test("abbreviations are found in words, each once, in the order in which they come", () => {
  expect(abbreviationsIn("PIP and ESA; PIP again, two WCAs, the MoJ")).toEqual(["PIP", "ESA", "WCA", "MoJ"]);
});

test("a part of a word, a reference number and a Roman numeral are no abbreviations", () => {
  expect(abbreviationsIn("ESSAYist FS50669301 HL16119 Part IV and XII, Mr, pip, I, A")).toEqual([]);
});

test("an abbreviation may stand for two things, and both are given", () => {
  expect(termsFor("AA", terms).map(({ id }) => id)).toEqual(["b", "a"]);
  expect(termsFor("ZZ", terms)).toEqual([]);
});

test("terms are ordered by the word in full, whatever their case", () => {
  expect(inOrder(terms).map(({ id }) => id)).toEqual(["b", "a", "c"]);
});
