import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ROOT } from "../../scripts/root.ts";

let root: string;

// Each test starts a process with Vega once to four times.
vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "chart-"));
});
afterEach(() => rmSync(root, { recursive: true }));

function start(script: string, args: string[], env: Record<string, string> = {}) {
  const run = spawnSync(process.execPath, [join(ROOT, "scripts", script), ...args], { encoding: "utf8", cwd: root, env: { ...process.env, ...env } }); // prettier-ignore
  return { code: run.status, printed: run.stdout, errors: run.stderr };
}
const put = (name: string, text: string) => writeFileSync(join(root, name), text);
const got = (name: string) => readFileSync(join(root, name), "utf8");

const SPEC = `title: Fixture rain
mark: bar
encoding:
  x: { field: town, type: nominal }
  y: { field: mm, type: quantitative }
`;

describe("npm run chart", () => {
  test("draws a specification with rows from a CSV, and writes words and table beside it", () => {
    put("rain.yaml", SPEC);
    put("rain.csv", 'town,mm\n"A, the first",28\nB,55\nC,\n');
    const { code, printed, errors } = start("chart.ts", ["rain.yaml", "--data", "rain.csv", "--out", "out/rain.svg"]); // prettier-ignore
    expect([code, errors]).toEqual([0, ""]);
    expect(printed).toContain("out/rain.svg, and out/rain.html with its words and table");
    expect(got("out/rain.svg")).toContain('<title id="chart-title">Fixture rain</title>');
    const page = got("out/rain.html");
    for (const said of ["A, the first", "<td class=\"number\">28</td>", "mm, highest: 55 (B).", "<td class=\"number\">no value</td>", "mm: no value, and not drawn: C."]) expect(page).toContain(said); // prettier-ignore
  });

  test("gives the same bytes in any time zone", () => {
    put("days.json", JSON.stringify({ data: { values: [{ d: "2020-01-01", v: 1 }, { d: "2020-02-01", v: 2 }] }, mark: "line", encoding: { x: { field: "d", type: "temporal" }, y: { field: "v", type: "quantitative" } } })); // prettier-ignore
    const pictures = ["UTC", "America/New_York", "Pacific/Kiritimati"].map((TZ) => {
      expect(start("run.mjs", ["chart", "days.json", "--out", "days.svg"], { TZ }).code).toBe(0);
      return got("days.svg") + got("days.html");
    });
    expect(new Set(pictures).size).toBe(1);
    expect(pictures[0]).toContain("1 January 2020");
  });

  test("names file, line and mend of what it refuses, and writes nothing", () => {
    put("remote.yaml", `${SPEC}data: { url: "https://example.org/rain.csv" }\n`);
    const { code, printed } = start("chart.ts", ["remote.yaml", "--out", "remote.svg"]);
    expect(code).toBe(1);
    expect(printed).toMatch(/^remote\.yaml:6:\d+: chart-spec/);
    expect(printed).toContain('data from "https://example.org/rain.csv"');
    expect(printed).toContain("save the rows as a file and give it with --data FILE");
    expect(existsSync(join(root, "remote.svg"))).toBe(false);
  });

  test("says what is wrong with rows that cannot be read, and how it is called", () => {
    put("rain.yaml", SPEC);
    put("rain.csv", "town,mm\nA,28,1\n");
    expect(start("chart.ts", ["rain.yaml", "--data", "rain.csv", "--out", "x.svg"]).printed).toMatch(/^rain\.csv:2/); // prettier-ignore
    put("twice.csv", "mm,mm\n1,2\n");
    expect(start("chart.ts", ["rain.yaml", "--data", "twice.csv", "--out", "x.svg"]).printed).toContain('the column "mm" twice'); // prettier-ignore
    expect(start("chart.ts", ["rain.yaml"]).code).toBe(2);
    expect(start("chart.ts", ["nowhere.yaml", "--out", "x.svg"]).errors).toContain(
      "There is no file nowhere.yaml",
    );
  });

  test("draws a chart of the site", () => {
    const { code } = start("chart.ts", [join(ROOT, "content/charts/from-dla-to-pip.yaml"), "--root", ROOT, "--out", "dla.svg"]); // prettier-ignore
    expect(code).toBe(0);
    expect(got("dla.html")).toContain("Awarded more");
    expect(got("dla.svg")).toMatch(/^<svg role="img"/);
  });
});

describe("npm run new -- chart", () => {
  beforeEach(() => {
    for (const folder of ["data/tidy", "data/datasets"]) cpSync(join(ROOT, folder), join(root, folder), { recursive: true }); // prettier-ignore
  });

  test.for(["audit-coverage", "dla-reassessment-outcomes", "tribunal-pip-success"])(
    "writes a chart of %s that renders",
    (dataset) => {
      const made = start("new.ts", ["chart", "fixture", "--dataset", dataset]);
      expect([made.code, made.errors]).toEqual([0, ""]);
      expect(made.printed).toContain("Written: content/charts/fixture.yaml");
      expect(start("charts.ts", [])).toEqual({ code: 0, printed: "1 charts: 1 drawn, 0 unchanged.\n", errors: "" }); // prettier-ignore
      expect(got("content/charts/fixture.yaml")).toMatch(/^# Drafted from the dataset/);
    },
  );

  test("says where its figures are from: by area, or by company where the dataset has no areas", () => {
    for (const [dataset, where] of [["complaints", "Atos/IAS"], ["tribunal-pip-success", "Great Britain"]] as const) {
      start("new.ts", ["chart", dataset, "--dataset", dataset]);
      expect(got(`content/charts/${dataset}.yaml`)).toContain(`  where: ${where}\n`);
    }
  }); // prettier-ignore

  test("leaves a chart that is there, and says what it cannot find", () => {
    start("new.ts", ["chart", "fixture", "--dataset", "audit-coverage"]);
    const before = got("content/charts/fixture.yaml");
    const again = start("new.ts", ["chart", "fixture", "--dataset", "audit-coverage"]);
    expect([again.code, again.errors]).toEqual([1, "content/charts/fixture.yaml exists already and is left as it is: choose another name.\n"]); // prettier-ignore
    expect(got("content/charts/fixture.yaml")).toBe(before);
    expect(start("new.ts", ["chart", "other", "--dataset", "nothing"]).errors).toContain("There is no data/datasets/nothing/dataset.yaml"); // prettier-ignore
    expect(start("new.ts", ["chart", "Bad Name", "--dataset", "audit-coverage"]).code).toBe(2);
  });
});
