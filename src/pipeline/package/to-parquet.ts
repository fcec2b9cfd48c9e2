import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import { dayNumber } from "../../model/day.ts";
import { LICENCE, PUBLISHER } from "../../model/publisher.ts";
import { TIDY_COLUMNS, type Column, type TidyRow } from "../../model/tidy-row.ts";
import { DATASET_COLUMN } from "./table-schema.ts";

/** Few enough that a group and what it is made from take little room, many enough for its lists of repeated texts to pay. */
const ROWS_IN_A_GROUP = 25_000;

type Published = Column | typeof DATASET_COLUMN;
type Cell = string | number | null;

/** Rows of one dataset as Parquet: days as DATE, numbers as DOUBLE, text as UTF-8; null where there is nothing. */
export function toParquet(rows: Iterable<TidyRow>, title: string): Uint8Array {
  const cells = TIDY_COLUMNS.map(cellIn);
  return write(TIDY_COLUMNS, groupsOf(rows, cells), title);
}

/** Rows of all datasets as Parquet, with the dataset's id in the first column. */
export function allToParquet(
  datasets: readonly { dataset: { id: string }; rows: Iterable<TidyRow> }[],
  title: string,
): Uint8Array {
  const cells = TIDY_COLUMNS.map((column) => {
    const cell = cellIn(column);
    return ({ row }: { row: TidyRow }) => cell(row);
  });
  const rows = (function* () {
    for (const { dataset, rows } of datasets) for (const row of rows) yield { dataset: dataset.id, row };
  })();
  return write(
    [DATASET_COLUMN, ...TIDY_COLUMNS],
    groupsOf(rows, [({ dataset }) => dataset, ...cells]),
    title,
  );
}

/** What stands in a column of a row. The same few days stand in many rows: each is counted out once. */
function cellIn({ name, type }: Column): (row: TidyRow) => Cell {
  if (type !== "date") return (row) => row[name];
  const days = new Map<Cell, number>();
  return (row) => {
    const day = row[name];
    if (day === null) return null;
    const known = days.get(day) ?? dayNumber(String(day));
    days.set(day, known);
    return known;
  };
}

/** Rows by groups, and each group by column: Parquet is written a group at a time, and only one is in memory. */
function* groupsOf<Row>(rows: Iterable<Row>, cells: readonly ((row: Row) => Cell)[]): Generator<Cell[][]> {
  let group: Cell[][] = cells.map(() => []);
  let size = 0;
  for (const row of rows) {
    cells.forEach((cell, at) => group[at]?.push(cell(row)));
    size += 1;
    if (size < ROWS_IN_A_GROUP) continue;
    yield group;
    group = cells.map(() => []);
    size = 0;
  }
  if (size > 0) yield group;
}

function write(columns: readonly Published[], groups: Iterable<Cell[][]>, title: string): Uint8Array {
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
