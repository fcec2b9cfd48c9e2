import { z } from "zod";
import { address } from "./address.ts";
import { id } from "./id.ts";
import { qualifier } from "./qualifier.ts";
import { status } from "./status.ts";

const day = z.iso.date().nullable();
const text = z.string().nullable();

/**
 * One line of data/tidy/<dataset>.json and of every CSV: one observation with all that is needed to read, cite and
 * trace it. The keys are the published columns; titles and descriptions here are the data dictionary.
 */
export const tidyRow = z.strictObject({
  id: id.meta({ title: "Id", description: "The observation's id within its dataset. Its link is /datasets/<dataset>/#<id>." }),
  period_start: day.meta({ title: "Period from", description: "First day of the period (ISO 8601), or empty if the source gives none." }),
  period_end: day.meta({ title: "Period to", description: "Last day of the period (ISO 8601), or empty if the source gives none." }),
  period_label: z.string().meta({ title: "Period", description: "The period as the source gives it." }),
  provider: id.nullable().meta({ title: "Provider", description: "Code of the company or companies; empty for figures of DWP or the tribunals." }),
  lot: id.nullable().meta({ title: "Lot", description: "Code of the contract lot or lots." }),
  area: id.nullable().meta({ title: "Area", description: "Code of the area; empty if the source names none." }),
  authority: id.nullable().meta({ title: "Authority", description: "Code of the public authority that the value is about, where a source gives several; empty otherwise." }),
  measure: z.string().meta({ title: "Measure", description: "What is measured." }),
  category: z.string().meta({ title: "Category", description: "The group or series within the measure." }),
  value: z.number().nullable().meta({ title: "Value", description: "The value as a number; empty if missing, and then status says why." }),
  as_published: text.meta({ title: "As published", description: "The value as it stands in the source: its digits, without hedge or unit, or the text of the cell as the sheet shows it." }),
  qualifier: qualifier.nullable().meta({ title: "Hedge", description: "The source's own hedge: a value marked as a bound is not a point." }),
  unit: id.meta({ title: "Unit", description: "Code of the unit." }),
  denominator: z.number().nullable().meta({ title: "Out of", description: "What the value is a share or part of, where the source gives a plain number." }),
  denominator_as_published: text.meta({ title: "Out of, as published", description: "The same in the source's words." }),
  target: text.meta({ title: "Target", description: "The contract's target, as the source gives it." }),
  status: status.nullable().meta({ title: "Status", description: "Why the value is missing or special: UK harmonised shorthand and our own few." }),
  source: id.meta({ title: "Source", description: "Id of the source. Its page is /sources/<source>/." }),
  locator: z.string().meta({ title: "Place", description: "Where in the source the value stands." }),
  address: address.meta({ title: "Address", description: "Source and place in one: <source>#<locator>, or <file>#<sheet>!<cell> for a held file." }),
  note: text.meta({ title: "Note", description: "What to watch." }),
}); // prettier-ignore

export type TidyRow = z.infer<typeof tidyRow>;

/** A published column: name, title, description and Table Schema type (Frictionless Table Schema v2). */
export type Column = {
  name: keyof TidyRow;
  title: string;
  description: string;
  type: "string" | "number" | "date";
  /** True if no row may leave it empty. */
  required: boolean;
};

/** The published columns in order, derived from the model above: types too, by way of its JSON Schema. */
export const TIDY_COLUMNS: readonly Column[] = (Object.keys(tidyRow.shape) as (keyof TidyRow)[]).map(
  (name) => {
    const field = tidyRow.shape[name];
    const { anyOf = [], ...alone } = z.toJSONSchema(field);
    const forms = [alone, ...anyOf];
    return {
      name,
      title: String(field.meta()?.["title"]),
      description: String(field.meta()?.description),
      type: forms.some(({ type }) => [type].flat().includes("number"))
        ? "number"
        : forms.some(({ format }) => format === "date")
          ? "date"
          : "string",
      required: !field.safeParse(null).success,
    };
  },
);
