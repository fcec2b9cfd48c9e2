import { progressOn, type Progress } from "./progress.ts";
import { ProgramFailed, type Run } from "./program.ts";

/** One step of a command: it resolves when it went well and rejects, with a reason, when it did not. */
export type Step = { name: string; run: (run: Run) => Promise<void> };

/** How a step went. */
export type Outcome = { name: string; seconds: number; failure?: unknown };

type Surroundings = { progress: Progress; now: () => number; signal: AbortSignal };

/** Runs the steps in order and stops at the first that fails. The last outcome tells. */
export async function runSteps(steps: readonly Step[], around: Surroundings): Promise<Outcome[]> {
  const { progress, now, signal } = around;
  const outcomes: Outcome[] = [];
  for (const [index, { name, run }] of steps.entries()) {
    const title = `[${index + 1}/${steps.length}] ${name}`;
    const began = now();
    const seconds = () => (now() - began) / 1000;
    progress.begin(title);
    try {
      signal.throwIfAborted();
      await run({ write: progress.write, signal });
    } catch (failure) {
      progress.end(`${title}: FAILED after ${inSeconds(seconds())}: ${reason(failure)}`);
      return [...outcomes, { name, seconds: seconds(), failure }];
    }
    progress.end(`${title}: done in ${inSeconds(seconds())}`);
    outcomes.push({ name, seconds: seconds() });
  }
  return outcomes;
}

/** The table that ends a command: each step with its seconds, and what was not reached. */
export function summary(steps: readonly Step[], outcomes: readonly Outcome[]): string {
  const width = Math.max(...steps.map(({ name }) => name.length));
  const lines = steps.map(({ name }, index) => {
    const outcome = outcomes[index];
    const word = outcome === undefined ? "not run" : "failure" in outcome ? "FAILED" : "ok";
    const time = outcome === undefined ? "" : inSeconds(outcome.seconds).padStart(9);
    return `  ${name.padEnd(width)}  ${word.padEnd(7)}${time}`.trimEnd();
  });
  const total = outcomes.reduce((sum, { seconds }) => sum + seconds, 0);
  return [...lines, `  ${"all".padEnd(width)}  ${"".padEnd(7)}${inSeconds(total).padStart(9)}`].join("\n");
}

/**
 * Runs a command's steps with progress on standard output, then prints the summary. Gives true if all went
 * well; otherwise says which step failed and sets the exit code to 1.
 */
export async function completeSteps(
  command: string,
  steps: readonly Step[],
  signal: AbortSignal,
): Promise<boolean> {
  const now = () => performance.now();
  const outcomes = await runSteps(steps, { progress: progressOn(process.stdout, now), now, signal });
  console.log(`\n${summary(steps, outcomes)}\n`);
  const last = outcomes.at(-1);
  if (last === undefined || !("failure" in last)) return true;
  console.error(`${command} failed at the step: ${last.name}`);
  process.exitCode = 1;
  return false;
}

function inSeconds(seconds: number): string {
  return `${seconds.toFixed(1)} s`;
}

function reason(failure: unknown): string {
  // What a program printed says why it failed; any other failure is ours and needs its stack.
  if (failure instanceof ProgramFailed) return failure.message;
  return failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
}
