import type { z } from "zod";
import { readYaml, notUtf8, type Read } from "./read-yaml.ts";
import { textOf } from "./tree.ts";

/** Reads the YAML between the two lines of three hyphens at the top of an MDX file, by the one reader for YAML. */
export function readFrontMatter<S extends z.ZodType>(
  schema: S,
  file: string,
  bytes: Uint8Array,
): Read<z.output<S>> & { body: string; bodyLine: number } {
  const text = textOf(bytes);
  const none = { value: null, raw: undefined, placeOf: () => undefined, body: "", bodyLine: 1 };
  if (text === null) return { ...none, problems: [notUtf8(file)] };
  const parts = /^---\r?\n([\s\S]*?\n)---\r?\n([\s\S]*)$/.exec(text);
  if (!parts?.[1]) {
    const problem = {
      code: "missing-field",
      file,
      at: { line: 1 },
      found: "no front matter",
      expected: "a line of three hyphens, the fields of the story, and another line of three hyphens",
      mend: "copy the top of another story",
    } as const;
    return { ...none, problems: [problem] };
  }
  const yaml = parts[1];
  const read = readYaml(schema, file, new TextEncoder().encode(yaml), 2);
  return { ...read, body: parts[2] ?? "", bodyLine: yaml.split("\n").length + 2 };
}
