import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ROOT } from "../../scripts/root.ts";

const INPUT = join(ROOT, "tests/imports/valid-alaveteli-json/input.json");
let root: string;

// Each test starts the command one to five times.
vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "new-"));
});
afterEach(() => rmSync(root, { recursive: true }));

function begin(...args: string[]) {
  const run = spawnSync(process.execPath, [join(ROOT, "scripts/new.ts"), ...args], { encoding: "utf8" });
  return { code: run.status, printed: run.stdout, errors: run.stderr };
}

const record = (file: string, ...args: string[]) => begin("record", file, "--root", root, ...args);

test("a record is written with its source, and what was left out and is left to do is told", () => {
  const { code, printed, errors } = record(INPUT, "--from", "https://www.whatdotheyknow.com/request/fixture_reports"); // prettier-ignore
  expect([code, errors]).toEqual([0, ""]);
  expect(printed).toContain("data/records/foi-fixture-reports.yaml");
  expect(printed).toContain("1 entry that is no message: status_update");
  expect(printed).toMatch(/^\d+ places are marked TODO: npm run data names each/m);
  const written = readFileSync(join(root, "data/records/foi-fixture-reports.yaml"), "utf8");
  expect(written).toContain("url: https://www.whatdotheyknow.com/request/fixture_reports");
});

test("a second time nothing is written over", () => {
  record(INPUT);
  const file = join(root, "data/records/foi-fixture-reports.yaml");
  writeFileSync(file, "kept\n");
  const { code, printed } = record(INPUT);
  expect(code).toBe(1);
  expect(printed).toContain("data/records/foi-fixture-reports.yaml: import-there");
  expect(readFileSync(file, "utf8")).toBe("kept\n");
});

test("--json tells the same as data", () => {
  const { code, printed } = record(INPUT, "--json", "--id", "foi-fixture-two");
  expect(code).toBe(0);
  expect(JSON.parse(printed)).toEqual({
    files: ["data/sources/thread-fixture-two.yaml", "data/records/foi-fixture-two.yaml"],
    left_out: ["1 entry that is no message: status_update"],
    problems: [],
  });
});

test("a file that is not there, or too large to be read, is a problem and nothing is written", () => {
  const huge = join(root, "huge.html");
  writeFileSync(huge, "<html>");
  truncateSync(huge, 3_000_000_000);
  expect(record(huge).printed).toContain("import-limit\n  found     3000000000 bytes");
  expect(record(join(root, "none.json")).printed).toContain("missing-file");
  expect(readdirSync(root)).toEqual(["huge.html"]);
  expect(existsSync(join(root, "data"))).toBe(false);
});

test("without a kind it says what can be begun; of an unknown kind it says so", () => {
  expect(begin()).toMatchObject({ code: 0, errors: "" });
  expect(begin("--help").printed).toContain("npm run new -- record FILE");
  expect(begin("toString")).toMatchObject({ code: 1, printed: "" });
  expect(begin("toString").errors).toContain('There is no "toString" to begin.');
  expect(begin("record")).toMatchObject({ code: 1, errors: "Name one file: npm run new -- record FILE\n" });
  expect(begin("record", INPUT, "--colour").code).toBe(1);
});
