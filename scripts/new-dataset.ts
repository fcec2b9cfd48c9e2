import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { toId } from "../src/model/id.ts";
import { formatProblem, type Problem } from "../src/model/problem.ts";
import { draftDataset, type Drafted } from "../src/pipeline/draft/draft-dataset.ts";
import { draftSource } from "../src/pipeline/draft/draft-source.ts";
import { parseAllowed } from "../src/pipeline/intake/sign-off.ts";
import { inspectFile } from "./inspect-file.ts";
import { readTree } from "./read-tree.ts";
import { report } from "./report.ts";
import { takeIn } from "./take-in.ts";

type Values = ReturnType<typeof parsed>["values"];
/** A file that is held now, with what was written to hold it; or why it is not. */
type Holding = { path: string; written: string[] } | { problems: Problem[] } | { refusal: string };

/**
 * Drafts a dataset and a reading from a file, with TODO where a person must decide, and shows the first rows that it
 * would publish. A file from outside goes through intake first, for a source that is drafted too if it is not there.
 * Gives the exit code: 2 if it was called wrongly, 1 if nothing could be drafted.
 */
export async function newDataset(args: string[]): Promise<number> {
  const { values, positionals } = parsed(args);
  const [file] = positionals;
  if (
    file === undefined ||
    positionals.length > 1 ||
    values.allow.some((text) => parseAllowed(text) === null)
  ) {
    console.error("Usage: npm run new -- dataset FILE [--sheet NAME] [--source SOURCE] [--id DATASET] [--allow 'KIND[@PLACE]=why it may pass'] [--json]"); // prettier-ignore
    return 2;
  }
  const root = resolve(values.root);
  const inside = relative(root, resolve(file)).replaceAll("\\", "/");
  const holding = inside.startsWith("data/files/") ? { path: inside, written: [] } : await hold(file, root, values); // prettier-ignore
  if ("problems" in holding) {
    report(holding.problems, values.json, (text) => console.log(text));
    return 1;
  }
  const made =
    "refusal" in holding ? holding : draftDataset(readTree(root), holding.path, values.sheet, values.id);
  const kept = "written" in holding ? holding.written : [];
  if ("refusal" in made) return refuse(made.refusal, kept);
  const taken = made.files.map(([name]) => name).filter((name) => existsSync(join(root, name)));
  if (taken.length > 0) return refuse(`${taken.join(" and ")} exist already and are left as they are: choose another --id.`, kept); // prettier-ignore
  for (const [name, text] of made.files) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  const files = [...kept, ...made.files.map(([name]) => name)];
  console.log(values.json ? JSON.stringify({ files, rows: made.rows }, null, 2) : told(files, made));
  return 0;
}

/** Takes a file in, as npm run intake does. Nothing is written if the sheet cannot be drafted from. */
async function hold(file: string, root: string, values: Values): Promise<Holding> {
  const seen = await inspectFile(file, values.delimiter);
  if ("refusal" in seen) return { problems: [{ ...seen.refusal, file }] };
  const sheets = seen.sheets.filter(({ hidden }) => !hidden);
  const wanted = sheets.filter(({ name }) => values.sheet === undefined || seen.format === "csv" || name === values.sheet); // prettier-ignore
  if (sheets.length === 0) return { refusal: `${file} has no sheet that can be seen.` };
  if (wanted.length !== 1) return { refusal: `Say with --sheet which one: ${sheets.map(({ name }) => name).join(", ")}.` }; // prettier-ignore
  if (wanted[0]?.tables.length === 0) return { refusal: `No table was recognised in ${file}: take it in with npm run intake, and write the reading by hand (CONTRIBUTING.md has the recipe).` }; // prettier-ignore
  const source = values.source ?? toId(basename(file, extname(file)));
  const declared = {
    encoding: "utf-8",
    delimiter: values.delimiter,
    header_row: Number(values["header-row"]),
  };
  const allowed = values.allow.flatMap((text) => parseAllowed(text) ?? []);
  const taken = await takeIn({ file, source, root, allowed, declared, draft: draftSource(basename(file)) });
  if ("problems" in taken) return taken;
  const folder = `data/files/${source}`;
  const files = taken.held.sheets?.map(({ slug }) => `${folder}/${slug}.csv`) ?? [
    `${folder}/${taken.held.name}`,
  ];
  return {
    path: files.length === 1 ? String(files[0]) : folder,
    written: [`data/sources/${source}.yaml`, ...files],
  };
}

function parsed(args: string[]) {
  return parseArgs({
    args,
    allowPositionals: true,
    options: {
      root: { type: "string", default: "." },
      sheet: { type: "string" },
      source: { type: "string" },
      id: { type: "string" },
      allow: { type: "string", multiple: true, default: [] },
      delimiter: { type: "string", default: "," },
      "header-row": { type: "string", default: "1" },
      json: { type: "boolean", default: false },
    },
  });
}

function refuse(why: string, written: readonly string[]): number {
  console.error(why);
  if (written.length > 0) console.error(`The file is held now: ${written.join(", ")}.`);
  return 1;
}

function told(files: readonly string[], { rows, problems }: Drafted): string {
  return [
    `Written: ${files.join(", ")}. npm run data names every TODO that is left.`,
    "",
    rows.length === 0 ? "No row can be read from it yet:" : "The first rows that it would publish:",
    ...rows.map(({ address, period, measure, category, value, status, id }) => `  ${address}: ${period}, ${measure}, ${category}: ${value ?? status ?? ""} (${id})`), // prettier-ignore
    ...problems.map((problem) => `  ${formatProblem(problem)}`),
  ].join("\n");
}
