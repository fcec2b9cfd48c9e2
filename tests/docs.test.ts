import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../scripts/root.ts";
import { PROBLEM_CODES } from "../src/model/problem.ts";

const parts = readFileSync(join(ROOT, "docs/problems.md"), "utf8")
  .split(/^## /m)
  .slice(1)
  .map((part) => ({ code: part.split("\n")[0] ?? "", text: part }));

test("docs/problems.md explains every kind of problem, in the model's order, and no other", () => {
  expect(parts.map(({ code }) => code)).toEqual(Object.keys(PROBLEM_CODES));
});

test.for(parts)("$code has its meaning, an example of its own kind, and how to mend it", ({ code, text }) => {
  const [, meaning, example, mend] = /^.*\n\n(.+?)\n\n```text\n(.+?)\n```\n\n\*\*To mend it:\*\* (.+)\n/s.exec(text) ?? []; // prettier-ignore
  expect(meaning).toMatch(/\w.*[.)]$/s);
  expect(example?.split("\n")[0]).toMatch(new RegExp(`: ${code}$`));
  const told = example
    ?.split("\n")
    .filter((line, index) => !(index === 1 && line.startsWith("  sentence  ")));
  expect(told?.map((line) => line.slice(0, 12))).toEqual([
    expect.anything(),
    "  found     ",
    "  expected  ",
    "  mend      ",
  ]);
  expect(mend?.trimEnd()).toMatch(/\.$/);
});

test("the examples with fixtures are exactly what is printed", () => {
  const cases = join(ROOT, "tests/cases");
  const printed = readdirSync(cases)
    .filter((name) => name !== "base" && !name.startsWith("valid-"))
    .map((name) => readFileSync(join(cases, name, "expected.txt"), "utf8"))
    .join("\n");
  const examples = parts.flatMap(({ text }) => /```text\n(.*fixture.*?)\n```/s.exec(text)?.[1] ?? []);
  expect(examples).toHaveLength(67);
  expect(examples.filter((example) => !printed.includes(`${example}\n`))).toEqual([]);
});
