/**
 * npm run new -- dataset HELD-FILE [--id DATASET]: drafts a dataset and a reading from a file that intake has taken in,
 * with TODO where a person must decide, and shows the first rows that it would publish. HELD-FILE is a file under
 * data/files, or the folder of a source there, with --sheet NAME. --json prints the drafts and rows as data.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { draftDataset } from "../src/pipeline/draft/draft-dataset.ts";
import { readTree } from "./read-tree.ts";

/** Drafts a dataset from a held file. Gives the exit code: 2 if it was called wrongly, 1 if nothing could be drafted. */
export function newDataset(args: string[]): number {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { root: { type: "string", default: "." }, sheet: { type: "string" }, source: { type: "string" }, id: { type: "string" }, json: { type: "boolean", default: false } }, // prettier-ignore
  });
  const [file] = positionals;
  if (file === undefined) {
    console.error("Usage: npm run new -- dataset data/files/SOURCE/SHEET.csv [--id DATASET] [--json]\n       npm run new -- dataset data/files/SOURCE --sheet NAME"); // prettier-ignore
    return 2;
  }
  const root = resolve(values.root);
  const path = relative(root, resolve(file)).replaceAll("\\", "/");
  const made = draftDataset(readTree(root), path, values.sheet, values.id);
  if ("refusal" in made) {
    const hint = path.startsWith("data/files/") ? "" : `\nTake the file in first: npm run intake -- ${file} --source ${values.source ?? "SOURCE-ID"}`; // prettier-ignore
    console.error(`${made.refusal}${hint}`);
    return 1;
  }
  const taken = made.files.map(([name]) => name).filter((name) => existsSync(join(root, name)));
  if (taken.length > 0) {
    console.error(`${taken.join(" and ")} exist already and are left as they are: choose another --id.`);
    return 1;
  }
  for (const [name, text] of made.files) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  if (values.json) {
    console.log(JSON.stringify({ files: made.files.map(([name]) => name), rows: made.rows }, null, 2));
  } else {
    console.log(
      `Written: ${made.files.map(([name]) => name).join(", ")}. npm run data names every TODO that is left.\n`,
    );
    console.log(
      made.rows.length === 0 ? "No row can be read from it yet:" : "The first rows that it would publish:",
    );
    for (const row of made.rows) console.log(`  ${row.address}: ${row.period}, ${row.measure}, ${row.category}: ${row.value ?? row.status} (${row.id})`); // prettier-ignore
    for (const problem of made.problems) console.log(`  ${problem}`);
  }
  return 0;
}
