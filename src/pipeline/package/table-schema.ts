import { QUALIFIERS } from "../../model/qualifier.ts";
import { STATUSES } from "../../model/status.ts";
import { TIDY_COLUMNS, type Column } from "../../model/tidy-row.ts";

/** The column that tells the rows of all datasets apart; only the files of all datasets have it. */
export const DATASET_COLUMN = {
  name: "dataset",
  title: "Dataset",
  description: "Id of the dataset. Its page is /datasets/<dataset>/.",
  type: "string",
  required: true,
} as const;

type Labelled = { value: string; label: string };

/** A field of Frictionless Table Schema v2. */
export type Field = {
  name: string;
  title: string;
  description: string;
  type: string;
  constraints?: { required: true };
  categories?: Labelled[];
  missingValues?: Labelled[];
};

/** The columns of a file: those of one dataset, or those of all datasets together. */
export function columnsOf(all: boolean): readonly (Column | typeof DATASET_COLUMN)[] {
  return all ? [DATASET_COLUMN, ...TIDY_COLUMNS] : TIDY_COLUMNS;
}

/** The Table Schema (Frictionless v2) of the published CSVs, derived from the model. */
export function tableSchema(all: boolean) {
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fields: columnsOf(all).map(fieldOf),
    primaryKey: all ? ["dataset", "id"] : ["id"],
    missingValues: [{ value: "", label: "The source gives nothing here, or it does not apply." }],
  };
}

function fieldOf({ name, title, description, type, required }: Column | typeof DATASET_COLUMN): Field {
  return {
    name,
    title,
    description,
    type,
    ...(required ? { constraints: { required: true } } : {}),
    ...(name === "status" ? { categories: labelled(STATUSES, ({ label, meaning }) => `${label}: ${meaning}`) } : {}),
    ...(name === "qualifier" ? { categories: labelled(QUALIFIERS, ({ meaning }) => meaning) } : {}),
    ...(name === "value" ? { missingValues: missingValues() } : {}),
  }; // prettier-ignore
}

/**
 * What stands in place of a value. In our CSVs the cell is empty and the column status says why; a CSV that somebody
 * saves from our spreadsheets has the code there in square brackets, and reads the same with this list.
 */
function missingValues(): Labelled[] {
  const codes = Object.entries(STATUSES).filter(([, { absent }]) => absent);
  return [
    { value: "", label: "missing: the column status says why" },
    ...codes.map(([code, { label }]) => ({ value: shorthand(code), label })),
  ];
}

/** A status as the UK harmonised shorthand writes it in a table. */
export function shorthand(code: string): string {
  return `[${code}]`;
}

function labelled<T extends object>(table: Record<string, T>, label: (entry: T) => string): Labelled[] {
  return Object.entries(table).map(([value, entry]) => ({ value, label: label(entry) }));
}
