import { z } from "zod";
import { addDays, isDay } from "../../model/day.ts";

const STAMP =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):\d{2}(?::\d{2}(?:\.\d{1,9})?)?\s?(Z|UTC|[+-]\d{2}:?\d{2})?)?$/;

/** A moment as the systems write it: 2001-02-03T09:15:00+00:00, with or without its zone. */
export const stamp = z
  .string()
  .refine((text) => isDay(STAMP.exec(text)?.[1] ?? ""), "a time such as 2001-02-03T09:15:00+00:00")
  .nullish();

/**
 * The day of a moment, as printed in its own zone. From March to October an hour before midnight UTC is the next day
 * in the United Kingdom, and a deadline may hang on it: then both days are given.
 */
export function dayOf(text: string | null | undefined): string | null {
  const [, day, hour, zone = ""] = STAMP.exec(text ?? "") ?? [];
  if (!day) return null;
  const isUtc = /^(Z|UTC|\+00:?00)$/.test(zone);
  const month = Number(day.slice(5, 7));
  return isUtc && hour === "23" && month >= 3 && month <= 10 ? `[${day}..${addDays(day, 1)}]` : day;
}
