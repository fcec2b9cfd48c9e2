/** Our side of bench/rows.ts: what npm run data does, and what the package step does for one dataset in three formats. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readTidy, readTree } from "../scripts/read-tree.ts";
import { replaceFolder } from "../scripts/replace.ts";
import { UNRELEASED } from "../src/model/edition.ts";
import { packageInput } from "../src/pipeline/package/package-input.ts";
import { toParquet } from "../src/pipeline/package/to-parquet.ts";
import { publish } from "../src/pipeline/publish.ts";
import { csvParts } from "../src/pipeline/to-csv.ts";
import { DATASET } from "./fixture.ts";
import { Stopwatch } from "./stopwatch.ts";

const [place = "", rows = ""] = process.argv.slice(2);
const tidy = join(place, "data/tidy");
const watch = new Stopwatch();

writeTidy();
watch.lap("write JSON");
const input = packageInput(readTidy(place), UNRELEASED, "");
const set = input.datasets.find(({ dataset }) => dataset.id === DATASET);
if (set?.rows.length !== Number(rows)) throw new Error(`${set?.rows.length} rows`);
watch.lap("read JSON again");
replaceFolder(join(place, "csv"), new Map([["ours.csv", csvParts(set.rows)]]), place);
watch.lap("write CSV");
writeFileSync(join(place, "ours.parquet"), toParquet(set.rows, "fixture"));
watch.lap("write Parquet");
watch.end();

function writeTidy(): void {
  const { files, problems } = publish(readTree(place));
  if (problems.length > 0) throw new Error(`${problems.length} problems: ${JSON.stringify(problems[0])}`);
  watch.lap("read, check and sort");
  replaceFolder(tidy, new Map([...files].map(([path, text]) => [path.replace("data/tidy/", ""), text])), place);
} // prettier-ignore
