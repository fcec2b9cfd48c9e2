import { TRANSCRIBED_COLUMNS, type TranscribedRow } from "../model/observation.ts";
import { Column } from "./column.ts";
import type { CsvLine } from "./read-csv.ts";

type Columns = { [Name in keyof TranscribedRow]: Column<TranscribedRow[Name]> };

/** The rows of an observations.csv, kept by column, each with its line: a row is made when it is asked for. */
export class TranscribedTable {
  readonly #lines: number[] = [];
  readonly #columns = Object.fromEntries(TRANSCRIBED_COLUMNS.map((name) => [name, new Column()])) as unknown as Columns; // prettier-ignore
  readonly #inOrder = TRANSCRIBED_COLUMNS.map((name) => this.#columns[name] as Column<string>);

  /** Takes a row that the model takes. */
  push({ line, texts, numbers }: CsvLine): void {
    this.#lines.push(line);
    this.#inOrder.forEach((column, index) => column.push(texts[index] ?? "", numbers[index]));
  }

  /** True if every cell of a column passes. */
  every<Name extends keyof TranscribedRow>(column: Name, passes: (cell: TranscribedRow[Name]) => boolean): boolean {
    return (this.#columns[column] as Column<TranscribedRow[Name]>).every(passes);
  } // prettier-ignore

  get length(): number {
    return this.#lines.length;
  }

  /** Written out, because an object that is made key by key takes ten times as long. */
  at(at: number): { line: number; row: TranscribedRow } {
    const columns = this.#columns;
    const row = {
      id: columns.id.at(at),
      period_start: columns.period_start.at(at),
      period_end: columns.period_end.at(at),
      period_label: columns.period_label.at(at),
      provider: columns.provider.at(at),
      lot: columns.lot.at(at),
      area: columns.area.at(at),
      measure: columns.measure.at(at),
      category: columns.category.at(at),
      value: columns.value.at(at),
      qualifier: columns.qualifier.at(at),
      unit: columns.unit.at(at),
      denominator: columns.denominator.at(at),
      target: columns.target.at(at),
      status: columns.status.at(at),
      source: columns.source.at(at),
      locator: columns.locator.at(at),
      note: columns.note.at(at),
    };
    return { line: this.#lines[at] ?? 0, row };
  }
}
