import { codeOf } from "../../model/hidden-character.ts";
import type { Reading } from "../../model/reading.ts";

type Shape = Pick<Reading, "markers" | "suffixes" | "numbers">;

const PLAIN = /^-?\d+(\.\d+)?$/;
const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;

/** The digits of a number written as declared, without its separators; null if it is written in any other way. */
export function readNumber(text: string, numbers: Reading["numbers"]): string | null {
  if (PLAIN.test(text)) return text;
  return numbers?.thousands === "," && GROUPED.test(text) ? text.replaceAll(",", "") : null;
}

/** A number with its point moved to the right (or left, by a negative count), digit for digit: 0.315 becomes 31.5. */
export function shiftPoint(digits: string, count: number): string {
  const [, sign = "", whole = "", decimals = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(digits) ?? [];
  const padded = count < 0 ? whole.padStart(1 - count, "0") + decimals : whole + decimals.padEnd(count, "0");
  const point = (count < 0 ? Math.max(whole.length, 1 - count) : whole.length) + count;
  const left = padded.slice(0, point).replace(/^0+(?=\d)/, "");
  const right = padded.slice(point);
  return `${sign}${left}${right === "" ? "" : `.${right}`}`;
}

/** True if the shown digits are the stored number, rounded to as many decimals. */
export function agrees(shown: string, stored: string): boolean {
  const decimals = shown.split(".")[1]?.length ?? 0;
  return Math.abs(Number(shown) - Number(stored)) <= 0.5 * 10 ** -decimals * (1 + 1e-9);
}

/** Why a text is no number, in words that say what was meant. */
export function refusal(text: string, shape: Shape): { found: string; expected: string; mend: string } {
  const space = /[\u00a0\u2000-\u200b\u202f\u205f]/.exec(text)?.[0];
  const expected = `a number written as 1104${shape.numbers?.thousands ? " or 1,104" : ""}, or a marker that the reading declares`;
  const telling = (found: string, mend: string) => ({ found, expected, mend });
  if (space) {
    return telling(`"${text}", with the space ${codeOf(space)} in it`, "a held file is not edited: leave the cell out of the reading, or ask the publisher for plain digits"); // prettier-ignore
  }
  if (/^-?(nan|inf|infinity)$/i.test(text)) return telling(`"${text}"`, "this is what is left of a sum that failed: declare it under markers in the reading, with the status x"); // prettier-ignore
  if (/^£|\d(k|m|bn)$/i.test(text)) return telling(`"${text}"`, "an amount with its unit in the cell is not a number: a reading of figures cannot take it"); // prettier-ignore
  if (/^-?\d+,\d+$/.test(text)) return telling(`"${text}"`, "a comma that is not between thousands may be a decimal comma: ask the publisher, nothing is guessed"); // prettier-ignore
  const glued = /^-?[\d,.]+%?\s*(\D+|\[\w+\])$/.exec(text)?.[1]?.trim();
  if (glued) return telling(`"${text}", a number with "${glued}" glued to it`, `if "${glued}" is a mark of the source, declare it under suffixes in the reading with its status`); // prettier-ignore
  return telling(`"${text}"`, "if it is a marker of the source, declare it under markers in the reading with its meaning"); // prettier-ignore
}
