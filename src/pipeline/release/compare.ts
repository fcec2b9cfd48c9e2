import type { Cell, Changes, MeaningChange, ObservationChange } from "../../model/change.ts";
import { compare } from "../../model/problem.ts";
import type { Snapshot } from "./snapshot.ts";

type Row = Record<string, Cell>;

/** Every difference between two releases, value by value, sorted by dataset and id. */
export function compareSnapshots(before: Snapshot, after: Snapshot, from: string, to: string): Changes {
  const same = JSON.stringify(before.columns) === JSON.stringify(after.columns);
  const datasets = [...new Set([...before.datasets.keys(), ...after.datasets.keys()])].sort(compare);
  return {
    from,
    to,
    columns: same ? null : { before: before.columns, after: after.columns },
    meanings: datasets.flatMap((id) => meaningChange(id, before, after)),
    observations: datasets.flatMap((id) =>
      rowChanges(id, before.datasets.get(id)?.rows ?? new Map(), after.datasets.get(id)?.rows ?? new Map()),
    ),
  };
}

/** Applies changes to the release that they start from; what comes out is the release that they lead to. */
export function applyChanges(before: Snapshot, changes: Changes): Snapshot {
  const columns = changes.columns?.after ?? before.columns;
  const datasets: Snapshot["datasets"] = new Map(
    [...before.datasets].map(([id, { meaning, rows }]) => [
      id,
      { meaning, rows: new Map([...rows].map(([key, row]) => [key, withColumns(row, columns)])) },
    ]),
  );
  for (const { dataset, after } of changes.meanings) {
    if (!after) datasets.delete(dataset);
    else datasets.set(dataset, { meaning: after, rows: datasets.get(dataset)?.rows ?? new Map() });
  }
  for (const change of changes.observations) {
    const rows = datasets.get(change.dataset)?.rows;
    if (change.kind === "removed") rows?.delete(change.id);
    else if (change.kind === "added") rows?.set(change.id, change.row);
    else {
      const cells = change.cells.map(({ column, after }) => [column, after] as const);
      rows?.set(change.id, withColumns({ ...rows.get(change.id), ...Object.fromEntries(cells) }, columns));
    }
  }
  return { columns, datasets };
}

/** A row in the columns of a release; a column that it did not have is empty. */
function withColumns(row: Row, columns: Snapshot["columns"]): Row {
  return Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null]));
}

function meaningChange(dataset: string, before: Snapshot, after: Snapshot): MeaningChange[] {
  const [was, is] = [before, after].map(({ datasets }) => datasets.get(dataset)?.meaning ?? null);
  return JSON.stringify(was) === JSON.stringify(is)
    ? []
    : [{ dataset, before: was ?? null, after: is ?? null }];
}

function rowChanges(
  dataset: string,
  before: ReadonlyMap<string, Row>,
  after: ReadonlyMap<string, Row>,
): ObservationChange[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort(compare);
  return ids.flatMap((id): ObservationChange[] => {
    const [was, is] = [before.get(id), after.get(id)];
    if (!was) return is ? [{ kind: "added", dataset, id, row: is }] : [];
    if (!is) return [{ kind: "removed", dataset, id, row: was }];
    const columns = [...new Set([...Object.keys(was), ...Object.keys(is)])];
    const cells = columns
      .map((column) => ({ column, before: was[column] ?? null, after: is[column] ?? null }))
      .filter((cell) => cell.before !== cell.after);
    const takenBack = was["value"] !== null && is["value"] === null;
    return cells.length === 0 ? [] : [{ kind: takenBack ? "withdrawn" : "changed", dataset, id, cells }];
  });
}

/** Ids that a release held and the data does not: links that would die. As "<dataset>/<id>". */
export function lostIds(released: Snapshot, now: Snapshot): string[] {
  return [...released.datasets].flatMap(([dataset, { rows }]) =>
    [...rows.keys()].filter((id) => !now.datasets.get(dataset)?.rows.has(id)).map((id) => `${dataset}/${id}`),
  );
}
