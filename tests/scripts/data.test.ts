import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ROOT } from "../../scripts/root.ts";

const CASES = join(ROOT, "tests/cases");
/** How many files the base tree gives, and how many files a tree must have: the lists and the glossary. */
const GIVEN = readdirSync(join(CASES, "base/expected/data/tidy")).length;
const REQUIRED = readdirSync(join(CASES, "base/input/data/reference")).length + 1;
/** What is printed of the base tree's one story. */
const STORY =
  "Stories: 1, numbers 1, bound 1 (100%).\nReadability: fixture-story: 8 words in 2 sentences, 4.0 a sentence, index 6.5, 0 long\n";
let tree: string;

// Each test starts the command one to three times.
vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), "data-"));
});
afterEach(() => rmSync(tree, { recursive: true }));

function data(args: string[], env: { [name: string]: string } = {}) {
  const script = join(ROOT, "scripts/data.ts");
  const run = spawnSync(process.execPath, [script, "--root", tree, ...args], {
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  return { code: run.status, printed: run.stdout, errors: run.stderr };
}

/** Every file of the tree with its bytes. */
function held(): Map<string, string> {
  const entries = readdirSync(tree, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()); // prettier-ignore
  const files = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(files.map((file) => [file.slice(tree.length), readFileSync(file, "hex")]));
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(join(tree, file), "utf8");
  expect(text, `${file} holds what the test changes`).toContain(from);
  writeFileSync(join(tree, file), text.replace(from, to));
}

const useCase = (name: string) => cpSync(join(CASES, name, "input"), tree, { recursive: true });

describe("on a valid tree", () => {
  beforeEach(() => useCase("base"));

  test("it writes data/tidy, says so, and ends with 0", () => {
    expect(data([])).toEqual({
      code: 0,
      printed: `${GIVEN} files written to data/tidy.\n${STORY}`,
      errors: "",
    });
    const expected = join(CASES, "base/expected/data/tidy/fixture-complaints.json");
    expect(readFileSync(join(tree, "data/tidy/fixture-complaints.json"), "utf8")).toBe(readFileSync(expected, "utf8")); // prettier-ignore
  });

  test("--check agrees afterwards and writes nothing", () => {
    data([]);
    const before = held();
    expect(data(["--check"])).toEqual({
      code: 0,
      printed: `${GIVEN} files agree with data/tidy.\n${STORY}`,
      errors: "",
    });
    expect(held()).toEqual(before);
  });

  test("--json prints an empty list of problems and nothing else", () => {
    expect(data(["--json"])).toEqual({ code: 0, printed: "[]\n", errors: "" });
  });

  test("a tidy file that nothing gives any more goes", () => {
    data([]);
    writeFileSync(join(tree, "data/tidy/old.json"), "[]\n");
    expect(data([]).code).toBe(0);
    expect([...held().keys()]).not.toContain("/data/tidy/old.json");
  });

  test("the bytes are the same in New York with Turkish letters as in UTC", () => {
    data([], { TZ: "America/New_York", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" });
    const there = held();
    rmSync(join(tree, "data/tidy"), { recursive: true });
    data([], { TZ: "UTC", LC_ALL: "C" });
    expect(held()).toEqual(there);
  });
});

describe("on a faulty tree", () => {
  beforeEach(() => {
    useCase("base");
    data([]);
    useCase("many-problems");
  });

  test("it prints every problem as the golden case has it, ends with 1, and writes nothing", () => {
    const before = held();
    const expected = readFileSync(join(CASES, "many-problems/expected.txt"), "utf8");
    expect(data([])).toEqual({ code: 1, printed: expected, errors: "" });
    expect(data(["--check"])).toEqual({ code: 1, printed: expected, errors: "" });
    expect(held()).toEqual(before);
  });

  test("--json prints the same problems as data", () => {
    const { code, printed } = data(["--json"]);
    const problems: unknown = JSON.parse(printed);
    expect(code).toBe(1);
    expect(problems).toMatchObject([
      { code: "bad-value", at: { line: 4, field: "column value" } },
      { code: "invalid-field", at: { line: 5, field: "column id" } },
      { code: "invalid-field", file: "data/sources/fixture-answer.yaml", at: { line: 7 } },
    ]);
    for (const problem of problems as object[])
      expect(Object.keys(problem).sort()).toEqual(["at", "code", "expected", "file", "found", "mend"]);
  });

  test("a folder with nothing in it lacks every file that must be there", () => {
    rmSync(join(tree, "data"), { recursive: true });
    rmSync(join(tree, "content"), { recursive: true });
    const { code, printed } = data([]);
    expect(code).toBe(1);
    expect(printed.match(/: missing-file$/gm)).toHaveLength(REQUIRED);
    expect([...held().keys()]).toEqual([]);
  });
});

describe("on a copy of the real evidence", () => {
  // Without charts, stories and questions, so that only the data can be at fault; the glossary must be there.
  beforeEach(() => {
    cpSync(join(ROOT, "data"), join(tree, "data"), { recursive: true });
    cpSync(join(ROOT, "content/glossary.yaml"), join(tree, "content/glossary.yaml"));
  });
  const AUDITS = "data/datasets/audit-grades/observations.csv";

  test("one changed digit makes --check name the observation and say how to mend it", () => {
    edit(AUDITS, ",4.25,,percent", ",4.26,,percent");
    const { code, printed } = data(["--check"]);
    expect(code).toBe(1);
    expect(printed).toContain("data/tidy/audit-grades.json:");
    expect(printed).toContain("found     value 4.25");
    expect(printed).toContain('expected  "2018-19-atos-ias-lot-1-and-3-share-of-audited-reports-by-grade-unacceptable": value 4.26'); // prettier-ignore
    expect(printed).toContain("mend      if the change to the authored files is meant, run npm run data");
    expect(printed).toMatch(/^\d+ problems?; nothing was written\.$/m);
  });

  test.for([
    [AUDITS, ",bw-almost-60,", ",bw-almost-6o,", `${AUDITS}:2, column source: unknown-reference`, 'write "bw-almost-60"'],
    [AUDITS, "2015-02-28", "2015-02-29", `${AUDITS}:3, column period_end: bad-date`, "look the day up in a calendar"],
    [AUDITS, "period_label", "period", `${AUDITS}:1:4: csv-header`, "the header is: id,period_start,"],
    ["data/records/foi-pip-mi-2016.yaml", "date: 2016-12\n", "date: 2016-13\n", "data/records/foi-pip-mi-2016.yaml:37:5: bad-date", "a month or year will do"],
  ] as const)("%s: %j broken into %j is told with its line and mend", ([file, from, to, place, mend]) => {
    edit(file, from, to);
    const { code, printed } = data([]);
    expect(code).toBe(1);
    expect(printed.split("\n")[0]).toBe(place);
    expect(printed).toMatch(/\n {2}found {5}.*\n {2}expected {2}.*\n {2}mend {6}/);
    expect(printed).toContain(mend);
  }); // prettier-ignore

  test("the bytes are the same in New York with Turkish letters as in UTC", () => {
    cpSync(join(ROOT, "content"), join(tree, "content"), { recursive: true });
    const committed = held();
    rmSync(join(tree, "data/tidy"), { recursive: true });
    expect(data([], { TZ: "America/New_York", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" }).code).toBe(0);
    expect(held()).toEqual(committed);
  });
});
