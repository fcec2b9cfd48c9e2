import type { Changes, ObservationChange } from "../../model/change.ts";
import { csv } from "../csv.ts";

/** Changes as a table: one line for each cell that changed, for each row that came or went. */
export type ChangeLine = {
  change: ObservationChange["kind"];
  dataset: string;
  id: string;
  column: string;
  before: string;
  after: string;
};

/** The lines of the table of changes. For a row that came or went the value stands for the row. */
export function changeLines({ observations }: Changes): ChangeLine[] {
  return observations.flatMap((change): ChangeLine[] => {
    const { kind, dataset, id } = change;
    if (kind === "added" || kind === "removed") {
      const value = String(change.row["value"] ?? change.row["status"] ?? "");
      const [before, after] = kind === "added" ? ["", value] : [value, ""];
      return [{ change: kind, dataset, id, column: "value", before, after }];
    }
    return change.cells.map(({ column, before, after }) => ({
      change: kind,
      dataset,
      id,
      column,
      before: String(before ?? ""),
      after: String(after ?? ""),
    }));
  });
}

/** The table of changes as CSV. */
export function changesCsv(changes: Changes): string {
  return csv(["change", "dataset", "id", "column", "before", "after"], changeLines(changes));
}

/** Changes in one sentence: "Since 1.0.0: 3 observations added, 1 changed, 2 values withdrawn; columns changed." */
export function changesInWords(changes: Changes): string {
  const count = (kind: ObservationChange["kind"]) => changes.observations.filter((each) => each.kind === kind).length;
  const datasets = changes.meanings.filter(({ before }) => !before).length;
  const meanings = changes.meanings.filter(({ before }) => before).length;
  const parts = [
    some(datasets, "dataset added", "datasets added"),
    some(count("added"), "observation added", "observations added"),
    some(count("changed"), "observation changed", "observations changed"),
    some(count("withdrawn"), "value withdrawn", "values withdrawn"),
    some(count("removed"), "observation removed", "observations removed"),
    some(meanings, "definition changed", "definitions changed"),
    changes.columns ? "columns changed" : "",
  ].filter((part) => part !== "");
  return `Since ${changes.from}: ${parts.length > 0 ? parts.join(", ") : "no value changed"}.`;
} // prettier-ignore

function some(number: number, one: string, many: string): string {
  return number === 0 ? "" : `${number} ${number === 1 ? one : many}`;
}
