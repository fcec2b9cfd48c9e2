import { toId } from "../../model/id.ts";
import { PERIOD_FORMS, type PeriodForm } from "../../model/period-form.ts";
import type { SeenColumn, SeenTable } from "../intake/find-tables.ts";
import { cellAt, plain, type Grid } from "../reading/grid.ts";
import { columnOf, rangeOf } from "../reading/place.ts";
import { readPeriod } from "../reading/periods.ts";

/** A first version of a dataset and a reading, as text: true to what was seen, with TODO where a person must decide. */
export type Draft = { dataset: string; reading: string };

/** Drafts both files from one table of a held sheet. `headings` are the texts over each column, from the top down. */
export function draft(
  grid: Grid,
  table: SeenTable,
  headings: readonly (readonly string[])[],
  csv: boolean,
): Draft {
  const range = rangeOf(table.range) ?? { top: 1, left: 1, bottom: 1, right: 1 };
  const firstValue = table.columns.findIndex(isValues);
  const labels = table.columns.slice(0, Math.max(0, firstValue));
  const values = table.columns.slice(Math.max(0, firstValue)).filter(isValues);
  const texts = (column: SeenColumn) => textsOf(grid, columnOf(column.column), range.top, range.bottom);
  const period = labels
    .map((label) => ({ label, forms: formsOf(texts(label)) }))
    .find(({ forms }) => forms.length > 0);
  const fieldsOf = (column: SeenColumn) => `at: ${column.column}\n    heading: ${JSON.stringify(headings[columnOf(column.column)] ?? [column.heading])}`; // prettier-ignore
  const wordOf = (column: SeenColumn) => toId(column.heading).replaceAll("-", "_").replace(/^[^a-z]+/, "") || `column_${column.column.toLowerCase()}`; // prettier-ignore
  const nameOf = (column: SeenColumn) => headings[columnOf(column.column)]?.join(": ") || `column ${column.column}`; // prettier-ignore
  const headed = period
    ? []
    : formsOf(values.map((column) => headings[columnOf(column.column)]?.at(-1) ?? ""));
  const run = headed.length === 0 ? null : { first: values[0]?.column ?? "A", last: values.at(-1)?.column ?? "A", percent: values.some(({ types }) => types["percent"]) }; // prettier-ignore
  const others = labels.filter((label) => label !== period?.label).map(wordOf);
  const markers = [...new Set(table.columns.flatMap((column) => Object.keys(column.markers)))];
  const percent = values.some(({ types }) => types["percent"]);
  const grouped = values.some((column) => texts(column).some((text) => /^\d{1,3}(,\d{3})+/.test(text)));
  const blanks = values.some((column) => texts(column).includes(""));
  const reading = [
    `about: "TODO: say in a sentence what is read and what is left"`,
    `files:\n  - source: ${grid.source}`,
    csv ? `csv:\n  columns: ${grid.columns}` : `sheet: ${JSON.stringify(grid.sheet)}`,
    `header:\n  rows: [${table.header_rows.join(", ")}]`,
    labels.length === 0 ? "labels: []" : `labels:\n${labels.map((label) => `  - word: ${wordOf(label)}\n    ${fieldsOf(label)}${texts(label).includes("") ? "\n    fill: down" : ""}`).join("\n")}`, // prettier-ignore
    run
      ? `values:\n  - at: ${run.first}\n    to: ${run.last}\n    word: period_heading\n    give: { measure: "TODO: what is counted", unit: ${run.percent ? "percent" : "TODO"}, key: values }`
      : `values:\n${values.map((column) => `  - ${fieldsOf(column)}\n    give: { measure: ${JSON.stringify(nameOf(column))}, unit: ${column.types["percent"] ? "percent" : "TODO"}, key: ${toId(nameOf(column)) || column.column.toLowerCase()} }`).join("\n")}`, // prettier-ignore
    `blocks:\n  - from: ${range.top}\n    to: ${range.bottom}\n    rows: ${range.bottom - range.top + 1}\n    period:\n      label: "{${run ? "period_heading" : period ? wordOf(period.label) : (others[0] ?? "todo")}}"\n      forms: [${(period?.forms ?? (run ? headed : ["year"])).join(", ")}]${(period ?? run) ? "" : " # TODO: no column was recognised as a period"}`, // prettier-ignore
    ...(grouped || csv
      ? [`numbers:${grouped ? '\n  thousands: ","' : ""}${csv ? "\n  text: true" : ""}`]
      : []),
    ...(percent ? ["percent: sign"] : []),
    ...(markers.length > 0 ? [`markers: # TODO: x not available, z not applicable, c suppressed, zero, skip\n${markers.map((mark) => `  ${JSON.stringify(mark)}: x`).join("\n")}`] : []), // prettier-ignore
    ...(blanks ? ["empty: x # TODO: what an empty cell means: a status, zero or skip"] : []),
    `give:\n  category: ${others.length > 0 ? JSON.stringify(others.map((word) => `{${word}}`).join("; ")) : "all"}`,
    `id: "{period}-${others.map((word) => `{${word}}-`).join("")}{key}"`,
  ];
  const categories = others.length > 0 ? ["TODO: every category, one a line"] : ["all"];
  const dataset = [
    `title: "TODO: what the table holds"`,
    `definition: "TODO: what is counted or measured, and how"`,
    `caveats:\n  - "TODO: what a reader must know, or take the line out and write []"`,
    `not_comparable:\n  - "TODO: what may not be compared, or take the line out and write []"`,
    `measures:\n${[...new Set(run ? ["TODO: what is counted"] : values.map(nameOf))].map((name) => `  - name: ${JSON.stringify(name)}\n    units: [todo]\n    categories: ${JSON.stringify(categories)}`).join("\n")}`, // prettier-ignore
  ];
  return { dataset: `${dataset.join("\n")}\n`, reading: `${reading.join("\n")}\n` };
}

function isValues({ types }: SeenColumn): boolean {
  const count = (name: string) => types[name] ?? 0;
  return count("number") + count("percent") > count("text") + count("date");
}

function textsOf(grid: Grid, column: number, top: number, bottom: number): string[] {
  return Array.from({ length: bottom - top + 1 }, (_, step) => plain(cellAt(grid, top + step, column)?.text ?? "")); // prettier-ignore
}

/** The forms of the periods among labels, if most labels that are not empty are periods; a sheet may mix years and quarters. */
function formsOf(texts: readonly string[]): PeriodForm[] {
  const filled = texts.filter((text) => text !== "");
  const forms = (Object.keys(PERIOD_FORMS) as PeriodForm[]).filter((form) => !form.startsWith("serial"));
  const found = filled.flatMap((text) => forms.find((form) => isPeriod(text, form)) ?? []);
  return found.length * 2 > filled.length ? [...new Set(found)] : [];
}

function isPeriod(text: string, form: PeriodForm): boolean {
  const period = readPeriod(text, [form]);
  return period !== null && period !== "no such day";
}
