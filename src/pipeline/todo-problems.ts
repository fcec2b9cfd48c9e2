import type { z } from "zod";
import type { Place, Problem } from "../model/problem.ts";
import { todoIn } from "../model/todo.ts";
import { descriptionAt, fieldName, type Path } from "./schema-path.ts";

/** Names every place of a file that is still marked TODO, with what the model says of the field. */
export function todoProblems(
  schema: z.ZodType,
  value: unknown,
  file: string,
  placeOf: (path: Path) => Place | undefined,
): Problem[] {
  return marksIn(value, []).map(({ path, what }) => {
    const at = placeOf(path);
    const about = descriptionAt(schema, path);
    return {
      code: "todo",
      file,
      ...(at ? { at } : {}),
      found: `${fieldName(path)} is marked TODO`,
      expected: about ?? "what the mark asks for",
      mend: what,
    };
  });
}

/** Names every comment that is marked TODO, where a draft leaves a choice and has no value to mark. */
export function todoComments(text: string, file: string, firstLine: number): Problem[] {
  return text.split("\n").flatMap((line, index): Problem[] => {
    const mark = /(?:^|\s)#.*\bTODO\b:? ?(.*)$/.exec(line);
    if (!mark) return [];
    return [
      {
        code: "todo",
        file,
        at: { line: index + firstLine },
        found: `"${line.trim()}"`,
        expected: "what a person has decided, and no mark",
        mend: mark[1]
          ? `${mark[1]}; then take the mark out`
          : "look at the held file, write what it says, and take the mark out",
      },
    ];
  });
}

/** The marks inside a value, each with its path. */
function marksIn(value: unknown, path: Path): { path: Path; what: string }[] {
  if (typeof value === "object" && value !== null) {
    const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
    return entries.flatMap(([key, inner]: [PropertyKey, unknown]) => marksIn(inner, [...path, key]));
  }
  const what = todoIn(value);
  return what === null ? [] : [{ path, what }];
}

/** What the schema objects to, without what it says of a marked place: the mark is told instead. */
export function exceptAt(problems: readonly Problem[], marked: readonly Problem[]): Problem[] {
  const same = (a: Place | undefined, b: Place | undefined) =>
    a !== undefined && a.line === b?.line && a.column === b.column;
  return problems.filter(({ at }) => !marked.some((mark) => same(at, mark.at)));
}
