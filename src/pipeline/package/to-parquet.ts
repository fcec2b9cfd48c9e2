import { ByteWriter, parquetWrite } from "hyparquet-writer";
import { dayNumber } from "../../model/day.ts";
import { LICENCE, PUBLISHER } from "../../model/publisher.ts";
import { TIDY_COLUMNS, type Column, type TidyRow } from "../../model/tidy-row.ts";
import { DATASET_COLUMN } from "./table-schema.ts";

const ROWS_IN_A_GROUP = 100_000;

type Published = Column | typeof DATASET_COLUMN;
type Cell = string | number | null;

/** Rows of one dataset as Parquet: days as DATE, numbers as DOUBLE, text as UTF-8; null where there is nothing. */
export function toParquet(rows: readonly TidyRow[], title: string): Uint8Array {
  const columns = TIDY_COLUMNS.map((column) => ({ column, data: rows.map((row) => cell(row, column)) }));
  return write(columns, title);
}

/** Rows of all datasets as Parquet, with the dataset's id in the first column. */
export function allToParquet(
  datasets: readonly { dataset: { id: string }; rows: readonly TidyRow[] }[],
  title: string,
): Uint8Array {
  const ids = datasets.flatMap(({ dataset, rows }) => rows.map(() => dataset.id));
  const rows = datasets.flatMap((each) => each.rows);
  const columns = TIDY_COLUMNS.map((column) => ({ column, data: rows.map((row) => cell(row, column)) }));
  return write([{ column: DATASET_COLUMN, data: ids }, ...columns], title);
}

function cell(row: TidyRow, { name, type }: Column): Cell {
  const value = row[name];
  return type === "date" && value !== null ? dayNumber(String(value)) : value;
}

function write(columns: readonly { column: Published; data: Cell[] }[], title: string): Uint8Array {
  const writer = new ByteWriter();
  void parquetWrite({
    writer,
    columnData: columns.map(({ column, data }) => ({ name: column.name, data })),
    schema: [{ name: "root", num_children: columns.length }, ...columns.map(({ column }) => elementOf(column))],
    rowGroupSize: ROWS_IN_A_GROUP,
    createdBy: PUBLISHER,
    kvMetadata: [
      { key: "title", value: title },
      { key: "licence", value: LICENCE.path },
    ],
  }); // prettier-ignore
  return writer.getBytes();
}

function elementOf({ name, type, required }: Published) {
  const repetition_type = required ? ("REQUIRED" as const) : ("OPTIONAL" as const);
  if (type === "number") return { name, type: "DOUBLE" as const, repetition_type };
  if (type === "date") return { name, type: "INT32" as const, converted_type: "DATE" as const, repetition_type }; // prettier-ignore
  return { name, type: "BYTE_ARRAY" as const, converted_type: "UTF8" as const, repetition_type };
}
