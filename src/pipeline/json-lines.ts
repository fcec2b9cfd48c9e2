import { TIDY_COLUMNS, type TidyRow } from "../model/tidy-row.ts";
import { linesOf, partsFrom, type Parts } from "./parts.ts";
import { rowTexts, type ColumnText } from "./row-texts.ts";
import { TidyTable } from "./tidy-table.ts";

/** A JSON array with one item a line: as short as JSON gets, and still to be read and compared by eye. */
export function jsonLines(items: Iterable<unknown>): Parts {
  return partsFrom(() => arrayOf(Iterator.from(items).map((item) => `,\n${JSON.stringify(item)}`)));
}

/** The same of tidy rows, which may be many. */
export function rowLines(rows: Iterable<TidyRow>): Parts {
  const last = TIDY_COLUMNS.length - 1;
  const columns = TIDY_COLUMNS.map(({ name }, at): ColumnText => {
    const before = `${at === 0 ? ",\n{" : ","}${JSON.stringify(name)}:`;
    return { name, text: (cell) => `${before}${JSON.stringify(cell)}${at === last ? "}" : ""}` };
  });
  return partsFrom(() => arrayOf(rowTexts(rows, columns)));
}

/** Each text begins with a comma, of which the first is one too many. */
function* arrayOf(texts: Iterable<string>): Generator<string> {
  let isEmpty = true;
  for (const text of texts) {
    yield isEmpty ? `[${text.slice(1)}` : text;
    isEmpty = false;
  }
  yield isEmpty ? "[]\n" : "\n]\n";
}

/** The rows that such a text holds. */
export function rowsOfJson(text: Parts): TidyTable {
  const items = linesOf(text).filter((line) => line.startsWith("{"));
  return TidyTable.from(
    items.map((line) => JSON.parse(line.endsWith(",") ? line.slice(0, -1) : line) as TidyRow),
  );
}
