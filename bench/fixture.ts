import { closeSync, cpSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../scripts/root.ts";
import { TRANSCRIBED_COLUMNS } from "../src/model/observation.ts";

/** The dataset that the bench adds to the small tree of tests/cases/base. */
export const DATASET = "fixture-bench";

const [AREAS, MONTHS, CATEGORIES, MEASURES] = [12, 300, 7, 40];

/** How many rows can differ in what they are about. */
const MOST_ROWS = AREAS * MONTHS * CATEGORIES * MEASURES;

const names = (count: number, name: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => name(n));

/** What the rows name. */
export const MEASURE_NAMES = names(MEASURES, (n) => `fixture measure ${n}`);
export const CATEGORY_NAMES = names(CATEGORIES, (n) => `all, or fixture ${n}`);
export const AREA_IDS = names(AREAS, (n) => `fixture-area-${n}`);

/** Makes a project at `place`: the small tree of tests/cases/base, and a table of so many rows in it. Gives its path. */
export function makeRoot(place: string, rows: number): string {
  cpSync(join(ROOT, "tests/cases/base/input"), place, { recursive: true });
  const folder = join(place, "data/datasets", DATASET);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(place, "data/reference/areas.yaml"), areasYaml());
  writeFileSync(join(folder, "dataset.yaml"), datasetYaml());
  writeRows(tableOf(place), rows);
  return place;
}

/** The table of a project that {@link makeRoot} made. */
export function tableOf(place: string): string {
  return join(place, "data/datasets", DATASET, "observations.csv");
}

/** Declares the measures and categories. From 10,000 rows on all are used. */
function datasetYaml(): string {
  const categories = CATEGORY_NAMES.map((name) => `"${name}"`).join(", ");
  const measures = MEASURE_NAMES.map((name) => `  - { name: ${name}, units: [fixture-count], categories: [${categories}] }\n`); // prettier-ignore
  return `title: "Fixture: for the bench"\ndefinition: Invented rows. They describe nothing.\ncaveats: [Not data.]\nnot_comparable: []\nmeasures:\n${measures.join("")}`;
}

/** Declares the areas. */
function areasYaml(): string {
  const areas = AREA_IDS.map((id) => `  - { id: ${id}, name: ${id} }\n`);
  return `areas:\n  - { id: fixture-area, name: Fixture area }\n${areas.join("")}`;
}

/**
 * Writes invented rows (FIXTURE: not data, not kept), none about the same thing as another, in no order; for every
 * fiftieth there is a status in place of a value. The values stay within a few times of each other, as real ones do.
 */
function writeRows(file: string, rows: number): void {
  const out = openSync(file, "w");
  writeSync(out, `${TRANSCRIBED_COLUMNS.join(",")}\n`);
  let lines = "";
  for (let n = 0; n < rows; n += 1) {
    lines += line((n * 7919) % MOST_ROWS);
    if (n % 10_000 === 9_999 || n === rows - 1) {
      writeSync(out, lines);
      lines = "";
    }
  }
  closeSync(out);
}

function line(n: number): string {
  const [area, month] = [n % AREAS, Math.floor(n / AREAS) % MONTHS];
  const rest = Math.floor(n / AREAS / MONTHS);
  const label = `${2000 + Math.floor(month / 12)}-${String(1 + (month % 12)).padStart(2, "0")}`;
  const last = new Date(Date.UTC(2000, month + 1, 0)).toISOString().slice(0, 10);
  const missing = n % 50 === 0;
  return `fixture-${n},${label}-01,${last},${label},fixture-company,fixture-lot,${AREA_IDS[area]},${MEASURE_NAMES[Math.floor(rest / CATEGORIES)]},"${CATEGORY_NAMES[rest % CATEGORIES]}",${missing ? "" : 40_000 + ((n * 7919) % 50_021)},,fixture-count,,,${missing ? "x" : ""},fixture-answer,"Table ${n % 9}, row ${n}",\n`;
}
