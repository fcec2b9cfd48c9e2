import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { transcribedRow, TRANSCRIBED_COLUMNS } from "../../src/model/observation.ts";
import { NEW } from "../../src/pipeline/cell-text.ts";
import { takes } from "../../src/pipeline/takes.ts";

const GOOD = ["2001-received", "2001-01-01", "", "2001", "fixture", "", "", "a measure", "all", "27.5", "about", "count", "", "<= 3%", "x", "source", "row 1", ""]; // prettier-ignore
const cell = fc.constantFrom(...GOOD, "2001-02-30", "31.5%", "1,104", "Abc", "-", "1.", "NaN", "constructor", "__proto__", " ", "c"); // prettier-ignore
/** Good rows with up to two cells replaced, so that as many are taken as are not. */
const row = fc
  .array(fc.tuple(fc.nat(GOOD.length - 1), cell), { maxLength: 2 })
  .map((changes) => GOOD.map((text, at) => changes.find(([place]) => place === at)?.[1] ?? text));

const seen = GOOD.map(() => new Map<string, number>());
function numberOf(at: number, text: string): number {
  const column = seen[at] ?? new Map<string, number>();
  if (text === "constructor") return NEW;
  if (!column.has(text)) column.set(text, column.size);
  return column.get(text) ?? NEW;
}

test("a row is taken exactly if zod takes it whole, also when it has seen its texts before", () => {
  const isTaken = takes(transcribedRow);
  const verdicts = { taken: 0, refused: 0 };
  fc.assert(
    fc.property(row, (texts) => {
      const cells = Object.fromEntries(TRANSCRIBED_COLUMNS.map((name, at) => [name, texts[at]]));
      const { success, data } = transcribedRow.safeParse(cells);
      // As a reader numbers texts, those of each column by themselves; now and then it has no number.
      const numbers = texts.map((text, at) => numberOf(at, text));
      expect(isTaken(texts, numbers)).toBe(success);
      // Its texts are used as they stand, so zod may not change them.
      if (success) expect(data).toEqual(cells);
      verdicts[success ? "taken" : "refused"] += 1;
    }),
    { numRuns: 3000 },
  );
  expect(verdicts.taken).toBeGreaterThan(300);
  expect(verdicts.refused).toBeGreaterThan(300);
});

test("a text without a number is asked about each time, and one with a number once", () => {
  const asked: string[] = [];
  const isTaken = takes(z.object({ a: z.string().refine((text) => asked.push(text) > 0 && text === "good") }));
  expect([isTaken(["good"], [NEW]), isTaken(["bad"], [NEW]), isTaken(["good"], [NEW])]).toEqual([true, false, true]);
  expect([isTaken(["good"], [0]), isTaken(["bad"], [1]), isTaken(["good"], [0]), isTaken(["bad"], [1])]).toEqual([true, false, true, false]);
  expect(asked).toEqual(["good", "bad", "good", "good", "bad"]);
}); // prettier-ignore

test("a schema with a rule across columns is refused: asked by column, its rule would be lost", () => {
  const schema = z.object({ a: z.string(), b: z.string() }).refine(({ a, b }) => a < b);
  expect(() => takes(schema)).toThrow("rule across columns");
});
