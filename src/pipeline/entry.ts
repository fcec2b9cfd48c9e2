import type { Observation } from "../model/observation.ts";
import type { Observations } from "./observations.ts";
import { observe } from "./observe.ts";
import type { ReadObservation } from "./reading/observations.ts";
import type { TranscribedTable } from "./transcribed-table.ts";

/** An observation and where it was authored: a row of observations.csv, or a cell of a held file. */
export type Entry = {
  observation: Observation;
  file: string;
  line: number;
  /** How a problem names the place of one of its parts: the column of the row, or the cell. */
  fieldOf: (column: string) => string;
};

/** A dataset's observations, transcribed and read alike. They are made as they are asked for: a table may be long. */
export class Entries implements Iterable<Entry> {
  readonly #table: string;
  readonly #rows: TranscribedTable;
  readonly #reads: readonly ReadObservation[];

  /** @param table the path of observations.csv */
  constructor(table: string, rows: TranscribedTable, reads: readonly ReadObservation[]) {
    this.#table = table;
    this.#rows = rows;
    this.#reads = reads;
  }

  get length(): number {
    return this.#rows.length + this.#reads.length;
  }

  *[Symbol.iterator](): Generator<Entry> {
    for (let place = 0; place < this.length; place += 1) yield this.at(place);
  }

  /** The entry at a place from 0, which there must be. */
  at(place: number): Entry {
    const own = this.#rows.length;
    // (A place before the first of an array is looked up by name, which takes a hundred times as long.)
    const read = place < own ? undefined : this.#reads[place - own];
    if (read) return entryOf(read);
    const { line, row } = this.#rows.at(place);
    return { observation: observe(row), file: this.#table, line, fieldOf: columnName };
  }

  /** Their observations alone. */
  get observations(): Observations {
    return {
      length: this.length,
      at: (place) => this.at(place).observation,
      [Symbol.iterator]: () => Iterator.from(this).map(({ observation }) => observation),
    };
  }
}

function columnName(column: string): string {
  return `column ${column}`;
}

/** The entry of an observation that was read from a held file. */
export function entryOf({ observation, file, line, field }: ReadObservation): Entry {
  return { observation, file, line, fieldOf: () => field };
}
