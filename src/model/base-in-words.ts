import type { TidyRow } from "./tidy-row.ts";

const NUMBER = new Intl.NumberFormat("en-GB");

/** What a value is out of, as published: "21,554", "more than 4,000". Null if the source gives nothing. */
export function baseInWords(row: Pick<TidyRow, "denominator" | "denominator_as_published">): string | null {
  return row.denominator === null ? row.denominator_as_published : NUMBER.format(row.denominator);
}
