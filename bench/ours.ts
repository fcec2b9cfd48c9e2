/** Our side of bench/rows.ts: what npm run data does, and what npm run release does for one dataset. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readTree } from "../scripts/read-tree.ts";
import { replaceFolder } from "../scripts/replace.ts";
import { toParquet } from "../src/pipeline/package/to-parquet.ts";
import { publish } from "../src/pipeline/publish.ts";
import { csvParts } from "../src/pipeline/to-csv.ts";
import { DATASET } from "./fixture.ts";
import { Stopwatch } from "./stopwatch.ts";

const [place = "", count = ""] = process.argv.slice(2);
const watch = new Stopwatch();

const { files, rows, problems } = publish(readTree(place));
if (problems.length > 0) throw new Error(`${problems.length} problems: ${JSON.stringify(problems[0])}`);
const own = rows.get(DATASET) ?? [];
if (own.length !== Number(count)) throw new Error(`${own.length} rows`);
watch.lap("read, check and sort");
replaceFolder(join(place, "data/tidy"), new Map([...files].map(([path, text]) => [path.replace("data/tidy/", ""), text])), place); // prettier-ignore
watch.lap("write JSON");
replaceFolder(join(place, "csv"), new Map([["ours.csv", csvParts(own)]]), place);
watch.lap("write CSV");
writeFileSync(join(place, "ours.parquet"), toParquet(own, "fixture"));
watch.lap("write Parquet");
watch.end();
