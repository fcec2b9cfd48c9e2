/**
 * npm run intake -- FILE --source ID: takes a file from outside in, once. A workbook becomes the cells of its visible
 * sheets, a CSV or JSON is kept byte for byte, both under data/files/<source>/, and the source says what was found.
 * --allow 'KIND[@PLACE]=why it may pass' signs a finding off; --root DIR takes another tree; --json prints data;
 * for a CSV, --delimiter and --header-row declare how it is written.
 */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Problem } from "../src/model/problem.ts";
import { parseAllowed } from "../src/pipeline/intake/sign-off.ts";
import { takeIn } from "./take-in.ts";
import { report } from "./report.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    source: { type: "string" },
    root: { type: "string", default: "." },
    json: { type: "boolean", default: false },
    allow: { type: "string", multiple: true, default: [] },
    delimiter: { type: "string", default: "," },
    "header-row": { type: "string", default: "1" },
  },
});
const [file] = positionals;
if (file === undefined || positionals.length > 1 || values.source === undefined) {
  console.error("Usage: npm run intake -- FILE --source ID [--allow 'KIND[@PLACE]=why it may pass']");
  process.exit(2);
}
const wrong = values.allow.filter((text) => parseAllowed(text) === null);
if (wrong.length > 0) {
  console.error(
    `--allow takes KIND=reason or KIND@PLACE=reason, with a kind of src/model/intake.ts: ${wrong.join("; ")}`,
  );
  process.exit(2);
}

const taken = await takeIn({
  file,
  source: values.source,
  root: resolve(values.root),
  allowed: values.allow.flatMap((text) => parseAllowed(text) ?? []),
  declared: { encoding: "utf-8", delimiter: values.delimiter, header_row: Number(values["header-row"]) },
});
if ("problems" in taken) {
  report(taken.problems satisfies Problem[], values.json, (text) => console.log(text));
  process.exitCode = 1;
} else if (values.json) {
  console.log(JSON.stringify(taken.held, null, 2));
} else {
  const { held } = taken;
  for (const { name, slug, range, cells } of held.sheets ?? [])
    console.log(`${slug}.csv  ${cells} cells of ${name}, ${range ?? "empty"}`);
  for (const { kind, place, found, signed_off } of held.findings ?? [])
    console.log(`signed off: ${kind} at ${place} (${found}): ${signed_off ?? ""}`);
  console.log(
    `${held.name} is held in data/files/${values.source}/, and data/sources/${values.source}.yaml says so.`,
  );
}
