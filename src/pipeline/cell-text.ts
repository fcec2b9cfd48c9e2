import type { CsvCutter } from "./csv-cut.ts";

/** How many texts of a column are remembered. A column with more is one of ids, places or notes, and has new ones. */
const MOST_KNOWN = 8192;

/** What stands in place of the number of a text that is not remembered. */
export const NEW = -1;
const SLOTS = 4 * MOST_KNOWN;

/**
 * Makes texts of one column's cells. A text that came before is given again and not made anew: a million rows have few
 * companies, units and months, and then take no more room than a number each.
 */
export class CellText {
  readonly #buffer: Buffer;
  readonly #slots = new Int32Array(SLOTS).fill(-1);
  readonly #texts: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  /** The number of the text that was given last: the same for the same text, from 0; or {@link NEW}. */
  number = NEW;

  constructor(bytes: Uint8Array) {
    this.#buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** The text of the cell in this column of the row that was cut last. */
  of({ starts, ends, doubled }: CsvCutter, column: number): string {
    const [start, end] = [starts[column] ?? 0, ends[column] ?? 0];
    this.number = NEW;
    if (doubled[column]) return this.#buffer.toString("utf8", start, end).replaceAll('""', '"');
    return this.#texts.length < MOST_KNOWN ? this.#known(start, end) : this.#make(start, end);
  }

  #known(start: number, end: number): string {
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (this.#buffer[at] ?? 0), 0x01000193);
    for (let slot = hash >>> 0; ; slot += 1) {
      const known = this.#slots[slot % SLOTS] ?? -1;
      if (known >= 0 && !this.#same(known, start, end)) continue;
      if (known >= 0) {
        this.number = known;
        return this.#texts[known] ?? "";
      }
      this.number = this.#texts.length;
      this.#slots[slot % SLOTS] = this.#texts.length;
      const text = this.#make(start, end);
      this.#texts.push(text);
      this.#starts.push(start);
      this.#ends.push(end);
      return text;
    }
  }

  #same(known: number, start: number, end: number): boolean {
    const from = this.#starts[known] ?? 0;
    const length = end - start;
    if ((this.#ends[known] ?? 0) - from !== length) return false;
    for (let at = 0; at < length; at += 1) {
      if (this.#buffer[from + at] !== this.#buffer[start + at]) return false;
    }
    return true;
  }

  /** ASCII is made by a quicker way: it is nearly all there is. */
  #make(start: number, end: number): string {
    for (let at = start; at < end; at += 1) {
      if ((this.#buffer[at] ?? 0) > 0x7f) return this.#buffer.toString("utf8", start, end);
    }
    return this.#buffer.toString("latin1", start, end);
  }
}
