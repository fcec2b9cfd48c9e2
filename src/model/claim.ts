import type { TidyRow } from "./tidy-row.ts";
import { QUALIFIERS } from "./qualifier.ts";
import type { Unit } from "./reference.ts";
import { STATUSES } from "./status.ts";

/** A number in a story, bound to an observation: `<dataset>/<id>`. */
export type ObservationRef = { dataset: string; id: string };

/** Reads "audit-grades/2018-19-capita-unacceptable", or gives null. */
export function parseObservationRef(text: string): ObservationRef | null {
  const parts = /^([a-z0-9-]+)\/([a-z0-9-]+)$/.exec(text);
  return parts?.[1] && parts[2] ? { dataset: parts[1], id: parts[2] } : null;
}

/** An observation's value as a reader sees it: hedge, digits as printed with separators, unit; or why it is missing. */
export function valueInWords(row: TidyRow, unit: Unit): string {
  if (row.value === null) return row.status ? STATUSES[row.status].label : "missing";
  const number = digitsOf(row);
  const written = (row.value === 1 ? unit.one : unit.many).replace("#", number);
  const hedge = row.qualifier ? QUALIFIERS[row.qualifier].words : "";
  return hedge ? `${hedge} ${written}` : written;
}

/**
 * A value's digits with separators: as printed where a person transcribed them, without the sign or mark of the cell
 * where they were read from a sheet ("41%" is 41 per cent, "-" may be 0). Empty if the value is missing.
 */
export function digitsOf({ value, as_published }: Pick<TidyRow, "value" | "as_published">): string {
  if (value === null) return "";
  const printed = (as_published ?? "").replace(/[,%]/g, "");
  return withSeparators(printed !== "" && Number(printed) === value ? printed : String(value));
}

/** Puts a comma between thousands, as UK readers write them, and keeps every printed decimal. */
export function withSeparators(digits: string): string {
  const [whole = "", decimals] = digits.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
