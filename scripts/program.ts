import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { ROOT } from "./root.ts";

const require = createRequire(import.meta.url);

/** Where a program's output goes, and the signal that stops it. */
export type Run = { write: (text: string) => void; signal: AbortSignal };

/** A program that could not be started, or that ended with a code other than 0. */
export class ProgramFailed extends Error {}

/**
 * The arguments with which Node starts the program that a package brings along, for instance
 * `packageProgram("eslint", ["."])`. The .bin folder is passed by: its files differ between systems and
 * may pick another Node.
 */
export function packageProgram(name: string, args: readonly string[], program = name): string[] {
  const manifestPath = require.resolve(`${name}/package.json`);
  const manifest = JSON.parse(readFileSync(manifestPath, "utf8")) as { bin: string | Record<string, string> };
  const file = typeof manifest.bin === "string" ? manifest.bin : manifest.bin[program];
  if (file === undefined) throw new Error(`The package ${name} has no program ${program}.`);
  return [join(dirname(manifestPath), file), ...args];
}

/**
 * Runs a program to its end in the project's root, passing on what it prints.
 * @throws ProgramFailed when it cannot be started, is stopped, or ends with a code other than 0.
 */
export function runProgram(file: string, args: string[], { write, signal }: Run): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: ROOT, signal, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8");
      stream.on("data", write);
    }
    child.on("error", (error) => reject(new ProgramFailed(`${file}: ${error.message}`)));
    child.on("close", (code, by) => {
      if (code === 0) resolve();
      else reject(new ProgramFailed(code === null ? `stopped by ${by}` : `ended with code ${code}`));
    });
  });
}

/** Runs Node itself, the one that runs this. See {@link runProgram}. */
export function runNode(args: string[], run: Run): Promise<void> {
  return runProgram(process.execPath, args, run);
}
