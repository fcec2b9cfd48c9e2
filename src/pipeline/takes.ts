import type { z } from "zod";

/** How many texts of a column are remembered with what the model says of them. */
const MOST_KNOWN = 8192;

/**
 * Asks the model whether it takes a row of texts in the order of its columns, and asks it only once for each text of a column: in a long table the
 * same few stand again and again. The zod schema stays the one declaration. It must say what it says column by column:
 * a schema with a rule across columns is refused.
 */
export function takes(schema: z.ZodObject): (texts: readonly string[]) => boolean {
  if ((schema.def.checks ?? []).length > 0)
    throw new Error("a rule across columns cannot be asked by column");
  const columns = Object.values(schema.shape as Record<string, z.ZodType>).map(columnTakes);
  return (texts) => columns.every((column, index) => column(texts[index] ?? ""));
}

function columnTakes(field: z.ZodType): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    // A column of which each text is new is not looked up in vain.
    const remembered = known.size < MOST_KNOWN ? known.get(text) : undefined;
    if (remembered !== undefined) return remembered;
    const { success } = field.safeParse(text);
    if (known.size < MOST_KNOWN) known.set(text, success);
    return success;
  };
}
