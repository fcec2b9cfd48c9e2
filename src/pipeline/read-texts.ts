import type { z } from "zod";
import type { Problem } from "../model/problem.ts";
import type { AuthoredText } from "./evidence.ts";
import { readFrontMatter } from "./read-front-matter.ts";
import { pathsUnder, type Tree } from "./tree.ts";

/** Reads the MDX files of a folder: the fields at their top, and the text under them; what is wrong goes to `problems`. */
export function readTexts<S extends z.ZodType>(
  tree: Tree,
  folder: string,
  schema: S,
  problems: Problem[],
): AuthoredText<z.output<S>>[] {
  return pathsUnder(tree, folder)
    .filter((file) => file.endsWith(".mdx"))
    .flatMap((file) => {
      const { value, body, bodyLine, placeOf, problems: found } = readFrontMatter(schema, file, tree.get(file) ?? new Uint8Array()); // prettier-ignore
      problems.push(...found);
      const id = (file.split("/").at(-1) ?? "").replace(/\.mdx$/, "");
      return value === null ? [] : [{ id, file, value, placeOf, body, bodyLine }];
    });
}
