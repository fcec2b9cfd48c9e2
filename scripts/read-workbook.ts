import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Report } from "../src/pipeline/intake/report.ts";
import { ROOT } from "./root.ts";

/** How long the process that opens a workbook may take, and how much memory. */
export type ProcessLimits = { seconds: number; bytes: number };

export const PROCESS_LIMITS: ProcessLimits = { seconds: 120, bytes: 900_000_000 };

/** What became of a workbook: its report and the folder of its cell lists, which `remove` takes away again. */
export type Reading = {
  report: Report;
  folder: string;
  /** The most memory that the process took; null if it did not end well. */
  peakBytes: number | null;
  remove: () => void;
};

/**
 * Opens a workbook in a process of its own, which may read the program and this one file, write into one folder, and
 * start nothing. If it takes too long or too much memory it is killed, and the report says so.
 */
export async function readWorkbook(file: string, limits = PROCESS_LIMITS): Promise<Reading> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "intake-")));
  const ended = await run(resolve(file), folder, limits);
  const written = join(folder, "report.json");
  const { report, peakBytes } =
    ended === "well" && existsSync(written)
      ? (JSON.parse(readFileSync(written, "utf8")) as Pick<Reading, "report" | "peakBytes">)
      : { report: { refusal: refusalFor(ended, limits) }, peakBytes: null };
  return { report, folder, peakBytes, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

type Ending = "well" | "too long" | "too much memory" | "badly";

function run(file: string, folder: string, { seconds, bytes }: ProcessLimits): Promise<Ending> {
  const rights = [
    "--permission",
    "--allow-worker",
    ...[ROOT, realpathSync(join(ROOT, "node_modules")), file].map((path) => `--allow-fs-read=${path}`),
    `--allow-fs-read=${folder}`,
    `--allow-fs-write=${folder}`,
  ];
  const heap = `--max-old-space-size=${Math.floor((bytes * 0.8) / 1_048_576)}`;
  const child = spawn(
    process.execPath,
    ["--disable-warning=SecurityWarning", heap, ...rights, join(ROOT, "scripts", "workbook-child.ts"), file, folder, String(bytes)], // prettier-ignore
    { cwd: ROOT, stdio: ["ignore", "ignore", "pipe"] },
  );
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said = (said + text).slice(-4000)));
  return new Promise((resolve, reject) => {
    let late = false;
    const clock = setTimeout(() => {
      late = true;
      child.kill("SIGKILL");
    }, seconds * 1000);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearTimeout(clock);
      if (code === 0) resolve("well");
      else if (late) resolve("too long");
      else if (signal !== null || /heap|allocation failed|memory/i.test(said)) resolve("too much memory");
      else resolve("badly");
    });
  });
}

function refusalFor(ending: Ending, { seconds, bytes }: ProcessLimits) {
  const mend =
    "ask the sender for a smaller file, or save the sheets that are needed as CSV and take those in";
  if (ending === "too long")
    return { code: "file-too-large", found: `a workbook that takes more than ${seconds} seconds to read`, expected: "one that is read in less", mend } as const; // prettier-ignore
  if (ending === "too much memory")
    return { code: "file-too-large", found: `a workbook that takes more than ${Math.round(bytes / 1e6)} MB of memory to read`, expected: "one that takes less", mend } as const; // prettier-ignore
  return { code: "file-unreadable", found: "a workbook at which the reader fails", expected: "a workbook as spreadsheet programs write it", mend: "open it in a spreadsheet program and save it anew as XLSX or ODS" } as const; // prettier-ignore
}
