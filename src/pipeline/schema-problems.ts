import type { z } from "zod";
import type { Place, Problem, ProblemCode } from "../model/problem.ts";
import { nearest } from "./nearest.ts";
import { descriptionAt, fieldName, keysAt, valueAt, type Path } from "./schema-path.ts";

type PlaceOf = (path: Path) => Place | undefined;
type Issue = z.core.$ZodIssue;

/**
 * Tells what a zod schema finds wrong with a value, as problems. `placeOf` says where a path stands in the file.
 * What is expected quotes the model's own sentence about the field, so that nobody has to read the schema.
 */
export function schemaProblems(schema: z.ZodType, value: unknown, file: string, placeOf: PlaceOf): Problem[] {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => problemsOf(issue, schema, value, file, placeOf));
}

function problemsOf(
  issue: Issue,
  schema: z.ZodType,
  value: unknown,
  file: string,
  placeOf: PlaceOf,
): Problem[] {
  const where = (path: Path) => {
    const place = placeOf(path);
    return place ? { file, at: place } : { file };
  };
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => {
      const known = keysAt(schema, issue.path);
      const near = nearest(key, known);
      return {
        code: "unknown-field",
        ...where([...issue.path, key]),
        found: `the field "${key}"`,
        expected: `one of: ${known.join(", ")}`,
        mend: near ? `write "${near}", or take the field out` : "take the field out",
      };
    });
  }
  const input = valueAt(value, issue.path);
  const about = descriptionAt(schema, issue.path);
  const meaning = about ? ` (${about})` : "";
  const field = fieldName(issue.path);
  if (issue.path.length === 0 && issue.code === "invalid_type") {
    const found = input === null ? "an empty file" : "a text or list where the fields should be";
    return [{ code: "invalid-field", file, found, expected: `the fields ${keysAt(schema, []).join(", ")}`, mend: "write the fields, one under the other: CONTRIBUTING.md has the recipe" }]; // prettier-ignore
  }
  if (input === undefined) {
    return [{ code: "missing-field", ...where(issue.path.slice(0, -1)), found: `no field ${field}`, expected: `the field ${field}${meaning}`, mend: `add a line "${String(issue.path.at(-1))}:" with its value` }]; // prettier-ignore
  }
  const { options, problem, expected, mend } = explain(issue);
  const near = options && typeof input === "string" ? nearest(input, options) : null;
  return [
    {
      code: problem,
      ...where(issue.path),
      found: `${field} is ${show(input)}`,
      expected: `${options ? `one of: ${options.join(", ")}` : expected}${meaning}`,
      mend: near ? `write "${near}"` : (quotes(issue, input) ?? (isEmpty(input) ? "fill it in" : mend)),
    },
  ];
}

/** What an issue is about: the values allowed, or what was expected in words, and how to mend it. */
type Explained = { options: string[] | null; problem: ProblemCode; expected: string; mend: string };

function explain(issue: Issue): Explained {
  const plain = { options: null, problem: "invalid-field", expected: issue.message, mend: "correct the value" } as const; // prettier-ignore
  switch (issue.code) {
    case "invalid_value":
      return { ...plain, options: issue.values.map(String), mend: "write one of these" };
    case "invalid_type":
      return { ...plain, expected: TYPES[issue.expected] ?? `a value of type ${issue.expected}`, mend: "write it so" }; // prettier-ignore
    case "too_small":
      return {
        ...plain,
        expected: issue.origin === "number" ? "a whole number from 1 on" : "something rather than nothing",
      };
    case "invalid_format":
      if (issue.format === "date")
        return { ...plain, problem: "bad-date", expected: "a day that exists, such as 2018-01-29", mend: "write year-month-day, and look the day up in a calendar" }; // prettier-ignore
      if (issue.format === "url")
        return { ...plain, expected: "a web address that begins with http:// or https://" };
      return plain;
    case "invalid_union":
      return ofUnion(issue.errors.map((branch) => branch[0]).filter((inner) => inner !== undefined)) ?? plain;
    case "custom":
      return { ...plain, ...issue.params };
    case "invalid_element":
    case "invalid_key":
    case "not_multiple_of":
    case "too_big":
    case "unrecognized_keys":
      return plain;
  }
}

/** A cell that may be empty is a union with the empty text: what counts is the other branch. */
function ofUnion(issues: Issue[]): Explained | null {
  const branches = issues.map(explain);
  const onlyEmpty = ({ options }: Explained) => options?.length === 1 && options[0] === "";
  const others = branches.filter((branch) => !onlyEmpty(branch));
  const [first] = others;
  if (others.length !== 1 || !first) return null;
  if (first.options) return { ...first, options: [...first.options, "(empty)"] };
  return { ...first, expected: `${first.expected}, or nothing` };
}

/** In YAML some texts turn into something else unless they stand in quotes. */
function quotes(issue: Issue, input: unknown): string | null {
  if (issue.code !== "invalid_type" || issue.expected !== "string") return null;
  if (typeof input === "number" || typeof input === "boolean") return `put it in quotes: "${input}"`;
  return Array.isArray(input) ? "if it begins with a bracket, put the whole of it in quotes" : null;
}

const TYPES: { [type: string]: string } = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list: each item on a line of its own after a hyphen",
  object: "fields, one under the other",
};

function isEmpty(value: unknown): boolean {
  return value === null || value === "";
}

function show(value: unknown): string {
  if (isEmpty(value)) return "empty";
  const text = JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}
