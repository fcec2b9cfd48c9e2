import { LIMITS } from "./limits.ts";
import { kindOf, refuseTextAsWorkbook } from "./file-kind.ts";
import { openPackage } from "./open-package.ts";
import { readOds } from "./read-ods.ts";
import { readXls } from "./read-xls.ts";
import { readXlsx } from "./read-xlsx.ts";
import { Refused, tooLarge, unreadable, type Refusal } from "./refused.ts";
import { lookAtCells, type Looked } from "./sheet-findings.ts";
import type { Found, Workbook } from "./workbook.ts";

/** A workbook with what may be kept of each sheet and all that was found; or why it is not taken in. */
export type Opened =
  { ok: true; workbook: Workbook; looked: Looked[]; found: Found[] } | { ok: false; refusal: Refusal };

/** Opens a workbook by its bytes, whatever its name says. Meant for a process of its own, with limits. */
export function openWorkbook(name: string, bytes: Uint8Array): Opened {
  try {
    const workbook = read(name, bytes);
    const looked = workbook.sheets.map(lookAtCells);
    return {
      ok: true,
      workbook,
      looked,
      found: [...workbook.found, ...looked.flatMap(({ found }) => found)],
    };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

function read(name: string, bytes: Uint8Array): Workbook {
  if (bytes.length > LIMITS.fileBytes) throw tooLarge("bytes", bytes.length, LIMITS.fileBytes);
  const kind = kindOf(bytes);
  if (kind === "text") return refuseTextAsWorkbook(bytes, name.split(".").at(-1) ?? "");
  if (kind === "compound") return readXls(bytes);
  const parts = openPackage(bytes);
  const mimetype = new TextDecoder().decode(parts.get("mimetype") ?? new Uint8Array());
  if (mimetype.startsWith("application/vnd.oasis.opendocument.spreadsheet")) return readOds(parts);
  if (mimetype !== "")
    throw unreadable(`a document of the type ${mimetype.slice(0, 80)}`, "save it as ODS or XLSX");
  return readXlsx(parts);
}
