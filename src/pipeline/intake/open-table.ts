import { CsvError, parse } from "csv-parse/sync";
import type { Dialect } from "../../model/file.ts";
import { textOf } from "../tree.ts";
import { isHtml, kindOf } from "./file-kind.ts";
import { hasInternalPath } from "./internal-path.ts";
import { MOST_TEXT_BYTES } from "./limits.ts";
import { findPersonal, wordsFor } from "./personal-data.ts";
import { tooLarge, unreadable } from "./refused.ts";
import type { Found } from "./workbook.ts";

/** What a person declares of a CSV. The end of its lines is read off: it must be the same throughout. */
export type Declared = Omit<Dialect, "line_end">;

/**
 * Checks that a CSV is what its keeper declares: UTF-8, the same number of cells in every row, quotes closed.
 * @throws Refused with the row that is otherwise
 */
export function openCsv(bytes: Uint8Array, declared: Declared): { dialect: Dialect; rows: string[][] } {
  const text = plainText(bytes);
  if (isHtml(text)) throw unreadable("HTML with the name of a CSV", "look at it in a browser: it may be an error page in place of the file"); // prettier-ignore
  const bare = text.replace(/"(?:[^"]|"")*"/g, "");
  const line_end = bare.includes("\r\n") ? "crlf" : "lf";
  if (bare.replaceAll("\r\n", "").includes(line_end === "crlf" ? "\n" : "\r"))
    throw unreadable("lines that end in different ways", "save it again with one kind of line end");
  try {
    const rows: string[][] = parse(text, {
      delimiter: declared.delimiter,
      record_delimiter: line_end === "crlf" ? "\r\n" : "\n",
      max_record_size: 1_000_000,
    });
    if (rows.length < declared.header_row)
      throw unreadable(`${rows.length} rows, and a header declared in row ${declared.header_row}`, "declare the row that holds the headings with --header-row"); // prettier-ignore
    const { encoding, delimiter, header_row } = declared;
    return { dialect: { encoding, delimiter, line_end, header_row }, rows };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = typeof error["records"] === "number" ? error["records"] + 1 : 1;
    throw unreadable(`row ${row} is not as declared: ${csvFault(error)}`, "look at that row in an editor; if it is right, declare its dialect with --delimiter"); // prettier-ignore
  }
}

/**
 * Checks that a file is JSON.
 * @throws Refused if it is not
 */
export function openJson(bytes: Uint8Array): unknown {
  const text = plainText(bytes);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw unreadable("text that is not JSON", "get the file again, or give it the ending of what it is");
  }
}

/** What looks like a person's details or a path of somebody's computer, with the lines on which it stands. */
export function unsafeIn(text: string): Found[] {
  const byKind = new Map<string, { lines: Set<number>; texts: string[] }>();
  const paths = new Set<number>();
  for (const [index, line] of text.split("\n").entries()) {
    if (hasInternalPath(line)) paths.add(index + 1);
    for (const { kind, text } of findPersonal(line)) {
      const known = byKind.get(kind) ?? { lines: new Set<number>(), texts: [] };
      known.lines.add(index + 1);
      known.texts.push(text);
      byKind.set(kind, known);
    }
  }
  const personal = [...byKind].map(([kind, { lines, texts }]): Found => ({
    kind: "personal-data",
    place: "text",
    found: `${wordsFor(kind)}: ${linesOf(lines)}`,
    details: texts,
  }));
  return paths.size === 0 ? personal : [...personal, { kind: "internal-path", place: "text", found: `a path: ${linesOf(paths)}` }]; // prettier-ignore
}

function linesOf(lines: ReadonlySet<number>): string {
  return `line ${[...lines].slice(0, 12).join(", ")}${lines.size > 12 ? ` and ${lines.size - 12} more` : ""}`;
}

/** @throws Refused for a file that is too large, a workbook, or text in another encoding */
export function plainText(bytes: Uint8Array): string {
  if (bytes.length > MOST_TEXT_BYTES) throw tooLarge("bytes", bytes.length, MOST_TEXT_BYTES, "take in only the part that is needed"); // prettier-ignore
  if (kindOf(bytes) !== "text") throw unreadable("a workbook with the name of a text file", "give it the ending of what it is"); // prettier-ignore
  return textOf(bytes) ?? "";
}

function csvFault(error: CsvError): string {
  if (error.code === "CSV_QUOTE_NOT_CLOSED") return "a double quote is never closed";
  if (error.code === "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH")
    return "it has another number of cells than the first";
  if (error.code === "CSV_MAX_RECORD_SIZE") return "it has more than a million characters";
  return "a double quote is out of place";
}
