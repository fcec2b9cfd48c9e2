import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Problem } from "../src/model/problem.ts";
import { importRecord, LARGEST, tooLarge, type Imported } from "../src/pipeline/import/import-record.ts";
import { report } from "./report.ts";

const OPTIONS = {
  id: { type: "string" },
  from: { type: "string" },
  json: { type: "boolean", default: false },
  root: { type: "string", default: "." },
} as const;

/** Reads a saved request and writes a record with its sources. Nothing is written while there is a problem. */
export function newRecord(args: string[]): number {
  let parsed;
  try {
    parsed = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
  const { values, positionals } = parsed;
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    console.error("Name one file: npm run new -- record FILE");
    return 1;
  }
  const root = resolve(values.root);
  const imported = read(file, values, { has: (path) => existsSync(join(root, path)) });
  const { files, leftOut, problems } = imported;
  for (const [path, text] of problems.length === 0 ? files : []) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text, { flag: "wx" });
  }
  if (values.json) {
    console.log(JSON.stringify({ files: [...files.keys()], left_out: leftOut, problems }, null, 2));
  } else if (problems.length > 0) {
    report(problems, false, (text) => console.log(text));
  } else {
    console.log(told(files, leftOut));
  }
  return problems.length > 0 ? 1 : 0;
}

function read(
  file: string,
  options: { id?: string | undefined; from?: string | undefined },
  there: { has: (path: string) => boolean },
): Imported {
  const fails = (problem: Problem): Imported => ({ files: new Map(), leftOut: [], problems: [problem] });
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) {
    return fails({ code: "missing-file", file, found: "no such file", expected: "a request saved from its site", mend: "correct the file's name" }); // prettier-ignore
  }
  if (found.size > LARGEST) return fails(tooLarge(file, found.size));
  return importRecord(file, readFileSync(file), options, there);
}

function told(files: ReadonlyMap<string, string>, leftOut: readonly string[]): string {
  const marks = [...files.values()].reduce((sum, text) => sum + (text.match(/TODO: /g)?.length ?? 0), 0);
  return [
    "Written:",
    ...[...files.keys()].map((path) => `  ${path}`),
    "Left out:",
    ...(leftOut.length > 0 ? leftOut : ["nothing that was found"]).map((line) => `  ${line}`),
    `${marks} places are marked TODO: npm run data names each with what is to be done there. Read the titles and file names for names of people.`,
  ].join("\n");
}
