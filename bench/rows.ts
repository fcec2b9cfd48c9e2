/**
 * Bench, run by hand: `node bench/rows.ts 100000 1000000`. Transcribed rows (FIXTURE: invented, not data, not kept) are
 * read, checked, sorted and written as JSON, CSV and Parquet by our own path and by DuckDB, by turns and each time in
 * a process of its own, so that its memory can be told. It prints the medians. docs/benchmarks.md has the figures.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeRoot } from "./fixture.ts";

const TIMES = 3;
const SIDES = ["ours", "duckdb"] as const;

type Run = { laps: [string, number][]; seconds: number; mebibytes: number };

for (const rows of process.argv.slice(2).map(Number)) {
  const place = makeRoot(mkdtempSync(join(tmpdir(), "bench-")), rows);
  const runs = { ours: [] as Run[], duckdb: [] as Run[] };
  for (let time = 0; time < TIMES; time += 1) for (const side of SIDES) runs[side].push(run(side, place, rows));
  rmSync(place, { recursive: true });
  for (const side of SIDES) tell(side, rows, runs[side]);
  const ratio = median(runs.ours.map(({ seconds }) => seconds)) / median(runs.duckdb.map(({ seconds }) => seconds));
  console.log(`ours takes ${ratio.toFixed(2)} times as long\n`);
} // prettier-ignore

function run(side: string, place: string, rows: number): Run {
  const script = join(import.meta.dirname, `${side}.ts`);
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, place, String(rows)], { encoding: "utf8" }); // prettier-ignore
  if (status !== 0) throw new Error(`${side}: ${stderr}`);
  return JSON.parse(stdout) as Run;
}

function tell(side: string, rows: number, runs: readonly Run[]): void {
  for (const [at, [step]] of (runs[0]?.laps ?? []).entries()) {
    line(side, step, median(runs.map(({ laps }) => laps[at]?.[1] ?? 0)));
  }
  line(side, `all, ${rows} rows`, median(runs.map(({ seconds }) => seconds)));
  const [least, most] = [Math.min, Math.max].map((pick) => pick(...runs.map(({ seconds }) => seconds)));
  const mebibytes = Math.max(...runs.map((each) => each.mebibytes));
  console.log(
    `${side.padEnd(8)}${least?.toFixed(1)} to ${most?.toFixed(1)} s, at most ${mebibytes.toFixed(0)} MiB`,
  );
}

function line(side: string, step: string, seconds: number): void {
  console.log(`${side.padEnd(8)}${step.padEnd(24)}${seconds.toFixed(1).padStart(6)} s`);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
