import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Column, type Cell } from "../../src/pipeline/column.ts";
import { orderOf } from "../../src/pipeline/order-of.ts";

function columnOf<T extends Cell>(cells: readonly T[]): Column<T> {
  const column = new Column<T>();
  for (const cell of cells) column.push(cell);
  return column;
}

const MANY = 70_000;

describe("a column gives each cell back", () => {
  test("whatever it is, and told apart from what looks like it", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constant(null), fc.constantFrom("", "null", "0", "__proto__"), fc.string(), fc.integer())), (cells) => {
        const column = columnOf<Cell>(cells);
        expect(cells.map((_, row) => column.at(row))).toEqual(cells);
        expect(column.length).toBe(cells.length);
      }),
    ); // prettier-ignore
  });

  test("also when there are more different ones than can be numbered", () => {
    const cells = Array.from({ length: MANY }, (_, n) => (n % 10 === 0 ? null : `cell ${n}`));
    const column = columnOf(cells);
    expect(cells.filter((cell, row) => column.at(row) !== cell)).toEqual([]);
  });
});

test("in another order it gives each cell back, and takes more", () => {
  const cell = fc.oneof(fc.constant(null), fc.constantFrom("a", "b"), fc.integer());
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, fc.integer())), cell, (pairs, more) => {
      const order = Uint32Array.from(pairs.keys()).sort(
        (a, b) => (pairs[a]?.[1] ?? 0) - (pairs[b]?.[1] ?? 0),
      );
      const column = columnOf<Cell>(pairs.map(([each]) => each)).inOrder(order);
      column.push(more);
      expect(Array.from({ length: column.length }, (_, row) => column.at(row))).toEqual([...order].map((row) => pairs[row]?.[0]).concat(more)); // prettier-ignore
    }),
  );
  const many = columnOf(Array.from({ length: MANY }, (_, n) => `cell ${n}`));
  const turned = many.inOrder(Uint32Array.from({ length: MANY }, (_, n) => MANY - 1 - n));
  expect([turned.at(0), turned.at(MANY - 1)]).toEqual([`cell ${MANY - 1}`, "cell 0"]);
});

test("what is made of a cell is made once for each different one, and stands at each row", () => {
  const asked: string[] = [];
  const made = columnOf(["a", "b", "a"]).made((cell) => {
    asked.push(cell);
    return cell.toUpperCase();
  });
  expect([made(0), made(1), made(2), made(0)]).toEqual(["A", "B", "A", "A"]);
  expect(asked).toEqual(["a", "b"]);
});

const rank = (cell: string | null) => (cell === null ? "" : `x${cell}`);

test("rows are put in the order of their columns, the weightiest first, null first, and last by id", () => {
  const key = fc.constantFrom(null, "", "a", "B", "b", "ä", "10", "9");
  const rows = fc.uniqueArray(fc.record({ one: key, two: key, id: fc.stringMatching(/^[a-z]{1,3}$/) }), { selector: ({ id }) => id }); // prettier-ignore
  const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  fc.assert(
    fc.property(rows, (all) => {
      const order = orderOf([columnOf(all.map(({ one }) => one)), columnOf(all.map(({ two }) => two))], columnOf(all.map(({ id }) => id))); // prettier-ignore
      const sorted = all.toSorted((a, b) => byText(rank(a.one), rank(b.one)) || byText(rank(a.two), rank(b.two)) || byText(a.id, b.id)); // prettier-ignore
      expect([...order].map((row) => all[row])).toEqual(sorted);
    }),
  );
});

test("a column of numbers is put in the order of the numbers", () => {
  const numbers = [10, 9, null, -1, 2.5];
  const ids = columnOf(numbers.map((_, n) => `${n}`));
  expect([...orderOf([columnOf(numbers)], ids)].map((row) => numbers[row])).toEqual([null, -1, 2.5, 9, 10]);
});

test("more different cells than can be numbered are put in order as well", () => {
  const cells = Array.from({ length: MANY }, (_, n) => `${(n * 7919) % MANY}`.padStart(5, "0"));
  const order = orderOf([columnOf(cells)], columnOf(cells.map((_, n) => `${n}`)));
  expect([...order].map((row) => cells[row])).toEqual(cells.toSorted());
});
