import { spawn, spawnSync } from "node:child_process";
import {
  constants,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { ROOT } from "../../scripts/root.ts";
import { frozenChart } from "../../src/model/frozen-chart.ts";

const TABLE = "data/datasets/appeal-costs/observations.csv";
const CHART = "content/charts/winning-at-tribunal.yaml";
const FIRST_ID = "2017-10-30-new-claims";
let root: string;

// Each test starts the commands several times.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/**
 * Projects that several tests begin from, made once: the evidence without any release, the same with release 1.0.0,
 * and both with a single chart.
 */
const BASES = { plain: "", released: "", charted: "", chartReleased: "" };

beforeAll(() => {
  BASES.plain = copyOfProject();
  rmSync(join(BASES.plain, "content/charts"), { recursive: true });
  BASES.charted = copyOf(BASES.plain);
  cpSync(join(ROOT, CHART), join(BASES.charted, CHART));
  for (const [from, to] of [
    ["plain", "released"],
    ["charted", "chartReleased"],
  ] as const) {
    BASES[to] = copyOf(BASES[from]);
    root = BASES[to];
    expect(release("1.0.0")).toMatchObject({ code: 0 });
  }
});
afterEach(() => rmSync(root, { recursive: true, force: true }));
afterAll(() => {
  for (const base of Object.values(BASES)) rmSync(base, { recursive: true, force: true });
});

/** Begins a test with a copy of a project. */
function begin(base: keyof typeof BASES): void {
  root = copyOf(BASES[base]);
}

/** The evidence without any release, in a folder of its own; without the texts that would notice a changed number. */
function copyOfProject(prefix?: string): string {
  const folder = copyOf(ROOT, prefix, ["content", "data", "LICENSE-DATA"]);
  for (const part of ["data/releases", "content/stories", "content/easy-read", "content/questions"])
    rmSync(join(folder, part), { recursive: true, force: true });
  return folder;
}

function copyOf(from: string, prefix = "release-", parts = readdirSync(from)): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  // Where the disk can, a copy takes no room until one of the two is changed.
  for (const part of parts) cpSync(join(from, part), join(folder, part), { recursive: true, mode: constants.COPYFILE_FICLONE }); // prettier-ignore
  return folder;
}

const command = (script: string, args: readonly string[], folder: string) => [join(ROOT, "scripts", script), "--root", folder, ...args]; // prettier-ignore

function run(script: string, args: readonly string[]) {
  const done = spawnSync(process.execPath, command(script, args, root), { encoding: "utf8" });
  return { code: done.status, printed: done.stdout + done.stderr };
}

const release = (version: string, ...more: string[]) => run("release.ts", releaseArgs(version, ...more));
const releaseArgs = (version: string, ...more: string[]) => [version, "--summary", "A test", "--date", "2001-02-03", ...more]; // prettier-ignore
const verify = (version: string, ...more: string[]) => run("verify.ts", [version, ...more]);

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(join(root, file), "utf8");
  expect(text, `${file} holds what the test changes`).toContain(from);
  writeFileSync(join(root, file), text.replace(from, to));
}

/** Every file under a folder, by path, as hexadecimal text. */
function held(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()); // prettier-ignore
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(folder.length), readFileSync(path, "hex")]));
}

