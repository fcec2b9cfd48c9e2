import { expect, test } from "vitest";
import { ABBREVIATIONS, abbreviationsIn } from "../../src/model/abbreviation.ts";

test("abbreviations are found in a page's words, each once, in order of the alphabet", () => {
  expect(abbreviationsIn("<p>PIP and ESA; PIP again</p><td>WCAs</td>")).toEqual(["ESA", "PIP", "WCA"]);
});

test("a part of a word, a tag, an address, code or a picture is no abbreviation", () => {
  const html = `<a href="/MR/" id="UC">ESSAY</a> <code>DLA</code><svg><text>NAO</text></svg> Mr, pip`;
  expect(abbreviationsIn(html)).toEqual([]);
});

test("every abbreviation of the list is one that can be found", () => {
  for (const short of Object.keys(ABBREVIATIONS)) expect(abbreviationsIn(`(${short})`)).toEqual([short]);
});
