import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse, type HTMLElement } from "node-html-parser";
import { packageProgram } from "../../scripts/program.ts";
import { ROOT } from "../../scripts/root.ts";

const PARTS = ["content", "data", "src", "public", "LICENSE-DATA", "package.json", "package-lock.json", "tsconfig.json", "astro.config.mjs"]; // prettier-ignore

/** A copy of the project that a test may change and build. */
export type Project = {
  folder: string;
  /** Replaces a text in a file; fails if the file does not hold it. */
  edit: (file: string, from: string, to: string) => void;
  /** Runs a script of scripts/ on the copy; fails with what it printed. */
  run: (script: string, ...args: string[]) => void;
  /** Makes data, charts, files and pages: everything but the search index. */
  build: () => void;
  /** A page of what was built. */
  page: (path: string) => HTMLElement;
  remove: () => void;
};

/** Copies the project without its releases. Remove it when the tests are done. */
export function copyProject(): Project {
  const folder = mkdtempSync(join(tmpdir(), "project-"));
  for (const part of PARTS) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  rmSync(join(folder, "data/releases"), { recursive: true, force: true });
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  const start = (args: string[]) => {
    const done = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
    if (done.status !== 0) throw new Error(`${args.join(" ")}:\n${done.stdout}\n${done.stderr}`);
  };
  const run = (script: string, ...args: string[]) =>
    start([join(ROOT, "scripts", script), "--root", folder, ...args]);
  return {
    folder,
    run,
    edit: (file, from, to) => {
      const text = readFileSync(join(folder, file), "utf8");
      if (!text.includes(from)) throw new Error(`${file} does not hold what the test changes: ${from}`);
      writeFileSync(join(folder, file), text.replace(from, to));
    },
    build: () => {
      for (const script of ["data.ts", "charts.ts", "images.ts", "package.ts"]) run(script);
      start(packageProgram("astro", ["build"]));
    },
    page: (path) => parse(readFileSync(join(folder, "dist", path, "index.html"), "utf8")),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
