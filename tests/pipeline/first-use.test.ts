import { expect, test } from "vitest";
import { glossary } from "../../src/model/glossary.ts";
import { linkFirstUses } from "../../src/pipeline/first-use.ts";

const { terms } = glossary.parse({
  terms: [
    { id: "dwp", term: "Department for Work and Pensions", short: "DWP", plain: "x", from: "x" },
    { id: "ico", term: "Information Commissioner’s Office", also: ["Information Commissioner"], plain: "x", from: "x" },
    { id: "notice", term: "decision notice", plain: "x", from: "x" },
    { id: "aa", term: "Attendance Allowance", short: "AA", plain: "x", from: "x" },
    { id: "grade", term: "amendment required", short: "AA", plain: "x", from: "x" },
    { id: "source", term: "source", plain: "x", from: "x", everyday: true },
  ],
}); // prettier-ignore
const link = (html: string) => linkFirstUses(html, terms);
const a = (id: string, text: string) => `<a class="term" href="/glossary/#${id}">${text}</a>`;

test("a term is linked where it is used first, in full or as an abbreviation, and nowhere after", () => {
  expect(link("<p>The Department for Work and Pensions (DWP) and DWP</p>")).toBe(
    `<p>The ${a("dwp", "Department for Work and Pensions")} (DWP) and DWP</p>`,
  );
  expect(link("<p>DWP</p><p>DWP</p>")).toBe(`<p>${a("dwp", "DWP")}</p><p>DWP</p>`);
});

test("several terms of one sentence are linked in their order, the longest form first", () => {
  expect(link("<p>A decision notice of the Information Commissioner’s Office</p>")).toBe(
    `<p>A ${a("notice", "decision notice")} of the ${a("ico", "Information Commissioner’s Office")}</p>`,
  );
});

test("a plural, a capital at the start of a sentence and an apostrophe as HTML writes it are the same word", () => {
  expect(link("Decision notices")).toBe(a("notice", "Decision notices"));
  expect(link("Information Commissioner&#39;s Office")).toBe(
    a("ico", "Information Commissioner&#39;s Office"),
  );
});

test("nothing is linked in links, headings, quoted words, tables and pictures: the next use is", () => {
  const html =
    '<h2>DWP</h2><p><a href="/x/">DWP</a> <q>DWP</q></p><svg><text>DWP</text></svg><table><td>DWP</td></table>';
  expect(link(`${html}<p>DWP</p>`)).toBe(`${html}<p>${a("dwp", "DWP")}</p>`);
});

test("a part of a word, an attribute, an everyday word and an abbreviation of two terms are not linked", () => {
  const html = '<p title="DWP">DWP2 XDWP pre-DWP source AA</p>';
  expect(link(html)).toBe(html);
});

test("a word of another spelling that a pattern might take for one is left alone", () => {
  expect(link("<p>notice of decision</p>")).toBe("<p>notice of decision</p>");
});
