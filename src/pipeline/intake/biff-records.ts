import { unreadable } from "./refused.ts";
import type { Span } from "./workbook.ts";

/** What the record stream of an XLS file says that the reader of its values does not. */
export type BiffLook = {
  dates: "1900" | "1904";
  /** Sheets in the order of the file. */
  sheets: { name: string; hidden: boolean; veryHidden: boolean; hiddenRows: Span[]; hiddenColumns: Span[] }[];
  externalBooks: number;
  pivots: number;
  cells: number;
  merges: number;
};

const BOF = 0x0809;
const [FILEPASS, DATE1904, BOUNDSHEET, SUPBOOK, SXVIEW] = [0x2f, 0x22, 0x85, 0x1ae, 0xb0];
const [ROW, COLINFO, DEFAULT_ROW, MERGECELLS] = [0x208, 0x7d, 0x225, 0xe5];
const CELLS = new Set([0x203, 0x204, 0x205, 0xfd, 0x27e, 0x06, 0xd6]);
const MULTIPLE = 0xbd;

/**
 * Looks through the records of an XLS workbook stream ([MS-XLS] 2.3): type, length, content.
 * @throws Refused for a locked workbook, or records that run past the end
 */
export function lookAtRecords(stream: Uint8Array): BiffLook {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const look: BiffLook = { dates: "1900", sheets: [], externalBooks: 0, pivots: 0, cells: 0, merges: 0 };
  const starts = new Map<number, BiffLook["sheets"][number]>();
  let sheet: BiffLook["sheets"][number] | undefined;
  for (let at = 0; at + 4 <= stream.length;) {
    const [type, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    const body = at + 4;
    if (body + length > stream.length)
      throw unreadable("a workbook whose records are cut off", "get the file again");
    const has = (bytes: number) => length >= bytes;
    if (type === BOF) sheet = starts.get(at) ?? sheet;
    else if (type === FILEPASS)
      throw unreadable("a locked workbook (with a password)", "unlock it and save it without a password"); // prettier-ignore
    else if (type === DATE1904 && has(2)) look.dates = view.getUint16(body, true) === 1 ? "1904" : "1900";
    else if (type === BOUNDSHEET && has(8)) {
      const state = stream[body + 4] ?? 0;
      const listed = { name: shortText(stream, body + 6), hidden: (state & 3) !== 0, veryHidden: (state & 3) === 2, hiddenRows: [], hiddenColumns: [] }; // prettier-ignore
      look.sheets.push(listed);
      starts.set(view.getUint32(body, true), listed);
    } else if (type === SUPBOOK && has(4)) {
      // 0x0401 stands for the workbook itself, 0x3A01 for add-ins.
      if (![0x0401, 0x3a01].includes(view.getUint16(body + 2, true))) look.externalBooks += 1;
    } else if (type === SXVIEW) look.pivots += 1;
    else if (type === ROW && has(16)) {
      const row = view.getUint16(body, true);
      if ((view.getUint32(body + 12, true) & 0x20) !== 0) sheet?.hiddenRows.push([row, row]);
    } else if (type === DEFAULT_ROW && has(2)) {
      if ((view.getUint16(body, true) & 2) !== 0) sheet?.hiddenRows.push([0, 65_535]);
    } else if (type === COLINFO && has(10)) {
      const hidden = (view.getUint16(body + 8, true) & 1) !== 0 || view.getUint16(body + 4, true) === 0;
      if (hidden) sheet?.hiddenColumns.push([view.getUint16(body, true), view.getUint16(body + 2, true)]);
    } else if (type === MERGECELLS && has(2)) look.merges += view.getUint16(body, true);
    else if (CELLS.has(type)) look.cells += 1;
    else if (type === MULTIPLE) look.cells += Math.max(0, (length - 6) / 6);
    at = body + length;
  }
  return look;
}

/** A text with one byte for its length and one that says whether its characters take one byte or two. */
function shortText(stream: Uint8Array, at: number): string {
  const [length = 0, wide = 0] = [stream[at], stream[at + 1]];
  const bytes = stream.subarray(at + 2, at + 2 + length * (wide & 1 ? 2 : 1));
  return wide & 1 ? new TextDecoder("utf-16le").decode(bytes) : Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""); // prettier-ignore
}
