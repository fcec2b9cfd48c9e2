import { withSeparators } from "../../model/claim.ts";
import { cardinal } from "../../model/claim/number-words.ts";
import type { Unit } from "../../model/reference.ts";

/** How a number is written with its unit: "# report" for one and "# reports" for more; "#" stands for the number. */
export type UnitWords = Pick<Unit, "one" | "many">;

/** The unit of plain counts. */
export const BARE: UnitWords = { one: "#", many: "#" };

// How far a round number may lie from the true one. "Nearly" and "more than" name a side as well.
const ABOUT = 0.05;
const NEARLY = 0.05;
const MORE_THAN = 0.15;

/** A number as digits without the noise of binary arithmetic, at most so many decimals, no noughts at their end. */
export function plain(value: number, decimals: number): string {
  return withSeparators(String(Number(value.toFixed(decimals))));
}

/** The words for an exact number: with its unit and, where the unit is a noun, without; small ones spelt out too. */
export function exactForms(value: number, digits: string, unit: UnitWords): string[] {
  const pattern = value === 1 ? unit.one : unit.many;
  const word = cardinal(value);
  const written = [digits, ...(word === null || !isNoun(unit) ? [] : [word])];
  const withUnit = written.map((number) => pattern.replace("#", number));
  const small = pattern.startsWith("£") && pattern.endsWith(" million") && value < 1 ? [`£${withSeparators(String(Math.round(value * 1_000_000)))}`] : []; // prettier-ignore
  return unique([...withUnit, ...(isNoun(unit) ? written : []), ...small]);
}

/** The round words that are true of a number: "about 48,000", "more than 48,000", "nearly 49,000", "2.3 million". */
export function roundForms(value: number, unit: UnitWords): string[] {
  if (value <= 0) return [];
  return unique(
    [1, 2, 3].flatMap((figures) => {
      const step = 10 ** (Math.floor(Math.log10(value)) - figures + 1);
      const at = (units: number) => Number((units * step).toPrecision(12));
      const [below, near, above] = [at(Math.floor(value / step)), at(Math.round(value / step)), at(Math.ceil(value / step))]; // prettier-ignore
      const say = (hedges: string[], round: number, apart: number) =>
        Math.abs(round - value) / value > apart ? [] : hedges.flatMap((hedge) => inUnit(round, unit).map((words) => `${hedge} ${words}`)); // prettier-ignore
      return [
        ...say(["about", "around", "roughly"], near, ABOUT),
        ...(below < value ? say(["more than", "over"], below, MORE_THAN) : []),
        ...(above > value ? say(["nearly", "almost", "just under", "fewer than", "less than"], above, NEARLY) : []), // prettier-ignore
      ];
    }),
  );
}

function inUnit(value: number, unit: UnitWords): string[] {
  const digits = withSeparators(String(value));
  const large = value >= 1_000_000 ? [`${plain(value / 1_000_000, 2)} million`] : [];
  return [digits, ...large].flatMap((text) => exactForms(value, text, unit));
}

/** True where the unit is a noun after the number, which a sentence may say elsewhere. "%" and "£" never go. */
function isNoun({ many }: UnitWords): boolean {
  return /^#( |$)/.test(many);
}

/** Each text once, in the order given. */
export function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
