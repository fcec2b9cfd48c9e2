import { LICENCE, PUBLISHER } from "../../model/publisher.ts";
import { STATUSES } from "../../model/status.ts";
import { TIDY_COLUMNS, type TidyRow } from "../../model/tidy-row.ts";
import type { DatasetWithRows, PackageInput } from "./package-input.ts";
import { shorthand } from "./table-schema.ts";
import type { Rows } from "../rows.ts";

/** A spreadsheet before it has a format: what XLSX and ODS are both written from. */
export type Workbook = { title: string; description: string; sheets: Sheet[] };

/** One sheet: a title in the first cell, lines below it, then at most one table. No row is left blank. */
export type Sheet = { name: string; title: string; lines: string[]; table?: Table };

/** A marked table with a header row. `name` is its name in the file. */
export type Table = { name: string; heads: string[]; widths: number[]; rows: Cell[][] };

/** A link leads to another sheet. */
export type Cell = string | number | null | { sheet: string };

/**
 * Lays a dataset out as a spreadsheet, to the checklist "Making spreadsheets accessible" of the Government Analysis
 * Function: cover, contents and notes first, one marked and named table a sheet, from column A, without merged or
 * blank rows, shorthand in square brackets and explained.
 */
export function workbookOf(input: PackageInput, { dataset, rows }: DatasetWithRows): Workbook {
  const notes = [
    ...dataset.caveats,
    ...dataset.not_comparable.map((rule) => `Do not compare, join or add up: ${rule}`),
    ...(dataset.breaks ?? []).map(({ at, measure, why }) => `Break in “${measure}” at ${at}: ${why}`),
  ];
  const sheets: Sheet[] = [
    listing("Notes", "Notes", notes.length > 0 ? "What to know before using a figure." : "The sources name no caveat of their own.", notes.length > 0 ? { name: "notes", heads: ["Note", "Text"], widths: [12, 100], rows: notes.map((text, at) => [`[note ${at + 1}]`, text]) } : undefined),
    listing("Columns", "What the columns mean", "The columns of the sheet Data, with their names in the other formats.", { name: "columns", heads: ["Column", "Name in CSV", "Meaning"], widths: [26, 28, 100], rows: TIDY_COLUMNS.map(({ title, name, description }) => [title, name, description]) }),
    listing("Shorthand", "Shorthand", "What stands in square brackets in the columns Value and Status.", { name: "shorthand", heads: ["Shorthand", "Short meaning", "Meaning"], widths: [18, 28, 100], rows: Object.entries(STATUSES).map(([code, { label, meaning }]) => [shorthand(code), label, meaning]) }),
    dataSheet(dataset.title, notes.length, rows),
    sourcesSheet(input, dataset.sources),
  ];
  return {
    title: dataset.title,
    description: dataset.definition,
    sheets: [cover(input, dataset), contents(sheets), ...sheets],
  };
} // prettier-ignore

function cover({ edition }: PackageInput, dataset: DatasetWithRows["dataset"]): Sheet {
  return {
    name: "Cover",
    title: dataset.title,
    lines: [
      dataset.definition,
      `Published by ${PUBLISHER}. This is not a government publication.`,
      `Version ${edition.version}${edition.date ? `, released on ${edition.date}` : ""}.`,
      `Observations: ${dataset.rows}.`,
      `Licence: ${LICENCE.title} (${LICENCE.path}). The documents that the figures were read in keep the rights of those who wrote them.`,
      "An empty cell means that the source gives nothing there, or that it does not apply. A value that is missing has its reason in square brackets: see the sheet Shorthand.",
      "Text that a spreadsheet would take for a formula is stored as text, and nothing in this file is run. The other formats hold the same text unchanged.",
      "Every row carries the place where its value was read: see the columns Source, Place and Address.",
    ],
  };
}

function contents(sheets: readonly Sheet[]): Sheet {
  const rows = sheets.map(({ name, title }) => [{ sheet: name }, title]);
  return listing("Contents", "Contents", "The sheets of this file.", { name: "contents", heads: ["Sheet", "What is in it"], widths: [18, 100], rows }); // prettier-ignore
}

function dataSheet(title: string, notes: number, rows: Rows): Sheet {
  const marks = Array.from({ length: notes }, (_, at) => `[note ${at + 1}]`);
  return {
    ...listing("Data", [title, ...marks].join(" "), "One row for each observation.", {
      name: "observations",
      heads: TIDY_COLUMNS.map((column) => column.title),
      widths: TIDY_COLUMNS.map(({ name }) => WIDTHS[name] ?? 16),
      rows: rows.map((row) => TIDY_COLUMNS.map(({ name }) => cellOf(row, name))),
    }),
  };
}

const WIDTHS: Partial<Record<keyof TidyRow, number>> = { id: 40, measure: 40, category: 30, locator: 40, address: 50, note: 80 }; // prettier-ignore

/** Excel refuses a file with a cell of more than 32,767 characters. */
const LONGEST = 32_000;

/** A missing value shows its shorthand in the value's own cell; a mark on a value that is there goes beside it. */
function cellOf(row: TidyRow, name: keyof TidyRow): Cell {
  const mark = row.status === null ? null : shorthand(row.status);
  if (name === "status") return mark;
  const cell = name === "value" && row.value === null ? mark : row[name];
  return typeof cell === "string" && cell.length > LONGEST ? `${cell.slice(0, LONGEST)} [cut]` : cell;
}

function sourcesSheet({ sources }: PackageInput, ids: readonly string[]): Sheet {
  const rows = sources
    .filter(({ id }) => ids.includes(id))
    .map((source): Cell[] => [source.id, source.title, source.publisher, source.published, source.url, source.licence]); // prettier-ignore
  return listing("Sources", "Sources", "The documents that the figures were read in. An empty cell means: not known, or not recorded.", { name: "sources", heads: ["Source", "Title", "Publisher", "Published", "Web address", "Licence"], widths: [28, 70, 40, 16, 60, 50], rows }); // prettier-ignore
}

function listing(name: string, title: string, about: string, table: Table | undefined): Sheet {
  const lines = table ? [`This sheet has one table, named “${table.name}”. ${about}`] : [about];
  return { name, title, lines, ...(table ? { table } : {}) };
}
