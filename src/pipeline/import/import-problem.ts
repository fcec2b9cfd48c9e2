import type { Place, Problem } from "../../model/problem.ts";

/** A text that is shown in a problem: short, on one line. */
export function shown(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
}

/** A part of the file that is missing or not as its system documents it. */
export function shapeProblem(file: string, found: string, expected: string, at?: Place): Problem {
  return {
    code: "import-shape",
    file,
    ...(at ? { at } : {}),
    found,
    expected,
    mend: "save the request again from its site; if the site has changed its form, write the record by hand and tell us",
  };
}

/** A thread, or the problems that stand in its way. */
export type ReadThread<T> = { thread: T; problems: [] } | { thread: null; problems: Problem[] };

/** Nothing was read, because of this. */
export function refused(...problems: Problem[]): { thread: null; problems: Problem[] } {
  return { thread: null, problems };
}
