import { addDays } from "../../model/day.ts";

/** What spreadsheet programs show where a formula has failed. */
const ERROR = /^(?:#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|GETTING_DATA|SPILL!|CALC!)|Err:\d{3})$/;

/** True for the text of an error. */
export function isErrorText(text: string): boolean {
  return ERROR.test(text.trim());
}

/** A number in the fewest decimals that give it back, never with an exponent; null for NaN and the infinities. */
export function numberText(value: number): string | null {
  if (!Number.isFinite(value)) return null;
  const text = String(Object.is(value, -0) ? 0 : value);
  const [, sign = "", whole = "", fraction = "", exponent] =
    /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
  if (exponent === undefined) return text;
  const power = Number(exponent);
  const digits = whole + fraction;
  if (power < 0) return `${sign}0.${"0".repeat(-power - 1)}${digits}`;
  return `${sign}${digits.padEnd(whole.length + power, "0")}`;
}

/**
 * A spreadsheet's count of days as an ISO 8601 day, or day and time to the second. In the 1900 system day 1 is
 * 1 January 1900, and day 60 is 29 February 1900, which never was: it gives null, as does a time without a day.
 */
export function serialDate(serial: number, system: "1900" | "1904"): string | null {
  const seconds = Math.round(serial * 86_400);
  const count = Math.floor(seconds / 86_400);
  const first = system === "1904" ? 0 : 1;
  if (count < first || count > 2_950_000 || (system === "1900" && count === 60)) return null;
  // Before the day that never was, the 1900 count is one ahead.
  const start = system === "1904" ? "1904-01-01" : count < 60 ? "1899-12-31" : "1899-12-30";
  const day = addDays(start, count);
  const rest = seconds - count * 86_400;
  return rest === 0 ? day : `${day}T${two(rest / 3600)}:${two((rest / 60) % 60)}:${two(rest % 60)}`;
}

function two(number: number): string {
  return String(Math.floor(number)).padStart(2, "0");
}
