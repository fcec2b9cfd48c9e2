import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import { dayNumber } from "../../model/day.ts";
import { LICENCE, PUBLISHER } from "../../model/publisher.ts";
import { TIDY_COLUMNS, type Column, type TidyRow } from "../../model/tidy-row.ts";
import type { Cell } from "../column.ts";
import { TidyTable } from "../tidy-table.ts";
import { DATASET_COLUMN } from "./table-schema.ts";

/** Few enough that a group and what it is made from take little room, many enough for its lists of repeated texts to pay. */
const ROWS_IN_A_GROUP = 25_000;

type Published = Column | typeof DATASET_COLUMN;
type Written = Cell | Uint8Array;
type CellAt = (place: number) => Written;

/** Rows of one dataset as Parquet: days as DATE, numbers as DOUBLE, text as UTF-8; null where there is nothing. */
export function toParquet(rows: Iterable<TidyRow>, title: string): Uint8Array {
  const table = TidyTable.of(rows);
  return write(TIDY_COLUMNS, groupsOf([{ length: table.length, cells: cellsOf(table) }]), title);
}

/** Rows of all datasets as Parquet, with the dataset's id in the first column. */
export function allToParquet(
  datasets: readonly { dataset: { id: string }; rows: Iterable<TidyRow> }[],
  title: string,
): Uint8Array {
  const parts = datasets.map(({ dataset, rows }) => {
    const table = TidyTable.of(rows);
    return { length: table.length, cells: [() => dataset.id, ...cellsOf(table)] };
  });
  return write([DATASET_COLUMN, ...TIDY_COLUMNS], groupsOf(parts), title);
}

/** What stands in each column at each place. */
function cellsOf(table: TidyTable): CellAt[] {
  const day = (cell: Cell) => (cell === null ? null : dayNumber(String(cell)));
  const bytes = new TextBytes();
  const text = (cell: Cell) => (typeof cell === "string" ? bytes.of(cell) : cell);
  // The writer encodes texts one by one, which takes a third of its time; texts that repeat it looks up.
  const other = (name: Column["name"]) => (table.repeats(name) ? (cell: Cell) => cell : text);
  return TIDY_COLUMNS.map(({ name, type }) =>
    table.cells<Written>(name, type === "date" ? day : other(name)),
  );
}

const ROOM = 1 << 20;

/** Encodes many short texts as UTF-8, one after another into the same room. */
class TextBytes {
  #room = Buffer.allocUnsafe(0);
  #used = 0;

  of(text: string): Uint8Array {
    if (this.#used + 3 * text.length > this.#room.length) {
      this.#room = Buffer.allocUnsafeSlow(Math.max(ROOM, 3 * text.length));
      this.#used = 0;
    }
    const from = this.#used;
    this.#used += this.#room.write(text, from);
    return this.#room.subarray(from, this.#used);
  }
}

/** Rows by groups, and each group by column: Parquet is written a group at a time, and only one is in memory. */
function* groupsOf(parts: readonly { length: number; cells: readonly CellAt[] }[]): Generator<Written[][]> {
  const empty = (): Written[][] => (parts[0]?.cells ?? []).map(() => []);
  let group = empty();
  let room = ROWS_IN_A_GROUP;
  for (const { length, cells } of parts) {
    for (let from = 0, to = 0; from < length; from = to) {
      to = Math.min(length, from + room);
      for (const [at, cell] of cells.entries()) {
        for (let place = from; place < to; place += 1) group[at]?.push(cell(place));
      }
      room -= to - from;
      if (room > 0) continue;
      yield group;
      group = empty();
      room = ROWS_IN_A_GROUP;
    }
  }
  if (room < ROWS_IN_A_GROUP) yield group;
}

function write(columns: readonly Published[], groups: Iterable<Written[][]>, title: string): Uint8Array {
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({
    writer,
    schema: [{ name: "root", num_children: columns.length }, ...columns.map(elementOf)],
    createdBy: PUBLISHER,
    kvMetadata: [
      { key: "title", value: title },
      { key: "licence", value: LICENCE.path },
    ],
  });
  for (const group of groups) {
    const columnData = columns.map(({ name }, at) => ({ name, data: group[at] ?? [] }));
    void parquet.write({ columnData, rowGroupSize: ROWS_IN_A_GROUP });
  }
  void parquet.finish();
  return writer.getBytes();
}

function elementOf({ name, type, required }: Published) {
  const repetition_type = required ? ("REQUIRED" as const) : ("OPTIONAL" as const);
  if (type === "number") return { name, type: "DOUBLE" as const, repetition_type };
  if (type === "date") return { name, type: "INT32" as const, converted_type: "DATE" as const, repetition_type }; // prettier-ignore
  return { name, type: "BYTE_ARRAY" as const, converted_type: "UTF8" as const, repetition_type };
}
