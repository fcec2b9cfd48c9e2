import { textOf } from "../tree.ts";
import { unreadable } from "./refused.ts";

/** What a file's bytes are, whatever its name says. */
export type FileKind = "zip" | "compound" | "text";

/**
 * Tells what a file is by its bytes.
 * @throws Refused for an empty file, UTF-16 or UTF-32 text, or bytes that are neither a workbook nor UTF-8 text
 */
export function kindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw unreadable("an empty file", "get the file again");
  if (startsWith(bytes, [0x50, 0x4b])) return "zip";
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return "compound";
  if (isWide(bytes))
    throw unreadable("text in UTF-16 or UTF-32", "open it in an editor and save it as UTF-8 (in a spreadsheet: CSV UTF-8)"); // prettier-ignore
  if (textOf(bytes) === null)
    throw unreadable("bytes that are neither a workbook nor UTF-8 text", "if it is text, save it as UTF-8; if it is a workbook, save it as XLSX or ODS"); // prettier-ignore
  return "text";
}

/**
 * Refuses text that has the name of a workbook, by the name of what it really is.
 * @throws Refused always
 */
export function refuseTextAsWorkbook(bytes: Uint8Array, ending: string): never {
  const start = (textOf(bytes.subarray(0, 4096)) ?? "").trimStart().toLowerCase();
  if (isHtml(start))
    throw unreadable(`HTML with the name of a workbook (.${ending})`, "open it in a spreadsheet program, look at it, and save it as XLSX"); // prettier-ignore
  if (start.startsWith("<?xml") || start.startsWith("<"))
    throw unreadable(`XML with the name of a workbook (.${ending})`, "open it in a spreadsheet program and save it as XLSX"); // prettier-ignore
  throw unreadable(`plain text with the name of a workbook (.${ending})`, "if it is CSV, rename it to .csv"); // prettier-ignore
}

/** True if a text begins as a web page does: an error page saved in place of a file, or a table with another name. */
export function isHtml(text: string): boolean {
  return /^\s*<(!doctype html|html|table|meta|head)\b/i.test(text);
}

/** UTF-16 or UTF-32, with or without its mark: Western text has a zero in every second byte. */
function isWide(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return true;
  const head = bytes.subarray(0, 1000);
  const zeros = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  return head.length >= 4 && zeros > head.length / 3;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
