import { spawnSync } from "node:child_process";
import {
  cpSync,
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
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ROOT } from "../../scripts/root.ts";
import { ods, odsNumber, odsTable, xlsx } from "../pipeline/intake/workbooks.ts";

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

describe("a dataset from a file from outside", () => {
  const dataset = (file: string, ...args: string[]) => begin("dataset", file, "--root", root, ...args);
  const place = (name: string, bytes: Uint8Array | string) => {
    const path = join(root, name);
    writeFileSync(path, bytes);
    return path;
  };
  const number = (cell: string, value: string): string => `<c r="${cell}"><v>${value}</v></c>`;
  const words = (cell: string, value: string): string =>
    `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const SHEET = { name: "Lot 1", rows: [["Month", "Received"], ["Jan-16", "31"], ["Feb-16", "29"]].map(([a = "", b = ""], row) => `<row r="${row + 1}">${words(`A${row + 1}`, a)}${row === 0 ? words("B1", b) : number(`B${row + 1}`, b)}</row>`).join("") }; // prettier-ignore
  const written = (): string[] => (readdirSync(root, { recursive: true }) as string[]).filter((name) => /\.(yaml|csv)$/.test(name)).sort(); // prettier-ignore

  test.for<[string, () => Uint8Array | string, string, string[]]>([
    ["fixture.csv", () => "Month,Received\nJan-16,31\nFeb-16,29\n", "fixture#csv!B2", []],
    ["fixture.xlsx", () => xlsx({ sheets: [SHEET] }), "fixture#Lot 1!B2", []],
    ["fixture.xlsx", () => xlsx({ sheets: [SHEET, { ...SHEET, name: "Lot 2" }] }), "fixture#Lot 2!B2", ["--sheet", "Lot 2"]],
    ["fixture.ods", () => ods(odsTable("Lot 1", [["Month", "Received"], ["Jan-16", 31], ["Feb-16", 29]].map((cells) => `<table:table-row>${cells.map((cell) => typeof cell === "number" ? odsNumber(cell) : `<table:table-cell office:value-type="string"><text:p>${cell}</text:p></table:table-cell>`).join("")}</table:table-row>`).join(""))), "fixture#Lot 1!B2", []],
  ])("%s becomes a source, held cells, a dataset and a reading, with its first rows", ([name, make, address, args]) => {
    const { code, printed, errors } = dataset(place(name, make()), "--id", "fixture-set", ...args);
    expect([code, errors]).toEqual([0, ""]);
    expect(printed).toContain(`${address}: Jan-16, Received, all: 31 (2016-01-received)`);
    for (const file of ["data/sources/fixture.yaml", "data/datasets/fixture-set/dataset.yaml"]) expect(written()).toContain(file);
    expect(written().some((file) => file.startsWith("data/files/fixture/"))).toBe(true);
    // What is left to do is marked, and nothing else is wrong.
    cpSync(join(ROOT, "tests/cases/base/input"), root, { recursive: true });
    const checked = spawnSync(process.execPath, [join(ROOT, "scripts/data.ts"), "--root", root, "--json"], { encoding: "utf8" });
    const problems = JSON.parse(checked.stdout) as { code: string; file: string }[];
    expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set(["todo"]));
    expect(new Set(problems.map(({ file }) => file.split("/")[1]))).toEqual(new Set(["sources", "datasets"]));
  }); // prettier-ignore

  test("what is hidden stays out, and waits in the source for a person's word", () => {
    const { code } = dataset(place("fixture.xlsx", xlsx({ sheets: [SHEET, { ...SHEET, name: "Secret", state: "hidden" }] }))); // prettier-ignore
    expect(code).toBe(0);
    expect(written().filter((name) => name.startsWith("data/files"))).toEqual([
      "data/files/fixture/lot-1.csv",
    ]);
    expect(readFileSync(join(root, "data/sources/fixture.yaml"), "utf8")).toMatch(/kind: hidden-sheet\n.*\n.*\n\s+signed_off: "?TODO: say why/); // prettier-ignore
  });

  test.for<[string, () => Uint8Array | string, string]>([
    ["fixture.csv", () => "Month,Who,Received\nJan-16,j.bloggs@example.org,31\nFeb-16,b,29\n", "personal-data at "],
    ["fixture.xlsx", () => xlsx({ sheets: [SHEET, { ...SHEET, name: "Lot 2" }] }), "Say with --sheet which one: Lot 1, Lot 2."],
    ["fixture.xlsx", () => xlsx(), "No table was recognised in "],
    ["fixture.xlsx", () => "<html></html>", "HTML with the name of a workbook (.xlsx)"],
    ["fixture.json", () => "[]", "has no sheet that can be seen."],
  ])("%s is refused, and nothing is written", ([name, make, why]) => {
    const before = written();
    const { code, printed, errors } = dataset(place(name, make()));
    expect(code).toBe(1);
    expect(printed + errors).toContain(why);
    expect(written().filter((file) => file !== name)).toEqual(before);
  }); // prettier-ignore
});

test("without a kind it says what can be begun; of an unknown kind it says so", () => {
  expect(begin()).toMatchObject({ code: 0, errors: "" });
  expect(begin("--help").printed).toContain("npm run new -- record FILE");
  expect(begin("toString")).toMatchObject({ code: 1, printed: "" });
  expect(begin("toString").errors).toContain('There is no "toString" to begin.');
  expect(begin("record")).toMatchObject({ code: 1, errors: "Name one file: npm run new -- record FILE\n" });
  expect(begin("record", INPUT, "--colour").code).toBe(1);
});
