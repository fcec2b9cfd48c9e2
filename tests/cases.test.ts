import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { readTree } from "../scripts/read-tree.ts";
import { report } from "../scripts/report.ts";
import { PROBLEM_CODES } from "../src/model/problem.ts";
import { publish } from "../src/pipeline/publish.ts";
import { published } from "./pipeline/base-tree.ts";
import { ROOT } from "../scripts/root.ts";

// A case is a folder of tests/cases. Its input/ is laid over that of base/, which is valid; removed.txt names files
// of base/ to leave out. on.txt names another valid case to build on instead of base/. expected.txt is what `npm run data -- --root <tree>` prints, expected/ the files it writes
// where they differ from those of base/. UPDATE_CASES=1 writes expectations that are not there yet, never others.
const CASES = join(ROOT, "tests/cases");
const update = process.env["UPDATE_CASES"] === "1";
const all = readdirSync(CASES).sort();
const valid = all.filter((name) => name === "base" || name.startsWith("valid-"));
const faulty = all.filter((name) => !valid.includes(name));

// Other kinds tell of something that is missing, or of more than one line.
const SHOWN_ON_ITS_LINE = [
  "unknown-field",
  "invalid-field",
  "todo",
  "bad-date",
  "bad-value",
  "unknown-reference",
  "unknown-measure",
  "unused-measure",
  "duplicate-id",
  "bad-period",
  "clock-with-date",
  "clock-without-trigger",
  "correction-unmatched",
  "chart-field",
  "question-words",
];

const IMPORTS = Object.keys(PROBLEM_CODES).filter((code) => code.startsWith("import-"));

describe("a faulty tree is told in full, in words that say how to mend it", () => {
  test.for(faulty)("%s", (name) => {
    const { files, problems } = publish(treeOf(name));
    const printed: string[] = [];
    report(problems, false, (text) => printed.push(text));
    expect(`${printed.join("\n")}\n`).toBe(expectation(`${name}/expected.txt`, `${printed.join("\n")}\n`));
    expect(problems.length).toBeGreaterThan(0);
    expect([...files.keys()], "nothing is published").toEqual([]);
  });

  test.for(faulty)("%s: the line named holds what was found", (name) => {
    const tree = treeOf(name);
    for (const { code, file, at, found } of publish(tree).problems) {
      if (!at || !SHOWN_ON_ITS_LINE.includes(code) || found.endsWith("is empty")) continue;
      const line = new TextDecoder().decode(tree.get(file)).split("\n")[at.line - 1] ?? "";
      const words = found.match(/[\w*-]{4,}|"[^"]+"/g)?.map((word) => word.replaceAll('"', "")) ?? [];
      expect(
        words.filter((word) => line.includes(word)),
        `${file}:${at.line} ${found}`,
      ).not.toEqual([]);
    }
  });

  test("each kind of fault that this command can find has a case", () => {
    const shown = faulty.map((name) => readFileSync(join(CASES, name, "expected.txt"), "utf8")).join("\n");
    const missing = Object.keys(PROBLEM_CODES).filter((code) => !shown.includes(`: ${code}\n`));
    // Charts are drawn, files taken in, the site looked through, releases cut, requests imported, and data/tidy compared, by other commands with tests
    // of their own.
    expect(missing).toEqual([
      "chart-spec",
      "chart-lost-row",
      "chart-statement",
      "file-unreadable",
      "file-too-large",
      "file-hostile",
      "finding-not-signed-off",
      "sign-off-unused",
      "personal-data",
      "unsafe-download",
      "allowed-finding-unused",
      "stale-tidy",
      "release-version",
      "release-lost-id",
      "release-file",
      "release-rebuilt",
      ...IMPORTS,
    ]);
  });
});

describe("a valid tree gives these bytes", () => {
  test.for(valid)("%s", (name) => {
    const { files, problems } = published(treeOf(name));
    expect(problems).toEqual([]);
    const base = name === "base" ? new Map<string, string>() : published(treeOf("base")).files;
    const changed = [...files].filter(([path, text]) => base.get(path) !== text);
    const folder = `${name}/expected`;
    for (const [path, text] of changed) expect(text, path).toBe(expectation(join(folder, path), text));
    const held = [...readTree(join(CASES, folder)).keys()];
    expect(held, "files that differ from those of base").toEqual(changed.map(([path]) => path).sort());
  });
});

/** The case's files over those of the case that it builds on: base/, or the one that on.txt names. */
function treeOf(name: string): Map<string, Uint8Array> {
  if (name === "base") return new Map(readTree(join(CASES, "base/input")));
  const removed = join(CASES, name, "removed.txt");
  const tree = new Map([...treeOf(under(name)), ...readTree(join(CASES, name, "input"))]);
  const gone = existsSync(removed) ? readFileSync(removed, "utf8").trim().split("\n") : [];
  for (const path of gone) expect(tree.delete(path), `${path} is a file of ${under(name)}`).toBe(true);
  return tree;
}

function under(name: string): string {
  const on = join(CASES, name, "on.txt");
  return existsSync(on) ? readFileSync(on, "utf8").trim() : "base";
}

function expectation(path: string, given: string): string {
  const file = join(CASES, path);
  if (!existsSync(file) && update) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, given);
  }
  expect(existsSync(file), `${path} is missing: run with UPDATE_CASES=1 and read what it writes`).toBe(true);
  return readFileSync(file, "utf8");
}
