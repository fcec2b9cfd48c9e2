import { TIDY_COLUMNS, type TidyRow } from "../model/tidy-row.ts";
import { linesOf, partsFrom, type Parts } from "./parts.ts";
import { TidyTable } from "./tidy-table.ts";

/** A JSON array with one item a line: as short as JSON gets, and still to be read and compared by eye. */
export function jsonLines(items: Iterable<unknown>): Parts {
  return partsFrom(() => arrayOf(Iterator.from(items).map((item) => JSON.stringify(item))));
}

/** The same of tidy rows, which may be many: a cell that repeats is written once. */
export function rowLines(rows: Iterable<TidyRow>): Parts {
  return partsFrom(() => arrayOf(itemsOf(TidyTable.of(rows))));
}

function* itemsOf(table: TidyTable): Generator<string> {
  const cells = TIDY_COLUMNS.map(({ name }, at) => {
    const key = `${at === 0 ? "{" : ","}${JSON.stringify(name)}:`;
    return table.cells(name, (cell) => key + JSON.stringify(cell));
  });
  for (let place = 0; place < table.length; place += 1) {
    let item = "";
    for (const cell of cells) item += cell(place);
    yield `${item}}`;
  }
}

function* arrayOf(items: Iterable<string>): Generator<string> {
  let before = "[\n";
  for (const item of items) {
    yield before + item;
    before = ",\n";
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}

/** The rows that such a text holds. */
export function rowsOfJson(text: Parts): TidyTable {
  const items = linesOf(text).filter((line) => line.startsWith("{"));
  return TidyTable.from(
    items.map((line) => JSON.parse(line.endsWith(",") ? line.slice(0, -1) : line) as TidyRow),
  );
}
