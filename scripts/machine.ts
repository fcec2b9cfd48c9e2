import { accessSync, constants, statSync } from "node:fs";
import { chromium } from "playwright-core";
import type { Machine } from "./browser.ts";
import { packageProgram, ProgramFailed, runNode, runProgram, type Run } from "./program.ts";

/** The machine that this runs on. What its programs print goes to `run`. */
export function thisMachine(run: Run): Machine {
  return {
    env: process.env,
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    playwrightChromium: playwrightChromium(),
    isExecutable,
    succeeds: (file, args) => endsWell(runProgram(file, args, run)),
    downloadChromium: (withSystemLibraries) => {
      const options = withSystemLibraries ? ["--with-deps"] : [];
      return endsWell(runNode(packageProgram("playwright-core", ["install", ...options, "chromium"]), run));
    },
  };
}

function playwrightChromium(): string | undefined {
  try {
    return chromium.executablePath();
  } catch {
    return undefined; // Playwright has none for this system
  }
}

async function endsWell(program: Promise<void>): Promise<boolean> {
  try {
    await program;
    return true;
  } catch (error) {
    if (error instanceof ProgramFailed) return false;
    throw error;
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
