import type { SceneMark } from "vega";
import { withSeparators } from "../model/claim.ts";
import { dayInWords } from "../model/day-in-words.ts";
import { monthInWords, monthOf } from "../model/period-in-words.ts";

type Spec = Record<string, unknown>;
type Row = Record<string, unknown>;

/** A picture in words: what it shows, its highest and lowest, and every value drawn in tables. */
export type AnyWords = { title: string; overview: string[]; tables: AnyTable[] };

/** One table for each kind of row drawn: names of its columns, and its cells in words. */
export type AnyTable = { head: string[]; numeric: boolean[]; rows: string[][] };

/** A field as a specification names it and as readers see it. */
type Named = { field: string; title: string; time: false | "year" | "month" | "day" };

/**
 * Puts what was drawn into words: every value that a mark stands for, as the drawing has it after its
 * transforms, and every row of those given that has no value there: Vega drops such rows without a word.
 */
export function anyWords(
  spec: Spec,
  marks: readonly SceneMark[],
  title: string,
  given: readonly Row[],
): AnyWords {
  const named = [...new Map(namedIn(spec).map((each) => [each.field, each])).values()];
  const sets = new Map<string, { fields: Named[]; rows: Map<string, Row> }>();
  for (const { items } of marks) {
    // An area, a line or a trail has an item for each point; a text or a rule may have none of its own.
    for (const { datum } of items) {
      const fields = named.filter(({ field }) => field in ((datum ?? {}) as Row));
      if (fields.length === 0) continue;
      const row = Object.fromEntries(fields.map(({ field }) => [field, (datum as Row)[field]]));
      const key = fields.map(({ field }) => field).join("\n");
      const set = sets.get(key) ?? { fields, rows: new Map<string, Row>() };
      set.rows.set(JSON.stringify(row), row);
      sets.set(key, set);
    }
  }
  const largest = [...sets.values()].filter(({ fields }, _, all) => !all.some((other) => other.fields.length > fields.length && fields.every((field) => other.fields.includes(field)))); // prettier-ignore
  for (const { fields, rows } of largest) {
    for (const row of lost(spec, fields, given)) rows.set(JSON.stringify(row), row);
  }
  const description = typeof spec["description"] === "string" ? [spec["description"]] : [];
  return {
    title,
    overview: [...description, ...largest.flatMap(({ fields, rows }) => told(fields, [...rows.values()]))],
    tables: largest.map(({ fields, rows }) => ({
      head: fields.map((field) => field.title),
      numeric: fields.map((field) => isNumber(field, [...rows.values()])),
      rows: [...rows.values()].map((row) => fields.map((field) => cell(row[field.field], field))),
    })),
  };
}

/** Whether a field is a number wherever it has a value. */
function isNumber({ field, time }: Named, rows: readonly Row[]): boolean {
  const held = rows.map((row) => row[field]).filter((value) => value !== null && value !== undefined);
  return !time && held.length > 0 && held.every((value) => typeof value === "number");
}

/** The rows given that have none of a number that they are to be drawn by. After a transform nobody can tell. */
function lost(spec: Spec, fields: readonly Named[], given: readonly Row[]): Row[] {
  if (JSON.stringify(spec).includes('"transform":')) return [];
  const whole = given.filter((row) => fields.every(({ field }) => field in row));
  const picked = whole.map((row) => Object.fromEntries(fields.map(({ field }) => [field, row[field]])));
  return picked.filter((row) => Object.values(row).some((value) => value === null || Number.isNaN(value)));
}

