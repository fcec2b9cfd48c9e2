import { digitsOf, withSeparators } from "../model/claim.ts";
import { isCorrected } from "../model/correction.ts";
import { periodInWords } from "../model/period-in-words.ts";
import type { PublishedDataset } from "../model/published.ts";
import { QUALIFIERS } from "../model/qualifier.ts";
import type { Status } from "../model/status.ts";
import { targetInWords } from "../model/target.ts";
import type { TidyRow } from "../model/tidy-row.ts";
import type { Rows } from "./rows.ts";

/** A dataset as its page shows it: a table for each measure and unit, and notes that stand once for all their rows. */
export type DatasetView = { tables: TableView[]; notes: string[] };

/** One table: rows in the order of the tidy data, and which of the optional columns have anything in them. */
export type TableView = {
  measure: string;
  unit: string;
  columns: Record<OptionalColumn, boolean>;
  rows: RowView[];
};

type OptionalColumn =
  "provider" | "lot" | "area" | "authority" | "category" | "denominator" | "target" | "note";

/** One row, in words where a reader needs words. `note` is the number of a note, from 1. */
export type RowView = {
  id: string;
  period: string;
  provider: string | null;
  lot: string | null;
  area: string | null;
  authority: string | null;
  category: string;
  /** Digits with separators; empty if the value is missing, and then status says why. */
  value: string;
  hedge: string;
  bound: (typeof QUALIFIERS)[keyof typeof QUALIFIERS]["bound"];
  status: Status | null;
  denominator: string | null;
  target: string | null;
  source: string;
  locator: string;
  note: number | null;
};

/** The rows that a dataset's page shows: all, unless the dataset says which. What was corrected is always shown. */
export function rowsOnPage({ page }: Pick<PublishedDataset, "page">, rows: Rows): TidyRow[] {
  const wanted = Object.entries(page?.only ?? {});
  return rows.filter(
    (row) =>
      isCorrected(row) ||
      wanted.every(([column, values]) => [values].flat().includes(String(row[column as keyof TidyRow]))),
  );
}

/** Lays a dataset's rows out for reading. Nothing that its page shows is left out: every row stands in one table. */
export function viewDataset(dataset: PublishedDataset, all: readonly TidyRow[]): DatasetView {
  return viewRows(dataset, rowsOnPage(dataset, all));
}

/** Lays rows of a dataset out for reading. */
export function viewRows(dataset: PublishedDataset, rows: readonly TidyRow[]): DatasetView {
  const notes = [...new Set(rows.flatMap((row) => row.note ?? []))];
  const tables = dataset.measures.map(({ name, unit }) => {
    const own = rows.filter((row) => row.measure === name && row.unit === unit);
    return { measure: name, unit, columns: columnsOf(own), rows: own.map((row) => viewRow(row, notes)) };
  });
  return { tables: tables.filter(({ rows: own }) => own.length > 0), notes };
}

function columnsOf(rows: readonly TidyRow[]): TableView["columns"] {
  const filled = (pick: (row: TidyRow) => string | null) => rows.some((row) => pick(row) !== null);
  return {
    provider: filled((row) => row.provider),
    lot: filled((row) => row.lot),
    area: filled((row) => row.area),
    authority: filled((row) => row.authority),
    category: new Set(rows.map((row) => row.category)).size > 1 || rows.some((row) => row.category !== "all"),
    denominator: filled((row) => row.denominator_as_published),
    target: filled((row) => row.target),
    note: filled((row) => row.note),
  };
}

function viewRow(row: TidyRow, notes: readonly string[]): RowView {
  return {
    id: row.id,
    period: periodInWords(row),
    provider: row.provider,
    lot: row.lot,
    area: row.area,
    authority: row.authority,
    category: row.category,
    value: digitsOf(row),
    hedge: row.qualifier ? QUALIFIERS[row.qualifier].words : "",
    bound: row.qualifier ? QUALIFIERS[row.qualifier].bound : "none",
    status: row.status,
    denominator:
      row.denominator === null ? row.denominator_as_published : withSeparators(String(row.denominator)),
    target: row.target === null ? null : targetInWords(row.target),
    source: row.source,
    locator: row.locator,
    note: row.note === null ? null : notes.indexOf(row.note) + 1,
  };
}
