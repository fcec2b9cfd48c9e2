import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ROOT } from "../../scripts/root.ts";

const CHART = "content/charts/how-little-is-audited.yaml";
// A busy machine takes seconds to start a process with Vega.
const LONG = { timeout: 60_000 };
let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "charts-"));
  mkdirSync(join(root, "content/charts"), { recursive: true });
  for (const file of [
    CHART,
    "data/tidy/catalogue.json",
    "data/tidy/reference.json",
    "data/tidy/audit-coverage.json",
  ])
    cpSync(join(ROOT, file), join(root, file));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function run() {
  const done = spawnSync(process.execPath, [join(ROOT, "scripts/charts.ts"), "--root", root], {
    encoding: "utf8",
  });
  return { status: done.status, said: done.stdout.trim(), errors: done.stderr };
}
const drawn = () => readdirSync(join(root, ".cache/charts"));

test("a chart is drawn once, and again only when what it is drawn from changes", LONG, () => {
  expect(run()).toEqual({ status: 0, said: "1 charts: 1 drawn, 0 unchanged.", errors: "" });
  expect(run().said).toBe("1 charts: 0 drawn, 1 unchanged.");
  const file = join(root, CHART);
  writeFileSync(file, readFileSync(file, "utf8").replace("Two lines", "Two quiet lines"));
  expect(run().said).toBe("1 charts: 1 drawn, 0 unchanged.");
});

test("a row that changed is drawn anew, and so is the chart after other code or another font", LONG, () => {
  run();
  const tidy = join(root, "data/tidy/audit-coverage.json");
  const rows = readFileSync(tidy, "utf8");
  writeFileSync(tidy, rows.replace('"note":null', '"note":"Another note."'));
  expect(readFileSync(tidy, "utf8")).not.toBe(rows);
  expect(run().said).toBe("1 charts: 1 drawn, 0 unchanged.");
  expect(run().said).toBe("1 charts: 0 drawn, 1 unchanged.");
  // The code and the font are the key's other half: a drawing with another key is not taken.
  const drawing = join(root, ".cache/charts/how-little-is-audited.json");
  const text = readFileSync(drawing, "utf8");
  const list = join(root, ".cache/charts.json");
  const keys = JSON.parse(readFileSync(list, "utf8")) as Record<string, string>;
  expect(Object.keys(keys)).toEqual(["how-little-is-audited.yaml"]);
  writeFileSync(list, JSON.stringify({ "how-little-is-audited.yaml": "of other code" }));
  expect(run().said).toBe("1 charts: 1 drawn, 0 unchanged.");
  expect(readFileSync(drawing, "utf8")).toBe(text);
});

test("the drawing of a chart that is gone goes too", LONG, () => {
  run();
  expect(drawn()).toEqual(["how-little-is-audited.json"]);
  rmSync(join(root, CHART));
  run();
  expect(drawn()).toEqual([]);
});

test("a false statement stops the command, names file and line, and leaves no drawing", LONG, () => {
  run();
  const file = join(root, CHART);
  writeFileSync(file, readFileSync(file, "utf8").replace("is: 1.6", "is: 1.5"));
  const { status, said } = run();
  expect(status).toBe(1);
  expect(said).toMatch(/^content\/charts\/how-little-is-audited\.yaml:\d+:\d+: chart-statement/);
  expect(said).toContain("what the rows say: lowest: 2018 atos-ias 1.6; Jan-Nov 2022 atos-ias 1.6");
  expect(drawn()).toEqual([]);
});
