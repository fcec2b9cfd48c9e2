import { toId } from "../model/id.ts";
import { STATUSES } from "../model/status.ts";
import type { TableView } from "./dataset-view.ts";

/** Names for codes, as the site knows them. */
export type Names = {
  providerName: (id: string | null) => string;
  lotName: (id: string | null) => string;
  areaName: (id: string | null) => string;
  authorityName: (id: string | null) => string;
  unitName: (id: string) => string;
  chip: (source: string, locator?: string) => { href: string; label: string };
};

type Row = TableView["rows"][number];
type Column = { head: string; cell: (row: Row) => string };

/** A table of a dataset as its page shows it: codes as names, columns without content left out. */
export function tableOf({ measure, unit, columns, rows }: TableView, names: Names) {
  const { providerName, lotName, areaName, authorityName, unitName, chip } = names;
  const before = [
    columns.provider && { head: "Provider", cell: (row: Row) => providerName(row.provider) },
    columns.lot && { head: "Lot", cell: (row: Row) => lotName(row.lot) },
    columns.area && { head: "Area", cell: (row: Row) => areaName(row.area) },
    columns.authority && { head: "Authority", cell: (row: Row) => authorityName(row.authority) },
    columns.category && { head: "Category", cell: (row: Row) => row.category },
  ].filter((column): column is Column => column !== false);
  const after = [
    columns.denominator && { head: "Out of", cell: (row: Row) => row.denominator ?? "" },
    columns.target && { head: "Target", cell: (row: Row) => row.target ?? "" },
  ].filter((column): column is Column => column !== false);
  return {
    id: `${toId(measure)}-${unit}`,
    caption: captionOf(measure, unitName(unit)),
    unit: unitName(unit),
    before: before.map(({ head }) => head),
    after: after.map(({ head }) => head),
    hasNotes: columns.note,
    rows: rows.map((row) => ({
      id: row.id,
      period: row.period,
      cells: before.map(({ cell }) => cell(row)),
      value: row.value,
      hedge: row.hedge,
      bound: row.bound,
      absence: row.value === "" && row.status ? { status: row.status, label: STATUSES[row.status].label } : undefined, // prettier-ignore
      flag: row.value !== "" && row.status ? STATUSES[row.status].label : undefined,
      after: after.map(({ cell }) => cell(row)),
      source: chip(row.source, row.locator),
      note: row.note,
    })),
  };
}

/** "Complaints received"; "Share of audited reports by grade, per cent". */
function captionOf(measure: string, unit: string): string {
  const name = `${measure.slice(0, 1).toUpperCase()}${measure.slice(1)}`;
  return name.toLowerCase().includes(unit) ? name : `${name}, ${unit}`;
}
