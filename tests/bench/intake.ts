/**
 * How long intake takes, and how much memory: `node tests/bench/intake.ts`. Not a test, because a machine's speed is
 * no rule. The workbooks are made up; the last is meant to be refused.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readWorkbook } from "../../scripts/read-workbook.ts";
import { cellName } from "../../src/model/cell.ts";
import { ods, odsNumber, odsTable, xlsx } from "../pipeline/intake/workbooks.ts";

const COLUMNS = 50;

/** Rows of numbers and texts that differ, so that they pack as real ones do. */
function rows(
  count: number,
  cell: (row: number, column: number) => string,
  row: (number: number, cells: string) => string,
): string {
  // prettier-ignore
  const all = Array.from({ length: count }, (_, number) =>
    row(number, Array.from({ length: COLUMNS }, (_, column) => cell(number, column)).join("")),
  );
  return all.join("");
}

const number = (row: number, column: number) => ((row * 7919 + column * 104729) % 1000003) / 7;
const excel = (count: number) =>
  xlsx({
    sheets: [
      {
        name: "Bench",
        rows: rows(
          count,
          (row, column) =>
            column % 2
              ? `<c r="${cellName(row, column)}" t="inlineStr"><is><t>row ${row} of ${column}</t></is></c>`
              : `<c r="${cellName(row, column)}"><v>${number(row, column)}</v></c>`,
          (row, cells) => `<row r="${row + 1}">${cells}</row>`,
        ),
      },
    ],
  });
const open = (count: number) =>
  ods(odsTable("Bench", rows(count, (row, column) => odsNumber(number(row, column)), (_, cells) => `<table:table-row>${cells}</table:table-row>`))); // prettier-ignore

const folder = mkdtempSync(join(tmpdir(), "bench-"));
for (const [name, make] of [
  ["500,000 cells.xlsx", () => excel(10_000)],
  ["500,000 cells.ods", () => open(10_000)],
  ["1,000,000 cells.xlsx", () => excel(20_000)],
] as const) {
  const file = join(folder, name);
  writeFileSync(file, make());
  const began = performance.now();
  const { report, folder: written, peakBytes, remove } = await readWorkbook(file);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const outcome = "refusal" in report ? report.refusal.found : `${report.sheets[0]?.cells} cells, ${readFileSync(join(written, "bench.csv")).length} bytes kept`; // prettier-ignore
  console.log(
    `${name}: ${seconds} s, ${peakBytes === null ? "" : `${Math.round(peakBytes / 1e6)} MB; `}${outcome}`,
  );
  remove();
}
rmSync(folder, { recursive: true });
