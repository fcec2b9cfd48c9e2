import { formatProblem, type Problem } from "../src/model/problem.ts";

/** Prints problems: as text for people, or as one JSON array with --json. */
export function report(problems: readonly Problem[], asJson: boolean, print: (text: string) => void): void {
  if (asJson) {
    print(JSON.stringify(problems, null, 2));
    return;
  }
  for (const problem of problems) print(`${formatProblem(problem)}\n`);
  if (problems.length > 0)
    print(`${problems.length} ${problems.length === 1 ? "problem" : "problems"}; nothing was written.`);
}
