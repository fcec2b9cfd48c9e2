import { expect, test } from "vitest";
import { questionSet } from "../../../src/model/question.ts";
import type { TidyRow } from "../../../src/model/tidy-row.ts";
import { askRow } from "../../../src/pipeline/questions/ask-rows.ts";

const ROW: TidyRow = {
  ...{ id: "2018-19-capita", period_start: "2018-04-01", period_end: "2019-03-31", period_label: "2018-19" },
  ...{ provider: "capita", lot: null, area: null, authority: null, measure: "share", category: "all" },
  ...{ value: 3.3, as_published: "3.3", qualifier: null, unit: "percent", target: "<= 3%", status: null },
  ...{ denominator: null, denominator_as_published: null, source: "s", locator: "l", address: "s#l", note: null },
}; // prettier-ignore
const NAMES = {
  providers: [{ id: "capita", name: "Capita plc", short: "Capita", about: "", sources: [] }],
  ...{ lots: [], areas: [], authorities: [] },
  units: [{ id: "percent", name: "per cent", one: "#%", many: "#%" }],
};
const SET = questionSet.parse({
  ...{ title: "t", group: "audits", dataset: "grades", filter: {}, names: ["provider", "period_label"] },
  question: "What share of {provider}’s reports was unacceptable {during}?",
  answer: ["{value} of them.", "The sample was {base}.", "The contract allows {target}."],
});
const ask = (row: Partial<TidyRow> = {}) => askRow("share", SET, { ...ROW, ...row }, NAMES);

test("a question is asked in the words of its row and answered by its value", () => {
  expect(ask()).toMatchObject({
    id: "share-capita-2018-19",
    kind: "answer",
    question: "What share of Capita’s reports was unacceptable in 2018–19?",
    answer: "3.3% of them. The contract allows at most 3%.",
    observations: ["grades/2018-19-capita"],
  });
});

test("a sentence goes where the row has nothing for its word, and stands where it has", () => {
  expect(ask().answer).not.toContain("sample");
  expect(ask({ denominator_as_published: "nearly 6,000" }).answer).toContain("The sample was nearly 6,000.");
  expect(ask({ denominator: 4200 }).answer).toContain("The sample was 4,200.");
});

test("a hedge stays with its number, with a capital where it begins the sentence", () => {
  expect(ask({ qualifier: "about" }).answer).toMatch(/^About 3\.3% of them\./);
});

test("a figure that the source rounded says so, since no word before it does", () => {
  expect(ask({ qualifier: "rounded" }).caveats.join()).toMatch(/rounded/);
  expect(ask({ qualifier: "about" }).caveats).toEqual([]);
});

test("every number of an answer leads to its observation, and words do not", () => {
  expect(ask().sentences[0]).toEqual([
    { text: "3.3%", observation: "grades/2018-19-capita", show: "value" },
    { text: " of them." },
  ]);
});

test("a row without a value is a refusal that says why", () => {
  const { kind, answer } = ask({ value: null, as_published: null, status: "withheld" });
  expect(kind).toBe("refusal");
  expect(answer).toBe("We don’t know. The source gives no figure: withheld under the Act.");
});
