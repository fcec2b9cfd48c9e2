import fc from "fast-check";
import { expect, test } from "vitest";
import { formatProblem, sortProblems, type Problem } from "../../src/model/problem.ts";

const problem: Problem = {
  code: "bad-value",
  file: "data/datasets/fixture/observations.csv",
  at: { line: 7, field: "column value" },
  found: '"value" is "1,104"',
  expected: "digits",
  mend: "write 1104",
};

test("a problem is told in four lines: place and code, found, expected, mend", () => {
  expect(formatProblem(problem)).toBe(
    [
      "data/datasets/fixture/observations.csv:7, column value: bad-value",
      '  found     "value" is "1,104"',
      "  expected  digits",
      "  mend      write 1104",
    ].join("\n"),
  );
});

test("a place in YAML has line and column, and a whole file has none", () => {
  const first = (at?: Problem["at"]) =>
    formatProblem({ code: "bad-date", file: "a.yaml", found: "", expected: "", mend: "", ...(at ? { at } : {}) }) // prettier-ignore
      .split("\n")[0];
  expect(first({ line: 3, column: 5 })).toBe("a.yaml:3:5: bad-date");
  expect(first()).toBe("a.yaml: bad-date");
});

test("problems are sorted by file, then line as a number, then column, and nothing is lost", () => {
  const at = (file: string, line: number, column: number): Problem => ({ ...problem, file, at: { line, column } }); // prettier-ignore
  const sorted = [at("a.yaml", 2, 1), at("a.yaml", 10, 1), at("a.yaml", 10, 3), at("b.yaml", 1, 1)];
  fc.assert(
    fc.property(fc.shuffledSubarray(sorted, { minLength: 4 }), (shuffled) => {
      expect(sortProblems(shuffled)).toEqual(sorted);
    }),
  );
});

test("capital letters come before small ones on every machine, whatever its locale", () => {
  const files = ["b.yaml", "B.yaml", "ä.yaml", "a.yaml"].map((file) => ({ ...problem, file }));
  expect(sortProblems(files).map(({ file }) => file)).toEqual(["B.yaml", "a.yaml", "b.yaml", "ä.yaml"]);
});
