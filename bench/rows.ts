/**
 * Bench, run by hand: `node bench/rows.ts 1000000`. Makes transcribed rows (FIXTURE: invented, not data, not kept), and
 * has our own path and DuckDB each read, check, sort and write them as JSON, CSV and Parquet. Each side is a process of
 * its own, so that its memory can be told. docs/benchmarks.md has the figures.
 */
import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { TRANSCRIBED_COLUMNS, transcribedRow } from "../src/model/observation.ts";
import { observe } from "../src/pipeline/observe.ts";
import { jsonLines } from "../src/pipeline/package/bytes.ts";
import { toParquet } from "../src/pipeline/package/to-parquet.ts";
import { readCsv } from "../src/pipeline/read-csv.ts";
import { schemaProblems } from "../src/pipeline/schema-problems.ts";
import { toCsv } from "../src/pipeline/to-csv.ts";
import { toTidy } from "../src/pipeline/to-tidy.ts";

const [count = "100000", side, folder = ""] = process.argv.slice(2);
if (side === "ours") ours();
else if (side === "duckdb") await duckdb();
else compare();

/** Runs both sides and prints what each took. */
function compare(): void {
  const place = mkdtempSync(join(tmpdir(), "bench-"));
  make(join(place, "rows.csv"), Number(count));
  for (const name of ["ours", "duckdb"]) {
    const run = spawnSync(process.execPath, ["--max-old-space-size=8000", import.meta.filename, count, name, place], { encoding: "utf8" }); // prettier-ignore
    console.log(run.stdout || run.stderr);
  }
  rmSync(place, { recursive: true });
}

/** Invented rows: 40 measures, 25 years of months, and for every fiftieth row a status in place of a value. */
function make(file: string, rows: number): void {
  const out = openSync(file, "w");
  writeSync(out, `${TRANSCRIBED_COLUMNS.join(",")}\n`);
  let lines = "";
  for (let n = 0; n < rows; n += 1) {
    const [year, month] = [2000 + (n % 25), 1 + (n % 12)];
    const label = `${year}-${String(month).padStart(2, "0")}`;
    const missing = n % 50 === 0;
    lines += `fixture-${n},${label}-01,${label}-28,fixture ${label},fixture-company,fixture-lot,,fixture measure ${n % 40},"all, or fixture ${n % 7}",${missing ? "" : (n * 7919) % 100_003},,count,,,${missing ? "x" : ""},fixture-source,"Table ${n % 9}, row ${n}",\n`;
    if (n % 10_000 === 9_999 || n === rows - 1) {
      writeSync(out, lines);
      lines = "";
    }
  }
  closeSync(out);
}

/** Says how long a step took, and at the end the most memory that the process held. */
function stopwatch(name: string) {
  const began = performance.now();
  let last = began;
  return {
    lap: (step: string) => {
      console.log(`${name}  ${step.padEnd(22)} ${((performance.now() - last) / 1000).toFixed(1).padStart(6)} s`); // prettier-ignore
      last = performance.now();
    },
    end: () => {
      const most = process.resourceUsage().maxRSS / 1024;
      console.log(`${name}  ${"all".padEnd(22)} ${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s, at most ${most.toFixed(0)} MiB`); // prettier-ignore
    },
  };
}

function ours(): void {
  const watch = stopwatch("ours  ");
  const { rows } = readCsv(TRANSCRIBED_COLUMNS, "rows.csv", readFileSync(join(folder, "rows.csv")));
  watch.lap("read");
  const problems = rows.flatMap(({ line, cells }) => schemaProblems(transcribedRow, cells, "rows.csv", () => ({ line }))); // prettier-ignore
  if (problems.length > 0 || rows.length !== Number(count)) throw new Error(`${problems.length} problems, ${rows.length} rows`); // prettier-ignore
  watch.lap("check");
  const tidy = toTidy(rows.map(({ cells }) => observe(transcribedRow.parse(cells))));
  watch.lap("tidy and sort");
  writeFileSync(join(folder, "ours.json"), jsonLines(tidy));
  watch.lap("write JSON");
  writeFileSync(join(folder, "ours.csv"), toCsv(tidy));
  watch.lap("write CSV");
  writeFileSync(join(folder, "ours.parquet"), toParquet(tidy, "fixture"));
  watch.lap("write Parquet");
  watch.end();
}

async function duckdb(): Promise<void> {
  const watch = stopwatch("duckdb");
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(`CREATE TABLE cells AS SELECT * FROM read_csv('${join(folder, "rows.csv")}', header = true, all_varchar = true, nullstr = '')`); // prettier-ignore
  watch.lap("read");
  const id = "'^[a-z0-9]+(-[a-z0-9]+)*$'";
  const bad = await connection.runAndReadAll(`SELECT count(*) FROM cells WHERE NOT regexp_matches(id, ${id})
    OR TRY_CAST(period_start AS DATE) IS NULL OR TRY_CAST(period_end AS DATE) IS NULL OR NOT regexp_matches(unit, ${id})
    OR (value IS NOT NULL AND NOT regexp_matches(value, '^-?\\d+(\\.\\d+)?$')) OR NOT regexp_matches(source, ${id})
    OR NOT regexp_matches(provider, ${id}) OR NOT regexp_matches(lot, ${id}) OR (status IS NOT NULL AND status NOT IN ('x', 'z', 'c'))
    OR (value IS NULL AND status IS NULL) OR measure IS NULL OR category IS NULL OR locator IS NULL OR period_label IS NULL`);
  if (Number(bad.getRows()[0]?.[0]) !== 0) throw new Error("rows were refused");
  watch.lap("check");
  await connection.run(`CREATE TABLE tidy AS SELECT * REPLACE (CAST(value AS DOUBLE) AS value, CAST(period_start AS DATE) AS period_start, CAST(period_end AS DATE) AS period_end),
    value AS as_published, source || '#' || locator AS address FROM cells ORDER BY measure, unit, category, provider, lot, area, period_start, period_end, id`); // prettier-ignore
  watch.lap("tidy and sort");
  for (const [format, options] of [["JSON", "json"], ["CSV", "csv, header"], ["Parquet", "parquet"]]) {
    await connection.run(`COPY tidy TO '${join(folder, `duckdb.${format}`)}' (FORMAT ${options})`);
    watch.lap(`write ${format}`);
  } // prettier-ignore
  watch.end();
}
