import type { TidyRow } from "../model/tidy-row.ts";

/** Tidy rows, wherever they are kept: what an array of them offers, and a long table that makes them as they are asked for. */
export type Rows = Iterable<TidyRow> & {
  readonly length: number;
  filter(keep: (row: TidyRow) => boolean): TidyRow[];
  find(is: (row: TidyRow) => boolean): TidyRow | undefined;
  flatMap<T>(make: (row: TidyRow) => T | readonly T[]): T[];
  map<T>(make: (row: TidyRow) => T): T[];
  some(is: (row: TidyRow) => boolean): boolean;
};
