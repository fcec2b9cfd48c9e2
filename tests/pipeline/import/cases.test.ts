import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { report } from "../../../scripts/report.ts";
import { ROOT } from "../../../scripts/root.ts";
import { PROBLEM_CODES } from "../../../src/model/problem.ts";
import { importRecord, type ImportOptions } from "../../../src/pipeline/import/import-record.ts";

// A case is a folder of tests/imports: one input file, perhaps options.json, and expected.txt. The inputs are fixtures
// written from the documented formats; no line of them is anybody's letter. UPDATE_CASES=1 writes missing expectations.
const CASES = join(ROOT, "tests/imports");
const all = readdirSync(CASES).sort();

/** What an import of a case gives, as one text: the files with their text and what was left out, or the problems. */
function told(name: string): string {
  const folder = join(CASES, name);
  const file = readdirSync(folder).find((entry) => entry.startsWith("input.")) ?? "";
  const options = join(folder, "options.json");
  const given = existsSync(options) ? (JSON.parse(readFileSync(options, "utf8")) as ImportOptions) : {};
  const { files, leftOut, problems } = importRecord(file, readFileSync(join(folder, file)), given, new Map());
  expect(files.size === 0, "nothing is written where there is a problem").toBe(problems.length > 0);
  const lines: string[] = [];
  report(problems, false, (text) => lines.push(text));
  const written = [...files].map(([path, text]) => `=== ${path}\n${text}`);
  return `${[...lines, ...written, ...leftOut.map((line) => `left out: ${line}`)].join("\n")}\n`;
}

test.for(all)("%s", (name) => {
  const expected = join(CASES, name, "expected.txt");
  const given = told(name);
  if (!existsSync(expected) && process.env["UPDATE_CASES"] === "1") {
    mkdirSync(dirname(expected), { recursive: true });
    writeFileSync(expected, given);
  }
  expect(given).toBe(readFileSync(expected, "utf8"));
  expect(given.startsWith("=== ")).toBe(name.startsWith("valid-"));
});

test("each kind of problem of an import has a case, but for what is already there and too large a file", () => {
  const shown = all.map((name) => readFileSync(join(CASES, name, "expected.txt"), "utf8")).join("\n");
  const kinds = Object.keys(PROBLEM_CODES).filter((code) => code.startsWith("import-"));
  expect(kinds.filter((code) => !shown.includes(`: ${code}\n`))).toEqual(["import-there"]);
});

describe("of the people in a thread nothing but the requester's own name is written", () => {
  test.for(all.filter((name) => name.startsWith("valid-")))("%s", (name) => {
    const written = told(name);
    for (const kept of ["Official", "Neighbour", "Beamtin", "@", "7946", "Yours", "Regards", "Please send", "alert", "javascript:"])
      expect(written, kept).not.toContain(kept); // prettier-ignore
  });
});
