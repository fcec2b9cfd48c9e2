import { LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import type { Place, Problem } from "../../model/problem.ts";
import { offsetOf } from "../read-yaml.ts";
import { valueAt, type Path } from "../schema-path.ts";
import { shapeProblem, shown } from "./import-problem.ts";

/** Up to here a JSON text is read a second time to find the line of a fault. */
const PLACED = 1_000_000;

/** Checks a value from a JSON text against the fields that its system documents. Fields that we do not use are let be. */
export function checkShape<S extends z.ZodType>(
  schema: S,
  value: unknown,
  file: string,
  text: string,
): { value: z.output<S> | null; problems: Problem[] } {
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, problems: [] };
  const placeOf = placesIn(text);
  const problems = result.error.issues.map((issue) => {
    const input = valueAt(value, issue.path);
    const name = nameOf(issue.path);
    const found = input === undefined ? `no field ${name}` : `${name} is ${inShort(input)}`;
    const expected = issue.code === "invalid_value" ? `one of: ${issue.values.join(", ")}` : inWords(issue);
    return shapeProblem(file, found, expected, placeOf(issue.path));
  });
  return { value: null, problems };
}

function inShort(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" && value !== null ? "an object" : shown(JSON.stringify(value));
}

function inWords(issue: z.core.$ZodIssue): string {
  if (issue.code !== "invalid_type") return issue.message;
  return { string: "text", array: "a list", object: "an object", boolean: "true or false", number: "a number", int: "a whole number" }[issue.expected as string] ?? issue.expected; // prettier-ignore
}

/** info_request_events[2].event_type */
function nameOf(path: Path): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
    .join("")
    .replace(/^\./, "");
}

/** Where a path stands in a JSON text. JSON is YAML, whose parser keeps places. */
function placesIn(text: string): (path: Path) => Place | undefined {
  if (text.length > PLACED) return () => undefined;
  try {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false });
    return (path) => {
      const offset = offsetOf(document, path);
      if (offset === null) return undefined;
      const { line, col } = lines.linePos(offset);
      return { line, column: col };
    };
  } catch {
    return () => undefined; // nested too deeply to be placed
  }
}
