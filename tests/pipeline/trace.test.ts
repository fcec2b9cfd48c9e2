import { describe, expect, test } from "vitest";
import { readTree } from "../../scripts/read-tree.ts";
import { ROOT } from "../../scripts/root.ts";
import { readEvidence } from "../../src/pipeline/evidence.ts";
import { trace } from "../../src/pipeline/trace.ts";
import { traceText, untraceableText } from "../../src/pipeline/trace-text.ts";

const tree = readTree(ROOT);
const { evidence } = readEvidence(tree);
if (!evidence) throw new Error("the evidence has problems: npm run data says which");
const followed = (ref: string) => {
  const found = trace(tree, evidence, ref);
  if ("unknown" in found) throw new Error(untraceableText(found));
  return found;
};
const lineOf = (file: string, line: number) => new TextDecoder().decode(tree.get(file)).split("\n")[line - 1];

describe("a value that was read", () => {
  const ref = "tribunal-pip-success/2017-07-to-2017-09-great-britain-quarter-pip-share-moj-2018";
  const found = followed(ref);

  test("leads to its cell, as shown and as stored, in a file with its hash", () => {
    expect(found.held).toMatchObject({ sheet: "SSCS_3", cell: "AG217", text: "67%", value: "0.674957199923911", type: "percent" }); // prettier-ignore
    expect(found.held?.sha256).toMatch(/^3e78af01/);
    expect(lineOf(found.held?.path ?? "", found.held?.line ?? 0)).toMatch(/^AG217,/);
  });

  test("leads to the reading, the tidy line, the chart and the page", () => {
    expect(found.authored).toMatchObject({ how: "read", file: "data/datasets/tribunal-pip-success/readings/moj-hearing-outcomes.yaml" }); // prettier-ignore
    expect(lineOf(found.tidy.file, found.tidy.line)).toContain(found.observation.id);
    expect(found.charts).toContainEqual({ id: "winning-by-benefit", drawn: true });
    expect(found.url).toBe(`/datasets/${ref.replace("/", "/#")}`);
  });

  test("is told step by step", () => {
    const unit = evidence.reference.units.value.units.find(({ id }) => id === "percent");
    const text = unit ? traceText(found, unit) : "";
    expect(text.split("\n").filter((line) => /^\d+ /.test(line))).toHaveLength(10);
    expect(text).toContain('sheet SSCS_3, cell AG217: shows "67%", stores 0.674957199923911 (percent)');
  });
});

test("a value that a person transcribed leads to its row and its place in the document", () => {
  const found = followed("tribunal-pip-success/2014-07-great-britain-month");
  expect(found.held).toBe(null);
  expect(found.authored.how).toBe("transcribed");
  expect(lineOf(found.authored.file, found.authored.line)).toMatch(/^2014-07-great-britain-month,/);
  expect(found.observation.locator).toBe("answer table");
});

test("every story that binds an observation is named with its line", () => {
  const story = evidence.stories[0];
  const [, ref = ""] = /obs="([a-z0-9-]+\/[a-z0-9-]+)"/.exec(story?.body ?? "") ?? [];
  const named = followed(ref).stories.find(({ id }) => id === story?.id);
  expect(lineOf(named?.file ?? "", named?.line ?? 0)).toContain(ref);
});

test("every question whose answer shows an observation is named with its file", () => {
  const found = followed("appeal-costs/2017-10-30-new-claims");
  expect(found.questions).toContainEqual({ id: "what-does-an-appeal-cost-dwp", file: "content/questions/what-does-an-appeal-cost-dwp.mdx" }); // prettier-ignore
  const ofSet = evidence.questionSets[0]?.id;
  const told = JSON.parse(new TextDecoder().decode(tree.get("data/tidy/questions.json"))) as { id: string; set: string | null; observations: string[] }[]; // prettier-ignore
  const question = told.find(({ set }) => set === ofSet);
  expect(followed(question?.observations[0] ?? "").questions).toContainEqual({ id: question?.id, file: `content/questions/${ofSet}.yaml` }); // prettier-ignore
});

test("a correction is part of the trace, and what a page leaves out leads to the page of its period", () => {
  const found = followed("foi-performance/2010-government-equalities-office-resolvable-r2020");
  expect(found.corrections.map(({ action }) => action)).toEqual(["flag"]);
  expect(found.url).toContain("/#2010-government-equalities-office");
  expect(followed("foi-performance/2010-home-office-late-r2020").url).toBe(
    "/datasets/foi-performance/2010/#2010-home-office-late-r2020",
  );
});

test.for([
  ["foi-performance/2016-dwp-lat-r2020", "Did you mean foi-performance/2016-dwp-late-r2020?"],
  ["foi-performanse/2016-dwp-late-r2020", "Did you mean foi-performance?"],
  ["audit-grades/nothing-like-it-at-all", "Known observations of audit-grades: 52."],
  ["no ref", "Known datasets: additional-support, "],
] as const)("what is not there is helped on: %s", ([ref, help]) => {
  const found = trace(tree, evidence, ref);
  expect("unknown" in found && untraceableText(found)).toContain(help);
});
