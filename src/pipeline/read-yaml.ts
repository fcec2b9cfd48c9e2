import { isAlias, visit, isMap, isNode, LineCounter, parseDocument, type Document } from "yaml";
import type { z } from "zod";
import type { Place, Problem } from "../model/problem.ts";
import { schemaProblems } from "./schema-problems.ts";
import { exceptAt, todoComments, todoProblems } from "./todo-problems.ts";
import { textOf } from "./tree.ts";
import { yamlFault } from "./yaml-syntax.ts";

/** What reading a file gives: the value, if it is whole, and where each part of it stands. */
export type Read<T> = {
  value: T | null;
  /** What stands in the file, whole or not; undefined if it cannot be read as YAML. */
  raw: unknown;
  problems: Problem[];
  placeOf: (path: readonly PropertyKey[]) => Place | undefined;
};

/**
 * Reads a YAML file against a schema. YAML 1.2 core: an unquoted 2018-01-29 stays text, as it must
 * (another schema makes it a Date in some local time zone).
 */
export function readYaml<S extends z.ZodType>(
  schema: S,
  file: string,
  bytes: Uint8Array,
  firstLine = 1,
): Read<z.output<S>> {
  const text = textOf(bytes);
  if (text === null)
    return { value: null, raw: undefined, problems: [notUtf8(file)], placeOf: () => undefined };
  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: "1.2",
    schema: "core",
    lineCounter: lines,
    uniqueKeys: true,
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const [error] = document.errors;
  if (error) {
    const { offset, found, mend } = yamlFault(document, error);
    return unreadable(file, placeAt(offset), found, mend);
  }
  const placeOf = (path: readonly PropertyKey[]) => {
    const offset = offsetOf(document, path);
    return offset === null ? undefined : placeAt(offset);
  };
  let raw: unknown;
  try {
    raw = document.toJS();
  } catch {
    // The only thing that throws here is an alias (*name) without its anchor (&name), or far too many of them.
    return unreadable(file, placeAt(firstAlias(document)), "a text that begins with * but is not in quotes", "put it in double quotes"); // prettier-ignore
  }
  const marked = todoProblems(schema, raw, file, placeOf);
  const problems = [
    ...exceptAt(schemaProblems(schema, raw, file, placeOf), marked),
    ...marked,
    ...todoComments(text, file, firstLine),
  ];
  return { value: problems.length === 0 ? schema.parse(raw) : null, raw, problems, placeOf };
}

function firstAlias(document: Document): number {
  let offset = 0;
  visit(document, (_, node) => {
    if (!isAlias(node) || !node.range) return undefined;
    offset = node.range[0];
    return visit.BREAK;
  });
  return offset;
}

function unreadable(file: string, at: Place | undefined, found: string, mend: string) {
  const problem: Problem = {
    code: "yaml-syntax",
    file,
    ...(at ? { at } : {}),
    found,
    expected: "YAML that can be read: one field a line, as name, colon, space, value",
    mend,
  };
  return { value: null, raw: undefined, problems: [problem], placeOf: () => undefined };
}

/** A file that is not UTF-8 text. */
export function notUtf8(file: string): Problem {
  return {
    code: "bad-encoding",
    file,
    found: "bytes that are not UTF-8",
    expected: "UTF-8 text",
    mend: "save it again as UTF-8 (in a spreadsheet: CSV UTF-8), then look at letters with accents and the pound sign",
  };
}

/** Where a path stands: at its key in a map, else at its value; the nearest parent if the path does not exist. */
export function offsetOf(document: Document, path: readonly PropertyKey[]): number | null {
  for (let length = path.length; length >= 0; length -= 1) {
    const steps = path.slice(0, length) as (string | number)[];
    const last = steps.at(-1);
    const parent: unknown = length > 0 ? document.getIn(steps.slice(0, -1), true) : null;
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isNode(item.key) && String(item.key) === String(last));
      if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0];
      continue;
    }
    const node: unknown = length > 0 ? document.getIn(steps, true) : document.contents;
    if (isNode(node) && node.range) return node.range[0];
  }
  return null;
}
