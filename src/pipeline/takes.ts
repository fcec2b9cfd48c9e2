import type { z } from "zod";
import { NEW } from "./cell-text.ts";

/**
 * Asks the model whether it takes a row of texts in the order of its columns, and asks it only once for each text that
 * has a number: in a long table the same few stand again and again. The zod schema stays the one declaration. It must
 * say what it says column by column: a schema with a rule across columns is refused.
 */
export function takes(schema: z.ZodObject): (texts: readonly string[], numbers: readonly number[]) => boolean {
  if ((schema.def.checks ?? []).length > 0)
    throw new Error("a rule across columns cannot be asked by column");
  const columns = Object.values(schema.shape as Record<string, z.ZodType>).map(columnTakes);
  return (texts, numbers) => columns.every((column, index) => column(texts[index] ?? "", numbers[index] ?? NEW));
} // prettier-ignore

function columnTakes(field: z.ZodType): (text: string, number: number) => boolean {
  const known: boolean[] = [];
  return (text, number) => {
    if (number === NEW) return field.safeParse(text).success;
    return (known[number] ??= field.safeParse(text).success);
  };
}
