import { valueInWords, withSeparators } from "../../model/claim.ts";
import { duringInWords } from "../../model/during.ts";
import type { PublishedReference } from "../../model/published.ts";
import type { QuestionWord } from "../../model/question.ts";
import { targetInWords } from "../../model/target.ts";
import type { TidyRow } from "../../model/tidy-row.ts";

/** What a row has for each word in braces; null where it has nothing. The value is null only if the unit is unknown. */
export type RowWords = Record<QuestionWord, string | null>;

/** The closed lists that a row's codes are named by. */
export type Names = Pick<PublishedReference, "providers" | "lots" | "areas" | "authorities" | "units">;

/** Reads the words of a row. */
export function wordsOf(row: TidyRow, names: Names): RowWords {
  const named = <T extends { id: string }>(items: readonly T[], id: string | null) =>
    items.find((item) => item.id === id);
  const unit = named(names.units, row.unit);
  return {
    provider: named(names.providers, row.provider)?.short ?? null,
    lot: named(names.lots, row.lot)?.name ?? null,
    area: named(names.areas, row.area)?.name ?? null,
    authority: named(names.authorities, row.authority)?.name ?? null,
    during: duringInWords(row),
    value: unit ? valueInWords(row, unit) : null,
    base: row.denominator === null ? row.denominator_as_published : withSeparators(String(row.denominator)),
    target: row.target === null ? null : targetInWords(row.target),
  };
}
