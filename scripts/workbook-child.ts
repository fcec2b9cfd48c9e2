// Opens one workbook, in a process of its own that scripts/read-workbook.ts limits: FILE OUT.
// Writes OUT/report.json, and OUT/<slug>.csv for each visible sheet.
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Worker } from "node:worker_threads";
import { openWorkbook } from "../src/pipeline/intake/open-workbook.ts";
import { reportOn } from "../src/pipeline/intake/report.ts";

const [file = "", out = "", mostBytes = ""] = process.argv.slice(2);
// The reader of values works without a pause, so only another thread can see how much memory it takes.
const watch = new Worker(new URL("memory-watch.ts", import.meta.url), { workerData: Number(mostBytes) });
const { report, lists } = reportOn(openWorkbook(basename(file), readFileSync(file)));
for (const [slug, list] of lists) writeFileSync(join(out, `${slug}.csv`), list);
const peakBytes = process.resourceUsage().maxRSS * 1024;
writeFileSync(join(out, "report.json"), JSON.stringify({ report, peakBytes }));
await watch.terminate();
