import { NEW } from "./cell-text.ts";
import { compare } from "../model/problem.ts";

/** What stands in one cell of a table in memory. */
export type Cell = string | number | null;

/** The most different cells of a column that are kept as numbers into a list: as many as 16 bits can count. */
const MOST_DISTINCT = 1 << 16;

/**
 * One column of a long table. While it has few different cells, each row takes two bytes: the number of its cell in
 * a list. A column of ids or places has more, and is then kept cell by cell.
 */
export class Column<T extends Cell> {
  length = 0;
  #codes = new Uint16Array(64);
  #distinct: T[] = [];
  #known = new Map<T, number>();
  readonly #numbered: number[] = [];
  #lastCell: T | undefined;
  #lastCode = 0;
  #plain: T[] | null = null;

  /** @param number the same for the same cell, from 0, where its reader has one for it: it saves looking the cell up */
  push(cell: T, number = NEW): void {
    if (this.#plain) this.#plain.push(cell);
    else this.#pushCode(cell, number);
    this.length += 1;
  }

  at(row: number): T {
    return (this.#plain ? this.#plain[row] : this.#distinct[this.#codes[row] ?? 0]) as T;
  }

  /** True while so few cells differ that most rows repeat one. */
  get repeats(): boolean {
    return this.#plain === null;
  }

  /** True if every cell passes. Each different one is asked about once, while those are few. */
  every(passes: (cell: T) => boolean): boolean {
    return (this.#plain ?? this.#distinct).every(passes);
  }

  /** What is made of the cell of each row: made once for each different cell while those are few. */
  made<Made>(make: (cell: T) => Made): (row: number) => Made {
    const [plain, codes] = [this.#plain, this.#codes];
    if (plain) return (row) => make(plain[row] as T);
    const all = this.#distinct.map(make);
    return (row) => all[codes[row] ?? 0] as Made;
  }

  /** The same cells in another order. They are laid out anew: going back and forth in memory takes longer than a copy. */
  inOrder(order: Uint32Array): Column<T> {
    const column = new Column<T>();
    column.length = order.length;
    if (this.#plain) {
      column.#plain = Array.from(order, (row) => this.at(row));
      column.#codes = new Uint16Array(0);
    } else {
      column.#codes = new Uint16Array(order.length);
      order.forEach((row, place) => (column.#codes[place] = this.#codes[row] ?? 0));
      column.#distinct = this.#distinct;
      column.#known = this.#known;
    }
    return column;
  }

  /** For each row the rank of its cell among the column's different cells: null first, then by number or code unit. */
  ranks(): { ranks: Uint32Array; distinct: number } {
    const distinct = this.#plain ? [...new Set(this.#plain)] : this.#distinct;
    const ranked = new Map(distinct.toSorted(byCell).map((cell, rank) => [cell, rank]));
    const byCode = this.#distinct.map((cell) => ranked.get(cell) ?? 0);
    const ranks = new Uint32Array(this.length);
    for (let row = 0; row < this.length; row += 1) {
      ranks[row] = this.#plain ? (ranked.get(this.at(row)) ?? 0) : (byCode[this.#codes[row] ?? 0] ?? 0);
    }
    return { ranks, distinct: distinct.length };
  }

  #pushCode(cell: T, number: number): void {
    // (A place before the first of an array is looked up by name, which takes a hundred times as long.)
    let code = number === NEW ? this.#codeOf(cell) : (this.#numbered[number] ?? this.#known.get(cell));
    if (code === undefined) {
      code = this.#distinct.length;
      if (code === MOST_DISTINCT) {
        this.#plain = Array.from({ length: this.length }, (_, row) => this.at(row));
        this.#plain.push(cell);
        this.#forgetCodes();
        return;
      }
      this.#known.set(cell, code);
      this.#distinct.push(cell);
    }
    if (this.length === this.#codes.length) {
      const codes = new Uint16Array(2 * this.length);
      codes.set(this.#codes);
      this.#codes = codes;
    }
    if (number !== NEW) this.#numbered[number] = code;
    this.#codes[this.length] = code;
    this.#lastCell = cell;
    this.#lastCode = code;
  }

  /** Sorted rows mostly hold what the row before held. */
  #codeOf(cell: T): number | undefined {
    return this.#lastCell === cell ? this.#lastCode : this.#known.get(cell);
  }

  #forgetCodes(): void {
    this.#known = new Map();
    this.#distinct = [];
    this.#codes = new Uint16Array(0);
    this.#lastCell = undefined;
  }
}

function byCell(a: Cell, b: Cell): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  return typeof a === "number" && typeof b === "number" ? a - b : compare(String(a), String(b));
}