/** How many points, and of each number its highest and lowest with where they stand. */
function told(fields: readonly Named[], rows: readonly Row[]): string[] {
  const numbers = fields.filter((field) => isNumber(field, rows));
  const drawn = rows.filter((row) => numbers.every(({ field }) => typeof row[field] === "number"));
  const places = fields.filter((field) => !numbers.includes(field));
  const where = (row: Row) => places.map((place) => cell(row[place.field], place)).join(", ");
  return [
    `${withSeparators(String(drawn.length))} ${drawn.length === 1 ? "point" : "points"}.`,
    ...numbers.flatMap((number) => {
      const held = rows.filter((row) => typeof row[number.field] === "number");
      const lacking = rows.filter((row) => !held.includes(row));
      return [
        ...(["highest", "lowest"] as const).map((which) => extreme(number, which, held, where)),
        ...(lacking.length > 0 ? [`${number.title}: no value, and not drawn: ${lacking.map(where).filter(Boolean).join("; ") || lacking.length}.`] : []),
      ];
    }),
  ];
} // prettier-ignore

function extreme(number: Named, which: "highest" | "lowest", rows: readonly Row[], where: (row: Row) => string): string {
  const values = rows.map((row) => Number(row[number.field]));
  const value = values.reduce((one, other) => (which === "highest" ? Math.max(one, other) : Math.min(one, other)));
  const there = rows.filter((row) => row[number.field] === value);
  const at = there[0] ? where(there[0]) : "";
  const places = there.length > 1 ? `${there.length} times` : at;
  return `${number.title}, ${which}: ${cell(value, number)}${places ? ` (${places})` : ""}.`;
} // prettier-ignore

function cell(value: unknown, { time }: Named): string {
  if (value === null || value === undefined || Number.isNaN(value)) return "no value";
  const date = value instanceof Date ? value : time && typeof value === "number" ? new Date(value) : null;
  if (date !== null) {
    const iso = date.toISOString();
    if (time === "year") return iso.slice(0, 4);
    if (time === "month") return monthInWords(monthOf(iso));
    return iso.endsWith("T00:00:00.000Z") ? dayInWords(iso.slice(0, 10)) : `${dayInWords(iso.slice(0, 10))}, ${iso.slice(11, 16)}`; // prettier-ignore
  }
  if (typeof value === "number") return withSeparators(String(Number(value.toPrecision(12))));
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** How much of a date a unit of time keeps. */
function precision(unit: string): "year" | "month" | "day" {
  const kept = unit.replace(/^utc/, "");
  return kept === "year" ? "year" : kept === "yearmonth" || kept === "yearquarter" ? "month" : "day";
}

/** Every field that an encoding names, as Vega-Lite calls it after its transforms. */
function namedIn(node: unknown, inEncoding = false): Named[] {
  if (Array.isArray(node)) return node.flatMap((item) => namedIn(item, inEncoding));
  if (typeof node !== "object" || node === null) return [];
  const own = inEncoding ? fieldsOf(node as Spec) : [];
  const rest = Object.entries(node).filter(([key]) => !["data", "datasets", "transform"].includes(key));
  return [...own, ...rest.flatMap(([key, value]) => namedIn(value, inEncoding || ["encoding", "facet"].includes(key)))]; // prettier-ignore
}

function fieldsOf(def: Spec): Named[] {
  const { field, aggregate, bin, timeUnit, type } = def;
  const own = typeof def["title"] === "string" ? def["title"] : undefined;
  const unit = typeof timeUnit === "object" && timeUnit !== null ? (timeUnit as Spec)["unit"] : timeUnit;
  if (aggregate === "count") return [{ field: "__count", title: own ?? "Count of rows", time: false }];
  if (typeof field !== "string") return [];
  if (typeof aggregate === "string") return [{ field: `${aggregate}_${field}`, title: own ?? `${aggregate} of ${field}`, time: false }]; // prettier-ignore
  if (typeof unit === "string")
    return [{ field: `${unit}_${field}`, title: own ?? field, time: precision(unit) }];
  if (bin) {
    const most = typeof bin === "object" && "maxbins" in bin ? Number(bin.maxbins) : 10;
    const name = `bin_maxbins_${most}_${field}`;
    return [{ field: name, title: `${own ?? field}, from`, time: false }, { field: `${name}_end`, title: `${own ?? field}, to`, time: false }]; // prettier-ignore
  }
  return [{ field, title: own ?? field, time: type === "temporal" ? "day" : false }];
}
