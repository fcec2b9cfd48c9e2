import { compare } from "../model/problem.ts";
import type { Cell, Column } from "./column.ts";

/**
 * The order of a table's rows by several columns, the weightiest first, and last by a column that tells all rows apart.
 * Rows are counted out by the rank of their cell, from the lightest column to the weightiest: the work grows with the
 * number of rows and no more, and two numbers a row are all that it takes.
 */
export function orderOf(keys: readonly Column<Cell>[], last: Column<string>): Uint32Array {
  let order = Uint32Array.from({ length: last.length }, (_, row) => row);
  const ranked = keys.map((key) => key.ranks());
  for (const { ranks, distinct } of ranked.toReversed()) order = countedOut(order, ranks, distinct);
  sortTies(order, ranked.map(({ ranks }) => ranks), last); // prettier-ignore
  return order;
}

/** A stable counting sort. */
function countedOut(order: Uint32Array, ranks: Uint32Array, distinct: number): Uint32Array<ArrayBuffer> {
  const places = new Uint32Array(distinct + 1);
  for (const rank of ranks) places[rank + 1] = (places[rank + 1] ?? 0) + 1;
  for (let rank = 0; rank < distinct; rank += 1) places[rank + 1] = (places[rank + 1] ?? 0) + (places[rank] ?? 0);
  const sorted = new Uint32Array(order.length);
  for (const row of order) {
    const rank = ranks[row] ?? 0;
    const place = places[rank] ?? 0;
    sorted[place] = row;
    places[rank] = place + 1;
  }
  return sorted;
} // prettier-ignore

/** Puts rows that are alike in every key into the order of the last column. */
function sortTies(order: Uint32Array, keys: readonly Uint32Array[], last: Column<string>): void {
  for (let from = 0, to = 1; from < order.length; from = to, to += 1) {
    while (to < order.length && isAlike(order[from] ?? 0, order[to] ?? 0, keys)) to += 1;
    if (to - from > 1) order.subarray(from, to).sort((a, b) => compare(last.at(a), last.at(b)));
  }
} // prettier-ignore

function isAlike(one: number, other: number, keys: readonly Uint32Array[]): boolean {
  // The lightest column tells most rows apart.
  for (let key = keys.length - 1; key >= 0; key -= 1) if (keys[key]?.[one] !== keys[key]?.[other]) return false;
  return true;
} // prettier-ignore
