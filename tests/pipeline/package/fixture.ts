import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readTree } from "../../../scripts/read-tree.ts";
import { ROOT } from "../../../scripts/root.ts";
import type { Edition } from "../../../src/model/edition.ts";
import type { TidyRow } from "../../../src/model/tidy-row.ts";
import { packageInput, type PackageInput } from "../../../src/pipeline/package/package-input.ts";
import { textOf } from "../../../src/pipeline/tree.ts";

const texts = new Map([...readTree(ROOT)].map(([path, bytes]) => [path, textOf(bytes) ?? ""]));
const licence = readFileSync(join(ROOT, "LICENSE-DATA"), "utf8");

/** An edition for tests: nothing was released on that day. */
export const EDITION: Edition = { version: "9.9.9", date: "2001-02-03" };

/** The real data. */
export const REAL: PackageInput = packageInput(texts, EDITION, licence);

/** A copy of a real row with some cells replaced. */
export function rowWith(cells: Partial<TidyRow>): TidyRow {
  const [row] = REAL.datasets[0]?.rows ?? [];
  if (!row) throw new Error("there is no data");
  return { ...row, ...cells };
}

/** The real data with one dataset that holds only these rows. */
export function holding(rows: readonly TidyRow[]): PackageInput {
  const [first] = REAL.datasets;
  if (!first) throw new Error("there is no data");
  return { ...REAL, datasets: [{ dataset: { ...first.dataset, rows: rows.length }, rows }] };
}
