import { expect, test } from "vitest";
import { z } from "zod";
import { schemaProblems } from "../../src/pipeline/schema-problems.ts";

const schema = z.strictObject({
  kind: z.enum(["news", "report"]).describe("What it is."),
  day: z
    .union([z.literal(""), z.iso.date()])
    .optional()
    .describe("The day."),
  tags: z.array(z.string()).optional(),
  pages: z.int().positive().optional(),
});

function told(value: unknown): string[] {
  const problems = schemaProblems(schema, value, "fixture.yaml", (path) => ({
    line: 1,
    field: path.join("."),
  }));
  return problems.map(({ code, at, found, expected, mend }) =>
    [code, at?.field, found, expected, mend].join(" | "),
  );
}

test("a whole value has no problem", () => {
  expect(told({ kind: "news", day: "", tags: ["x"], pages: 3 })).toEqual([]);
});

test.for([
  [{ kind: "newz" }, 'invalid-field | kind | "kind" is "newz" | one of: news, report (What it is) | write "news"'],
  [{ kind: "photo" }, 'invalid-field | kind | "kind" is "photo" | one of: news, report (What it is) | write one of these'],
  [{}, 'missing-field |  | no field "kind" | the field "kind" (What it is) | add a line "kind:" with its value'],
  [{ kind: "news", pges: 3 }, 'unknown-field | pges | the field "pges" | one of: kind, day, tags, pages | write "pages", or take the field out'],
  [{ kind: "news", zzzzzz: "" }, 'unknown-field | zzzzzz | the field "zzzzzz" | one of: kind, day, tags, pages | take the field out'],
  [{ kind: "news", day: "2015-02-29" }, 'bad-date | day | "day" is "2015-02-29" | a day that exists, such as 2018-01-29 (The day) | write year-month-day, and look the day up in a calendar'],
  [{ kind: "news", tags: ["x", 2016] }, 'invalid-field | tags.1 | item 2 of "tags" is 2016 | text | put it in quotes: "2016"'],
  [{ kind: "news", tags: "x" }, 'invalid-field | tags | "tags" is "x" | a list: each item on a line of its own after a hyphen | write it so'],
  [{ kind: "news", pages: 0 }, 'invalid-field | pages | "pages" is 0 | a whole number from 1 on | correct the value'],
  [{ kind: null }, 'invalid-field | kind | "kind" is empty | one of: news, report (What it is) | fill it in'],
] as const)("%j", ([value, line]) => {
  expect(told(value)).toEqual([line]);
}); // prettier-ignore

test("all faults of a value are told, not only the first", () => {
  expect(told({ day: "x", tags: [1], extra: 1 })).toHaveLength(4);
});
