const [COMMA, QUOTE, LF, CR] = [0x2c, 0x22, 0x0a, 0x0d];

/** The most bytes in one row. No honest row comes near: an unclosed quote, or a file pasted into a cell, does. */
export const MOST_IN_ROW = 1_000_000;

/** Why a row cannot be cut strictly, and at which byte. */
export type CutFault = { fault: "quote-open" | "quote-out-of-place" | "row-too-long"; at: number };

/**
 * Cuts UTF-8 text into rows and cells, one row at a time, as RFC 4180 says and no more leniently: comma, double quotes,
 * LF or CRLF; a quote only around a whole cell, or twice inside one. It looks at bytes and makes no text, so that
 * a million rows can be looked through before any is taken. After {@link CsvCutter.next} the row's cells are
 * `starts`, `ends` and `doubled` (the cell holds quotes that are written twice), from 0 to `count`.
 */
export class CsvCutter {
  readonly bytes: Uint8Array;
  /** Where the next row begins. */
  at: number;
  /** The line on which the next row begins, from 1. */
  line = 1;
  count = 0;
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly doubled: boolean[] = [];

  /** @param from the byte at which the text begins: after a byte order mark */
  constructor(bytes: Uint8Array, from: number) {
    this.bytes = bytes;
    this.at = from;
  }

  /** True if a row was cut, false if there is none left, else why it cannot be cut. */
  next(): boolean | CutFault {
    const { bytes } = this;
    const begins = this.at;
    if (begins >= bytes.length) return false;
    this.count = 0;
    let at = begins;
    for (;;) {
      const end = bytes[at] === QUOTE ? this.#quoted(at) : this.#plain(at);
      if (typeof end === "object") return end;
      if (end - begins > MOST_IN_ROW) return { fault: "row-too-long", at: begins };
      const byte = bytes[end];
      if (byte === COMMA) {
        at = end + 1;
        continue;
      }
      this.at = byte === CR ? end + 2 : end + 1;
      this.line += 1;
      return true;
    }
  }

  /** Cuts a cell without quotes around it; gives the place of what ends it. */
  #plain(from: number): number | CutFault {
    const { bytes } = this;
    let at = from;
    for (; at < bytes.length; at += 1) {
      const byte = bytes[at];
      if (byte === COMMA || byte === LF || (byte === CR && bytes[at + 1] === LF)) break;
      if (byte === QUOTE) return { fault: "quote-out-of-place", at };
    }
    this.#keep(from, at, false);
    return at;
  }

  /** Cuts a cell in quotes; gives the place of what follows the second of them. */
  #quoted(opens: number): number | CutFault {
    const { bytes } = this;
    let at = opens + 1;
    let doubled = false;
    let lines = 0;
    for (; ; at += 1) {
      if (at >= bytes.length) return { fault: "quote-open", at: opens };
      if (at - opens > MOST_IN_ROW) return { fault: "row-too-long", at: opens };
      const byte = bytes[at];
      if (byte === LF) lines += 1;
      if (byte !== QUOTE) continue;
      if (bytes[at + 1] !== QUOTE) break;
      doubled = true;
      at += 1;
    }
    this.#keep(opens + 1, at, doubled);
    const after = at + 1;
    const byte = bytes[after];
    if (after < bytes.length && byte !== COMMA && byte !== LF && !(byte === CR && bytes[after + 1] === LF)) {
      return { fault: "quote-out-of-place", at: after };
    }
    this.line += lines;
    return after;
  }

  #keep(start: number, end: number, doubled: boolean): void {
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.doubled[this.count] = doubled;
    this.count += 1;
  }
}

/** The line on which a byte stands, from 1. */
export function lineAt(bytes: Uint8Array, place: number): number {
  let line = 1;
  for (let at = 0; at < place; at += 1) if (bytes[at] === LF) line += 1;
  return line;
}
