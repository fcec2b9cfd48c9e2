import { packageProgram, runNode } from "./program.ts";
import type { Step } from "./steps.ts";

function program(name: string, packageName: string, ...args: string[]): Step {
  return { name, run: (run) => runNode(packageProgram(packageName, args), run) };
}

/** Faults of form. */
export const lintSteps: readonly Step[] = [
  program("eslint", "eslint", ".", "--max-warnings", "0"),
  program("prettier", "prettier", "--check", ".", "--log-level", "warn"),
];

/** Puts right the faults of form that need no thought. */
export const formatSteps: readonly Step[] = [
  program("eslint", "eslint", ".", "--fix"),
  program("prettier", "prettier", "--write", ".", "--log-level", "warn"),
];

/** Faults of type. Astro goes first: it writes the types of its collections, which tsc reads. */
export const typeSteps: readonly Step[] = [
  program("types in pages", "astro", "check", "--minimumFailingSeverity", "warning"),
  { name: "types", run: (run) => runNode(packageProgram("typescript", ["--noEmit"], "tsc"), run) },
];

/** data/tidy/ is what the evidence gives. */
export const dataCheckStep: Step = {
  name: "data:check",
  run: (run) => runNode(["scripts/data.ts", "--check"], run),
};

/** Tests that need no site. */
export const unitTestStep = program("unit tests", "vitest", "run", "--project", "unit");

/** Tests of the built site in a browser. */
export const siteTestStep = program("site tests", "vitest", "run", "--project", "site");
