import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { dialect, heldIn, type FileHeld } from "../src/model/file.ts";
import { ID_PATTERN } from "../src/model/id.ts";
import { compare, type Problem } from "../src/model/problem.ts";
import { source as sourceSchema } from "../src/model/source.ts";
import { LIMITS, MOST_TEXT_BYTES } from "../src/pipeline/intake/limits.ts";
import { openCsv, openJson, unsafeIn, plainText } from "../src/pipeline/intake/open-table.ts";
import { recordFile } from "../src/pipeline/intake/record-file.ts";
import { Refused, tooLarge, type Refusal } from "../src/pipeline/intake/refused.ts";
import { putOff, signOff, signOffProblems, type Allowed } from "../src/pipeline/intake/sign-off.ts";
import type { Found } from "../src/pipeline/intake/workbook.ts";
import { readYaml } from "../src/pipeline/read-yaml.ts";
import { readWorkbook } from "./read-workbook.ts";
import { replaceFile, replaceFolder } from "./replace.ts";

export type Request = {
  file: string;
  source: string;
  root: string;
  allowed: readonly Allowed[];
  declared: { encoding: string; delimiter: string; header_row: number };
  /** For a draft: the source as it is to begin, if it is not there yet. What is not signed off is marked TODO then. */
  draft?: string;
};

/** What is to be kept of a file: its description without findings, and the files by name. */
type Kept = { held: Omit<FileHeld, "findings">; files: Map<string, Uint8Array>; found: Found[] };

const WORKBOOKS = [".xlsx", ".xls", ".ods", ".xlsm", ".xltx", ".xltm", ".xlsb"];

/** Takes a file in for a source, or tells why not. Nothing is written while there is a problem. */
export async function takeIn(request: Request): Promise<{ held: FileHeld } | { problems: Problem[] }> {
  const { file, source, root, draft } = request;
  const fault = (code: Problem["code"], at: string, found: string, expected: string, mend: string) => ({ problems: [{ code, file: at, found, expected, mend }] }); // prettier-ignore
  if (!ID_PATTERN.test(source)) return fault("bad-name", file, `the source "${source}"`, "an id: lower-case letters, digits and single hyphens", "name a source of data/sources"); // prettier-ignore
  const sourceFile = `data/sources/${source}.yaml`;
  const path = join(root, sourceFile);
  if (!existsSync(path) && draft === undefined) return fault("missing-file", sourceFile, "no such file", "the source that the file belongs to", "write the source first: CONTRIBUTING.md has the recipe"); // prettier-ignore
  if (!existsSync(file) || !statSync(file).isFile()) return fault("missing-file", file, "no such file", "the file to take in", "correct its path"); // prettier-ignore
  const text = existsSync(path) ? readFileSync(path) : Buffer.from(draft ?? "");
  const authored = readYaml(sourceSchema, sourceFile, text);
  // What a person still has to say of the document stops publishing it, and not holding it.
  const faults = authored.problems.filter(({ code }) => code !== "todo");
  if (faults.length > 0) return { problems: faults };
  const kept = await keep(request);
  if ("refusal" in kept) return { problems: [{ ...kept.refusal, file }] };
  const before = heldIn(authored.raw);
  if (before && before.sha256 !== kept.held.sha256)
    return fault("hash-differs", sourceFile, `the SHA-256 ${kept.held.sha256} of ${file}`, `the file that the source names, ${before.sha256}`, "take it in for a source of its own, or take `file` out of this one if it was never right"); // prettier-ignore
  const { findings: found, unused } = signOff(kept.found, request.allowed, before?.findings ?? []);
  const findings = draft === undefined ? found : putOff(found);
  const problems = signOffProblems(file, findings, unused);
  if (problems.length > 0) return { problems };
  const held: FileHeld = { ...kept.held, findings };
  replaceFolder(join(root, "data", "files", source), kept.files, join(root, ".cache"));
  mkdirSync(dirname(path), { recursive: true });
  replaceFile(path, recordFile(new TextDecoder().decode(text), held));
  return { held };
}

async function keep({ file, declared }: Request): Promise<Kept | { refusal: Refusal }> {
  const ending = extname(file).toLowerCase();
  const isTable = ending === ".csv" || ending === ".json";
  try {
    const most = isTable ? MOST_TEXT_BYTES : LIMITS.fileBytes;
    if (statSync(file).size > most) throw tooLarge("bytes", statSync(file).size, most);
    const bytes = readFileSync(file);
    const original = { name: basename(file), sha256: hash(bytes), bytes: bytes.length };
    if (isTable) {
      if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(original.name)) return { refusal: { code: "bad-name", found: `the file name "${original.name}"`, expected: "letters, digits, dots, hyphens and underscores", mend: "rename it: the name becomes part of an address" } }; // prettier-ignore
      const files = new Map([[original.name, bytes]]);
      const found = unsafeIn(plainText(bytes));
      if (ending === ".csv") return { held: { ...original, format: "csv", dialect: openCsv(bytes, checked(declared)).dialect }, files, found }; // prettier-ignore
      openJson(bytes);
      return { held: { ...original, format: "json" }, files, found };
    }
    if (!WORKBOOKS.includes(ending)) return { refusal: { code: "file-unreadable", found: `a file with the ending "${ending}"`, expected: `one of .csv .json ${WORKBOOKS.slice(0, 3).join(" ")}`, mend: "save it as one of these" } }; // prettier-ignore
    return await keepWorkbook(file, original);
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.refusal };
    throw error;
  }
}

async function keepWorkbook(
  file: string,
  original: Pick<FileHeld, "name" | "sha256" | "bytes">,
): Promise<Kept | { refusal: Refusal }> {
  // prettier-ignore
  const { report, folder, remove } = await readWorkbook(file);
  try {
    if ("refusal" in report) return report;
    const { format, dates, found } = report;
    const files = new Map(report.sheets.map(({ slug }) => [`${slug}.csv`, readFileSync(join(folder, `${slug}.csv`))])); // prettier-ignore
    const sheets = report.sheets.map((sheet) => ({ ...sheet, sha256: hash(files.get(`${sheet.slug}.csv`) ?? Buffer.alloc(0)) })); // prettier-ignore
    return { held: { ...original, format, dates, sheets }, files: new Map([...files].sort(([a], [b]) => compare(a, b))), found }; // prettier-ignore
  } finally {
    remove();
  }
}

/** The declared dialect, if it is one. */
function checked(declared: Request["declared"]) {
  const read = dialect.omit({ line_end: true }).safeParse(declared);
  if (read.success) return read.data;
  throw new Refused({ code: "file-unreadable", found: `the dialect ${JSON.stringify(declared)}`, expected: 'a delimiter of , ; | or a tab, and a header row from 1', mend: "correct --delimiter or --header-row" }); // prettier-ignore
}

function hash(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
