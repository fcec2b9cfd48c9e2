import { z } from "zod";
import { id } from "./id.ts";
import { status } from "./status.ts";

/** data/datasets/<dataset>/readings/<reading>.yaml: how to read one shape of sheet in held files. */
export const reading = z.strictObject({
  files: z.array(id).min(1).describe("The sources whose held files have this shape."),
  sheet: z.string().min(1).describe("The sheet's name."),
  header_rows: z.array(z.int().positive()).min(1).describe("The rows that hold the headings, from 1."),
  range: z
    .string()
    .regex(/^[A-Z]+\d+:[A-Z]+\d+$/)
    .describe("The cells that hold values, such as C5:J27."),
  unit: id.describe("The unit of the values."),
  markers: z
    .record(z.string(), status)
    .describe("What stands for a missing or special value, such as * or [c]."),
});

export type Reading = z.infer<typeof reading>;
