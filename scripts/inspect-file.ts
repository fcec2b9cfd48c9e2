import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, extname } from "node:path";
import type { Found } from "../src/pipeline/intake/workbook.ts";
import {
  cellsOfRows,
  inspectSheet,
  smallCountsFound,
  type SeenSheet,
} from "../src/pipeline/intake/inspect.ts";
import { MOST_TEXT_BYTES } from "../src/pipeline/intake/limits.ts";
import { openCsv, openJson, unsafeIn, plainText } from "../src/pipeline/intake/open-table.ts";
import { Refused, tooLarge, type Refusal } from "../src/pipeline/intake/refused.ts";
import { readWorkbook } from "./read-workbook.ts";

/** Something unsafe, of a kind that intake refuses, or a small count. */
export type Unsafe = Omit<Found, "kind"> & { kind: Found["kind"] | "small-counts" };

/** What inspect tells of a file. */
export type Inspection = { file: string; bytes: number; sha256: string | null } & (
  { refusal: Refusal } | { format: string; dates?: "1900" | "1904"; sheets: SeenSheet[]; unsafe: Unsafe[] }
);

/** Looks at one file, whatever it is. A workbook is opened in a process of its own. */
export async function inspectFile(file: string, delimiter = ","): Promise<Inspection> {
  if (!existsSync(file) || !statSync(file).isFile())
    return { file, bytes: 0, sha256: null, refusal: { code: "missing-file", found: "no such file", expected: "a file", mend: "correct its path" } }; // prettier-ignore
  const bytes = statSync(file).size;
  try {
    if (bytes > MOST_TEXT_BYTES) throw tooLarge("bytes", bytes, MOST_TEXT_BYTES);
    const content = readFileSync(file);
    const about = { file, bytes, sha256: createHash("sha256").update(content).digest("hex") };
    const ending = extname(file).toLowerCase();
    if (/^\.(xls[xmb]?|xlt[xm]?|ods|ots)$/.test(ending) || isPackage(content)) return { ...about, ...(await lookAtWorkbook(file)) }; // prettier-ignore
    const text = plainText(content);
    const unsafe: Unsafe[] = unsafeIn(text);
    if (ending === ".csv" || ending === ".tsv") {
      const { rows } = openCsv(content, { encoding: "utf-8", delimiter: ending === ".tsv" ? "\t" : oneOf(delimiter), header_row: 1 }); // prettier-ignore
      const { seen, small } = inspectSheet({ name: basename(file), hidden: false }, cellsOfRows(rows));
      return {
        ...about,
        format: "csv",
        sheets: [seen],
        unsafe: [...unsafe, ...smallCountsFound(seen.name, small)],
      };
    }
    if (ending === ".json") openJson(content);
    return { ...about, format: ending.slice(1) || "text", sheets: [], unsafe };
  } catch (error) {
    if (error instanceof Refused) return { file, bytes, sha256: null, refusal: error.refusal };
    throw error;
  }
}

async function lookAtWorkbook(
  file: string,
): Promise<
  { refusal: Refusal } | { format: string; dates: "1900" | "1904"; sheets: SeenSheet[]; unsafe: Unsafe[] }
> {
  // prettier-ignore
  const { report, remove } = await readWorkbook(file);
  remove();
  if ("refusal" in report) return report;
  const small = report.small.flatMap(({ place, cells }) => smallCountsFound(place, cells));
  return {
    format: report.format,
    dates: report.dates,
    sheets: report.seen,
    unsafe: [...report.found, ...small],
  };
}

/** A ZIP or a compound file, whatever its name says. */
function isPackage(bytes: Uint8Array): boolean {
  return (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);
}

function oneOf(delimiter: string): "," | ";" | "\t" | "|" {
  return delimiter === ";" || delimiter === "\t" || delimiter === "|" ? delimiter : ",";
}
