import { nearest } from "../pipeline/nearest.ts";
import { TIDY_COLUMNS } from "../model/tidy-row.ts";
import { EXPRESSIONS, unreadable } from "./any-safety.ts";
import { colourName } from "./palette.ts";
import { DERIVED } from "./plan.ts";

/** A fault of a specification, without its place. */
export type Fault = {
  code: "chart-field" | "chart-spec";
  path: PropertyKey[];
  found: string;
  expected: string;
  mend: string;
};

/** Keys that would let a picture load, link or run something, or format by a locale. */
const REFUSED: Readonly<Record<string, string>> = {
  data: "the site puts in the chart's own rows",
  datasets: "the site puts in the chart's own rows",
  url: "a chart loads nothing",
  href: "marks carry no links; the table does",
  params: "the picture in the page stands still",
  signals: "the picture in the page stands still",
  format: "numbers are shown as published; use the field label",
  formatType: "numbers are shown as published; use the field label",
  timeUnit: "local time moves a month; use the fields from, mid and to",
  config: "type and colours are the site's",
  usermeta: "it is of no use to a picture",
  image: "a chart shows no images",
};

const COLOUR = /^(#[0-9a-f]{3,8}|(rgb|hsl)a?\(.*|[a-z]+)$/i;
const COLOUR_KEYS = ["color", "fill", "stroke", "background"];

/** The marks that the site draws: each is in the palette, and its rows can be counted. */
const MARKS = ["bar", "circle", "line", "point", "rect", "rule", "square", "text", "tick"];
const TYPES = ["quantitative", "nominal", "ordinal"];

/** The fields that a specification may name: the tidy columns and the derived ones. */
export const CHART_FIELDS: readonly string[] = [...TIDY_COLUMNS.map(({ name }) => name), ...DERIVED];

/** Everything in an authored specification that may not be drawn. */
export function checkSpec(spec: unknown): Fault[] {
  return walk(spec, ["spec"], new Set());
}

function walk(node: unknown, path: PropertyKey[], made: ReadonlySet<string>): Fault[] {
  if (Array.isArray(node)) return node.flatMap((item, i) => walk(item, [...path, i], made));
  if (typeof node !== "object" || node === null) return [];
  const entries = Object.entries(node as Record<string, unknown>);
  const known = new Set([...made, ...madeBy(node as Record<string, unknown>)]);
  return entries.flatMap(([key, value]) => [
    ...fault(key, value, [...path, key], known),
    ...walk(value, [...path, key], known),
  ]);
}

function fault(key: string, value: unknown, path: PropertyKey[], made: ReadonlySet<string>): Fault[] {
  const refused = REFUSED[key];
  if (refused !== undefined)
    return [{ code: "chart-spec", path, found: `"${key}" in the specification`, expected: `none: ${refused}`, mend: `take "${key}" out` }]; // prettier-ignore
  const kind =
    key === "mark" || (key === "type" && path.at(-2) === "mark") ? "mark" : key === "type" ? "type" : null;
  const known = kind === "mark" ? MARKS : TYPES;
  if (kind !== null && typeof value === "string" && !known.includes(value))
    return [{ code: "chart-spec", path, found: `the ${kind} "${value}"`, expected: `one of: ${known.join(", ")}`, mend: `write "${nearest(value, known) ?? known[kind === "mark" ? 3 : 0]}"` }]; // prettier-ignore
  const unread = EXPRESSIONS.includes(key) && typeof value === "string" ? unreadable(value) : null;
  if (unread !== null)
    return [{ code: "chart-spec", path, found: `the expression ${String(value)}`, expected: "an expression that can be read", mend: `correct it: ${unread}` }]; // prettier-ignore
  if (key === "field") return [...fieldFault(String(value), path, made)];
  if (typeof value !== "string") return [];
  const expression = [...value.matchAll(/\bdatum\.(\w+)|\bdatum\[['"]([^'"]+)['"]\]/g)];
  const unknown = expression.flatMap((match) => fieldFault(match[1] ?? match[2] ?? "", path, made));
  if (COLOUR_KEYS.includes(key) && COLOUR.test(value) && colourName(value) === null)
    return [...unknown, { code: "chart-spec", path, found: `the colour ${value}`, expected: "no colour: it comes from the series", mend: "let color be the field series_name, or take it out" }]; // prettier-ignore
  return unknown;
}

function fieldFault(field: string, path: PropertyKey[], made: ReadonlySet<string>): Fault[] {
  if (CHART_FIELDS.includes(field) || made.has(field)) return [];
  const near = nearest(field, CHART_FIELDS);
  return [{ code: "chart-field", path, found: `the field "${field}"`, expected: `one of: ${CHART_FIELDS.join(", ")}`, mend: near ? `write "${near}"` : "name a field that the rows have" }]; // prettier-ignore
}

/** Fields that a layer's own transforms make. */
function madeBy(node: Record<string, unknown>): string[] {
  const transforms = Array.isArray(node["transform"]) ? (node["transform"] as Record<string, unknown>[]) : [];
  return transforms.flatMap((transform) => [transform["as"] ?? []].flat().map(String));
}
