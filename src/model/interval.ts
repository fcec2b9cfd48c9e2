import { QUALIFIERS } from "./qualifier.ts";
import type { TidyRow } from "./tidy-row.ts";

/** The range in which a printed number's true value lies. */
export type Interval = { low: number; high: number };

/**
 * The range that a printed figure stands for, or null for a bound or a missing value. A percentage or decimal stands
 * for half of its last digit either way. A whole count is exact unless the source rounded it: then it stands for half
 * of the place that it was rounded to, read off its trailing noughts.
 */
export function intervalOf(
  row: Pick<TidyRow, "as_published" | "value" | "qualifier" | "unit">,
): Interval | null {
  if (row.value === null || row.as_published === null) return null;
  if (row.qualifier && (row.qualifier === "about" || QUALIFIERS[row.qualifier].bound !== "none")) return null;
  const digits = row.as_published.replace(/[,%]/g, "");
  const decimals = digits.split(".")[1]?.length ?? 0;
  const printed = decimals > 0 || row.unit === "percent" || row.unit === "gbp-million";
  const noughts = row.qualifier === "rounded" ? (/0*$/.exec(digits)?.[0].length ?? 0) : 0;
  const half = printed ? 0.5 * 10 ** -decimals : noughts > 0 ? 0.5 * 10 ** noughts : 0;
  return { low: row.value - half, high: row.value + half };
}

/** An exact number as a range. */
export function exactly(value: number): Interval {
  return { low: value, high: value };
}

/** The range of a sum. */
export function sum(parts: readonly Interval[]): Interval {
  return {
    low: parts.reduce((total, { low }) => total + low, 0),
    high: parts.reduce((total, { high }) => total + high, 0),
  };
}

/** The range of a percentage: part out of whole, the whole above nought. */
export function percentage(part: Interval, whole: Interval): Interval {
  return { low: (100 * part.low) / whole.high, high: (100 * part.high) / whole.low };
}

/** How far two ranges lie apart; nought if they touch. Differences below a billionth are rounding of the machine. */
export function distance(a: Interval, b: Interval): number {
  const apart = Math.max(a.low - b.high, b.low - a.high, 0);
  return apart < 1e-9 ? 0 : apart;
}