describe("npm run release", () => {
  test("freezes the data; verify finds it whole, and sha256sum agrees with the list", () => {
    begin("released");
    expect(verify("1.0.0")).toMatchObject({ code: 0, printed: expect.stringContaining("the same bytes") as string }); // prettier-ignore
    const sums = spawnSync("sha256sum", ["--check", "--quiet", "SHA256SUMS"], { cwd: join(root, "data/releases/1.0.0") }); // prettier-ignore
    expect(sums.status).toBe(0);
  });

  test("lets a changed value through as a patch only, and says what changed", () => {
    begin("released");
    edit(TABLE, "278.35", "278.36");
    const refused = release("1.1.0");
    expect(refused.code).toBe(1);
    expect(refused.printed).toContain("expected  1.0.1, because the changes are patch. Since 1.0.0: 1 observation changed."); // prettier-ignore
    expect(release("1.0.1").code).toBe(0);
    expect(readFileSync(join(root, "data/releases/1.0.1/changes.csv"), "utf8")).toContain(`changed,appeal-costs,${FIRST_ID},value,278.35,278.36\r\n`); // prettier-ignore
    expect(verify("1.0.1").code).toBe(0);
    expect(verify("1.0.0", "--frozen").code).toBe(0);
    expect(verify("1.0.0").printed).toContain("release-rebuilt");
  });

  test("asks for a minor version when a row came, and for a major one when a definition changed", () => {
    begin("released");
    const [, row = ""] = /(2017-10-30-new-claims.*)\n/.exec(readFileSync(join(root, TABLE), "utf8")) ?? [];
    edit(TABLE, row, `${row}\n${row.replace(FIRST_ID, "2018-10-30-new-claims").replaceAll("2017-10-30", "2018-10-30")}`); // prettier-ignore
    expect(release("1.0.1").printed).toContain("expected  1.1.0, because the changes are minor");
    edit("data/datasets/appeal-costs/dataset.yaml", "Average internal DWP cost", "Mean internal DWP cost");
    expect(release("1.1.0").printed).toContain("expected  2.0.0, because the changes are major");
  });

  test("refuses to lose an id that was released", () => {
    begin("released");
    edit(TABLE, FIRST_ID, "renamed");
    const refused = release("2.0.0");
    expect(refused.code).toBe(1);
    expect(refused.printed).toContain(`no observation appeal-costs/${FIRST_ID}`);
  });

  test("never touches a release that is there, and --dry-run writes nothing", () => {
    begin("plain");
    expect(release("1.0.0", "--dry-run").code).toBe(0);
    expect(existsSync(join(root, "data/releases"))).toBe(false);
    rmSync(root, { recursive: true });
    begin("released");
    const before = held(join(root, "data/releases"));
    expect(release("1.0.0").code).toBe(1);
    expect(held(join(root, "data/releases"))).toEqual(before);
  });
});

describe("the charts of a release", () => {
  const FROZEN = "data/releases/1.0.0/charts/winning-at-tribunal.json";
  const frozen = () => frozenChart.parse(JSON.parse(readFileSync(join(root, FROZEN), "utf8")));

  test("are frozen with their words, table, pictures, caveats and figures, all of them", () => {
    root = copyOfProject();
    expect(release("1.0.0")).toMatchObject({ code: 0 });
    const names = (folder: string) => readdirSync(join(root, folder)).map((name) => name.replace(/\.\w+$/, "")).sort(); // prettier-ignore
    expect(names("data/releases/1.0.0/charts")).toEqual(names("content/charts"));
    const chart = frozen();
    expect(chart).toMatchObject({ release: "1.0.0", date: "2001-02-03", dataset: { id: "tribunal-pip-success" } }); // prettier-ignore
    expect(chart.rows).toHaveLength(21);
    expect(chart.rows.at(-1)).toMatchObject({ id: "2015-09-great-britain-month", value: 61 });
    expect(chart.words.series.flatMap(({ points }) => points.map(({ id }) => id))).toEqual(chart.rows.map(({ id }) => id)); // prettier-ignore
    // The picture's file names the address that will not change.
    expect(chart.svg.file).toContain("/charts/winning-at-tribunal/1.0.0/");
    expect(chart.sources.map(({ id }) => id)).toEqual(["pq-25821-tribunal"]);
    expect(readFileSync(join(root, "data/releases/1.0.0/SHA256SUMS"), "utf8")).toContain("  charts/winning-at-tribunal.json\n"); // prettier-ignore
  });

  test("are checked: a word changed in a frozen one, and one that is drawn otherwise now", () => {
    begin("chartReleased");
    edit(CHART, "rest on very few cases", "rest on few cases");
    expect(verify("1.0.0", "--frozen").code).toBe(0);
    const rebuilt = verify("1.0.0");
    expect(rebuilt.code).toBe(1);
    expect(rebuilt.printed.match(/release-rebuilt/g)).toHaveLength(1);
    expect(rebuilt.printed).toContain(`${FROZEN}: release-rebuilt`);
    edit(FROZEN, "rest on very few cases", "rest on few cases");
    expect(verify("1.0.0", "--frozen").printed).toContain(`${FROZEN}: release-file`);
  });

  test("that cannot be drawn stop the release", () => {
    begin("charted");
    edit(CHART, "{ that: last, at: 2015-09, is: 61 }", "{ that: last, at: 2015-09, is: 62 }");
    const { code, printed } = release("1.0.0");
    expect(code).toBe(1);
    expect(printed).toContain("chart-statement");
    expect(existsSync(join(root, "data/releases"))).toBe(false);
  });
});

