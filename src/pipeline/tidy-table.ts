import { formatAddress } from "../model/address.ts";
import { TIDY_COLUMNS, type TidyRow } from "../model/tidy-row.ts";
import { Column, type Cell } from "./column.ts";
import { orderOf } from "./order-of.ts";
import type { Rows } from "./rows.ts";

type Columns = { [Name in Kept]: Column<TidyRow[Name]> };

/** An address is its source and place in one, and is put together again. */
type Kept = Exclude<keyof TidyRow, "address">;

const KEPT = TIDY_COLUMNS.map(({ name }) => name).filter((name) => name !== "address");

/** Tidy rows kept by column: each row is made when it is asked for, so that a million take little room. */
export class TidyTable implements Rows {
  readonly #columns: Columns;

  private constructor(columns: Columns) {
    this.#columns = columns;
  }

  /** Takes rows as they come. */
  static from(rows: Iterable<TidyRow>): TidyTable {
    const columns = columnsOf(() => new Column());
    // Written out, because a cell that is asked for by a name that changes takes several times as long.
    for (const row of rows) {
      columns.id.push(row.id);
      columns.period_start.push(row.period_start);
      columns.period_end.push(row.period_end);
      columns.period_label.push(row.period_label);
      columns.provider.push(row.provider);
      columns.lot.push(row.lot);
      columns.area.push(row.area);
      columns.authority.push(row.authority);
      columns.measure.push(row.measure);
      columns.category.push(row.category);
      columns.value.push(row.value);
      columns.as_published.push(row.as_published);
      columns.qualifier.push(row.qualifier);
      columns.unit.push(row.unit);
      columns.denominator.push(row.denominator);
      columns.denominator_as_published.push(row.denominator_as_published);
      columns.target.push(row.target);
      columns.status.push(row.status);
      columns.source.push(row.source);
      columns.locator.push(row.locator);
      columns.note.push(row.note);
    }
    return new TidyTable(columns);
  }

  /** The same rows as a table, if they are none yet. */
  static of(rows: Iterable<TidyRow>): TidyTable {
    return rows instanceof TidyTable ? rows : TidyTable.from(rows);
  }

  /** The same rows sorted by columns, the weightiest first, and last by id. */
  sortedBy(names: readonly Kept[]): TidyTable {
    const keys = names.map((name) => this.#columns[name] as Column<Cell>);
    const order = orderOf(keys, this.#columns.id);
    return new TidyTable(columnsOf((name) => (this.#columns[name] as Column<Cell>).inOrder(order)));
  }

  get length(): number {
    return this.#columns.id.length;
  }

  *[Symbol.iterator](): Generator<TidyRow> {
    for (let place = 0; place < this.length; place += 1) yield this.#row(place);
  }

  /** True if so few cells of a column differ that most rows repeat one. */
  repeats(name: keyof TidyRow): boolean {
    return this.#columns[name === "address" ? "locator" : name].repeats;
  }

  /** What is made of a column's cell at each place: no row is made for it, and a cell that repeats is made once. */
  cells<Made>(name: keyof TidyRow, make: (cell: Cell) => Made): (place: number) => Made {
    if (name !== "address") return (this.#columns[name] as Column<Cell>).made(make);
    const { source, locator } = this.#columns;
    return (place) => make(formatAddress({ source: source.at(place), locator: locator.at(place) }));
  }

  filter(keep: (row: TidyRow) => boolean): TidyRow[] {
    return [...Iterator.from(this).filter(keep)];
  }

  find(is: (row: TidyRow) => boolean): TidyRow | undefined {
    return Iterator.from(this).find(is);
  }

  flatMap<T>(make: (row: TidyRow) => T | readonly T[]): T[] {
    return Array.from(this, make).flat() as T[];
  }

  map<T>(make: (row: TidyRow) => T): T[] {
    return Array.from(this, make);
  }

  some(is: (row: TidyRow) => boolean): boolean {
    return Iterator.from(this).some(is);
  }

  /** Written out, because an object that is made key by key takes ten times as long. */
  #row(at: number): TidyRow {
    const columns = this.#columns;
    const [source, locator] = [columns.source.at(at), columns.locator.at(at)];
    return {
      id: columns.id.at(at),
      period_start: columns.period_start.at(at),
      period_end: columns.period_end.at(at),
      period_label: columns.period_label.at(at),
      provider: columns.provider.at(at),
      lot: columns.lot.at(at),
      area: columns.area.at(at),
      authority: columns.authority.at(at),
      measure: columns.measure.at(at),
      category: columns.category.at(at),
      value: columns.value.at(at),
      as_published: columns.as_published.at(at),
      qualifier: columns.qualifier.at(at),
      unit: columns.unit.at(at),
      denominator: columns.denominator.at(at),
      denominator_as_published: columns.denominator_as_published.at(at),
      target: columns.target.at(at),
      status: columns.status.at(at),
      source,
      locator,
      address: formatAddress({ source, locator }),
      note: columns.note.at(at),
    };
  }
}

function columnsOf(make: (name: Kept) => Column<Cell>): Columns {
  return Object.fromEntries(KEPT.map((name) => [name, make(name)])) as unknown as Columns;
}
