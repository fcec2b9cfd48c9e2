import { z } from "zod";

/** The codes of a table (code -> label, meaning ...) as a zod enum, so that code and label are declared once. */
export function codesOf<Table extends object>(table: Table): z.ZodEnum<{ [K in keyof Table & string]: K }> {
  const codes = Object.keys(table) as (keyof Table & string)[];
  return z.enum(Object.fromEntries(codes.map((code) => [code, code])) as { [K in keyof Table & string]: K });
}
