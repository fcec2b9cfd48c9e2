import { expect, test } from "vitest";
import { citationOf } from "../../src/model/citation.ts";

const row = {
  id: "2001-received",
  period_label: "2001",
  measure: "fixture complaints",
  category: "received",
  locator: "Table 1",
};
const dataset = { id: "fixture-complaints", title: "Fixture complaints" };
const source = { title: "Fixture & answer 100%", publisher: "Fixture office", published: "2002-05" };
const edition = { version: "1.2.3", date: "2003-04-05" };

test("a citation names the figure, its dataset and version, its link, and the document that it was read in", () => {
  expect(citationOf(row, dataset, source, edition).text).toBe(
    "PIP Disclosures (2003) ‘fixture complaints, received, 2001’, Fixture complaints [data set], version 1.2.3, observation fixture-complaints/2001-received. Read in: Fixture office (2002) Fixture & answer 100%, Table 1. Available at: /datasets/fixture-complaints/#2001-received",
  );
});

test("before a release there is no year, and none is made up", () => {
  const { text, bibtex, csl } = citationOf(row, dataset, source, { version: "0.0.0+unreleased", date: null });
  expect(text).toContain("PIP Disclosures (n.d.)");
  expect(bibtex).not.toContain("year");
  expect(csl).not.toHaveProperty("issued");
});

test("an undated source has no year, and an interval has its first", () => {
  const cite = (published: string | null) => citationOf(row, dataset, { ...source, published }, edition).text;
  expect(cite(null)).toContain("Fixture office (n.d.)");
  expect(cite("[2017-12-19..2018-01-29]")).toContain("Fixture office (2017)");
});

test("a category that is the whole is left out", () => {
  expect(citationOf({ ...row, category: "all" }, dataset, source, edition).csl.title).toBe("fixture complaints, 2001"); // prettier-ignore
});

test("BibTeX has every sign that TeX would run written as text", () => {
  const { bibtex } = citationOf({ ...row, measure: "50% of {a_b} & c~d^e\\f #1 $" }, dataset, source, edition); // prettier-ignore
  expect(bibtex).toContain(String.raw`50\% of \{a\_b\} \& c\textasciitilde{}d\textasciicircum{}e\textbackslash{}f \#1 \$`); // prettier-ignore
  expect(bibtex).toMatch(/^@misc\{pip-disclosures:fixture-complaints\/2001-received,\n/);
  expect(bibtex).toContain("  year = {2003}");
});

test("CSL-JSON has the fields that other programs look for", () => {
  expect(citationOf(row, dataset, source, edition).csl).toEqual({
    id: "fixture-complaints/2001-received",
    type: "dataset",
    title: "fixture complaints, received, 2001",
    "container-title": "Fixture complaints",
    author: [{ literal: "PIP Disclosures" }],
    issued: { "date-parts": [[2003, 4, 5]] },
    version: "1.2.3",
    URL: "/datasets/fixture-complaints/#2001-received",
    note: "Read in: Fixture office (2002) Fixture & answer 100%, Table 1",
  });
});
