import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { transcribedRow, TRANSCRIBED_COLUMNS } from "../../src/model/observation.ts";
import { takes } from "../../src/pipeline/takes.ts";

const GOOD = ["2001-received", "2001-01-01", "", "2001", "fixture", "", "", "a measure", "all", "27.5", "about", "count", "", "<= 3%", "x", "source", "row 1", ""]; // prettier-ignore
const cell = fc.constantFrom(...GOOD, "2001-02-30", "31.5%", "1,104", "Abc", "-", "1.", "NaN", "constructor", "__proto__", " ", "c"); // prettier-ignore
/** Good rows with up to two cells replaced, so that as many are taken as are not. */
const row = fc
  .array(fc.tuple(fc.nat(GOOD.length - 1), cell), { maxLength: 2 })
  .map((changes) => GOOD.map((text, at) => changes.find(([place]) => place === at)?.[1] ?? text));

test("a row is taken exactly if zod takes it whole, also when it has seen its texts before", () => {
  const isTaken = takes(transcribedRow);
  const verdicts = { taken: 0, refused: 0 };
  fc.assert(
    fc.property(row, (texts) => {
      const cells = Object.fromEntries(TRANSCRIBED_COLUMNS.map((name, at) => [name, texts[at]]));
      const { success, data } = transcribedRow.safeParse(cells);
      expect(isTaken(texts)).toBe(success);
      // Its texts are used as they stand, so zod may not change them.
      if (success) expect(data).toEqual(cells);
      verdicts[success ? "taken" : "refused"] += 1;
    }),
    { numRuns: 3000 },
  );
  expect(verdicts.taken).toBeGreaterThan(300);
  expect(verdicts.refused).toBeGreaterThan(300);
});

test("more texts than are remembered are asked about each time", () => {
  const isTaken = takes(z.object({ a: z.string().regex(/^\d+$/) }));
  for (let n = 0; n < 20_000; n += 1) expect(isTaken([n % 2 === 0 ? `${n}` : `no ${n}`])).toBe(n % 2 === 0);
});

test("a schema with a rule across columns is refused: asked by column, its rule would be lost", () => {
  const schema = z.object({ a: z.string(), b: z.string() }).refine(({ a, b }) => a < b);
  expect(() => takes(schema)).toThrow("rule across columns");
});