describe("npm run verify", () => {
  test("finds a changed, an extra and a missing file", () => {
    begin("released");
    edit("data/releases/1.0.0/appeal-costs.csv", "278.35", "278.36");
    writeFileSync(join(root, "data/releases/1.0.0/more.csv"), "");
    rmSync(join(root, "data/releases/1.0.0/petition.csv"));
    const { code, printed } = verify("1.0.0", "--frozen");
    expect(code).toBe(1);
    for (const name of ["appeal-costs.csv", "more.csv", "petition.csv"]) expect(printed).toContain(`data/releases/1.0.0/${name}: release-file`); // prettier-ignore
  });

  test("finds changes that do not lead to the release", () => {
    begin("released");
    edit(TABLE, "278.35", "278.36");
    release("1.0.1");
    edit("data/releases/1.0.1/changes.json", "278.36", "278.37");
    expect(verify("1.0.1", "--frozen").printed).toContain("applied to 1.0.0 it does not give 1.0.1");
  });

  test("says so if there is no such release", () => {
    begin("plain");
    expect(verify("9.9.9")).toMatchObject({ code: 1, printed: expect.stringContaining("no such file") as string }); // prettier-ignore
  });
});

test("a release and every published file have the same bytes under other time zones, locales and folders", async () => {
  root = mkdtempSync(join(tmpdir(), "release-places-"));
  const zones = [
    { folder: copyOfProject(`${basename(root)}/here `), env: { TZ: "America/New_York", LC_ALL: "C", LANG: "C" } },
    { folder: copyOfProject(`${basename(root)}/another, longer folder ü `), env: { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" } },
  ]; // prettier-ignore
  // The two work side by side, as they have nothing to do with each other.
  const [first, second] = await Promise.all(zones.map(async ({ folder, env }) => {
    expect(await code("release.ts", releaseArgs("1.0.0"), folder, env)).toBe(0);
    expect(await code("package.ts", ["--out", join(folder, "out")], folder, env)).toBe(0);
    return { release: held(join(folder, "data/releases")), files: held(join(folder, "out")) };
  })); // prettier-ignore
  expect(first?.files.size).toBeGreaterThan(400);
  expect([...(second?.files.keys() ?? [])]).toEqual([...(first?.files.keys() ?? [])]);
  const differ = [...(first?.files ?? [])].filter(([path, bytes]) => second?.files.get(path) !== bytes);
  expect(differ.map(([path]) => path)).toEqual([]);
  expect(second?.release).toEqual(first?.release);
  // The release is given out under its version and as the newest, and its version stands in the descriptions.
  expect(first?.files.get("/1.0.0/SHA256SUMS")).toBe(first?.files.get("/latest/SHA256SUMS"));
  expect(Buffer.from(first?.files.get("/edition.json") ?? "", "hex").toString()).toContain('"1.0.0"');
});

function code(script: string, args: readonly string[], folder: string, env: Record<string, string>): Promise<number | null> {
  const child = spawn(process.execPath, command(script, args, folder), { env: { ...process.env, ...env }, stdio: "ignore" });
  return new Promise((resolve, reject) => child.on("close", resolve).on("error", reject));
} // prettier-ignore
