import { z } from "zod";
import { type Place, type Problem } from "../model/problem.ts";
import { nearest } from "./nearest.ts";

type Path = readonly PropertyKey[];

/**
 * Tells what a zod schema finds wrong with a value, as problems. `placeOf` says where a path stands in the file.
 * The mend quotes the model's own sentence about the field, so that nobody has to read the schema.
 */
export function schemaProblems(
  schema: z.ZodType,
  value: unknown,
  file: string,
  placeOf: (path: Path) => Place | undefined,
): Problem[] {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => problemsOf(issue, schema, value, file, placeOf));
}

function problemsOf(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  value: unknown,
  file: string,
  placeOf: (path: Path) => Place | undefined,
): Problem[] {
  const at = (path: Path) => {
    const place = placeOf(path);
    return place ? { at: place } : {};
  };
  const field = fieldName(issue.path);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => {
      const known = keysAt(schema, issue.path);
      const near = nearest(key, known);
      return {
        code: "unknown-field",
        file,
        ...at([...issue.path, key]),
        found: `the field "${key}"`,
        expected: `one of: ${known.join(", ")}`,
        mend: near ? `write "${near}", or take the field out` : "take the field out",
      };
    });
  }
  const input = valueAt(value, issue.path);
  const about = descriptionAt(schema, issue.path);
  const meaning = about ? ` (${about})` : "";
  if (input === undefined) {
    const parent = issue.path.slice(0, -1);
    return [{ code: "missing-field", file, ...at(parent), found: `no field "${field}"`, expected: `the field "${field}"${meaning}`, mend: `add "${field}:"` }]; // prettier-ignore
  }
  const options = optionsOf(issue);
  const near = options && typeof input === "string" ? nearest(input, options) : null;
  return [
    {
      code: "invalid-field",
      file,
      ...at(issue.path),
      found: `"${field}" is ${show(input)}`,
      expected: `${options ? `one of: ${options.join(", ")}` : expectation(issue)}${meaning}`,
      mend: mendFor(issue, input, near),
    },
  ];
}

function mendFor(issue: z.core.$ZodIssue, input: unknown, near: string | null): string {
  if (near) return `write "${near}"`;
  const number = typeof input === "number" || typeof input === "boolean";
  if (number && issue.code === "invalid_type" && issue.expected === "string")
    return `put it in quotes: "${input}"`;
  return "correct the value";
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type") return `a value of type ${issue.expected}`;
  if (issue.code === "invalid_format" && issue.format === "date")
    return "a day that exists, such as 2018-01-29";
  if (issue.code === "invalid_format" && issue.format === "url")
    return "a web address that begins with http:// or https://";
  if (issue.code === "too_small") return "something rather than nothing";
  return issue.message;
}

/** The values that an enum, or a union of an enum and the empty string, allows. */
function optionsOf(issue: z.core.$ZodIssue): string[] | null {
  if (issue.code === "invalid_value") return issue.values.map(String);
  if (issue.code === "invalid_union") {
    const branches = issue.errors.map((branch) =>
      branch.length === 1 && branch[0] ? optionsOf(branch[0]) : null,
    );
    if (branches.every((branch) => branch !== null))
      return branches.flat().map((option) => option || "(empty)");
  }
  return null;
}

function fieldName(path: Path): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step}]` : String(step)))
    .join(".")
    .replaceAll(".[", "[");
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === "object" && inner !== null ? (inner as Record<PropertyKey, unknown>)[step] : undefined,
    value,
  );
}

function show(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}

/** The schema inside optional, nullable and the like. */
function unwrap(schema: z.ZodType): z.ZodType {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodNullable)
    inner = inner.unwrap() as z.ZodType;
  return inner;
}

function schemaAt(schema: z.ZodType, path: Path): z.ZodType | null {
  let inner: z.ZodType | null = schema;
  for (const step of path) {
    const holder = unwrap(inner);
    if (holder instanceof z.ZodObject) inner = (holder.shape[String(step)] as z.ZodType | undefined) ?? null;
    else if (holder instanceof z.ZodArray) inner = holder.element as z.ZodType;
    else return null;
    if (!inner) return null;
  }
  return inner;
}

function descriptionAt(schema: z.ZodType, path: Path): string | null {
  const holder = schemaAt(schema, path);
  return (
    (holder?.description ?? (holder ? unwrap(holder).description : undefined))?.replace(/\.$/, "") ?? null
  );
}

function keysAt(schema: z.ZodType, path: Path): string[] {
  const holder = schemaAt(schema, path);
  const inner = holder ? unwrap(holder) : null;
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}
