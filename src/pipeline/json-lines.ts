import type { TidyRow } from "../model/tidy-row.ts";
import { linesOf, partsFrom, type Parts } from "./parts.ts";
import { TidyTable } from "./tidy-table.ts";

/** A JSON array with one item a line: as short as JSON gets, and still to be read and compared by eye. */
export function jsonLines(items: Iterable<unknown>): Parts {
  return partsFrom(function* () {
    let before = "[\n";
    for (const item of items) {
      yield before + JSON.stringify(item);
      before = ",\n";
    }
    yield before === "[\n" ? "[]\n" : "\n]\n";
  });
}

/** The rows that such a text holds. */
export function rowsOfJson(text: Parts): TidyTable {
  const items = linesOf(text).filter((line) => line.startsWith("{"));
  return TidyTable.from(
    items.map((line) => JSON.parse(line.endsWith(",") ? line.slice(0, -1) : line) as TidyRow),
  );
}
