import { nearest } from "../pipeline/nearest.ts";
import type { AnyRow } from "../pipeline/read-any-rows.ts";
import type { Danger } from "./any-safety.ts";

type Spec = Record<string, unknown>;

/** Transforms that name the fields which they make after the rows' values: what they give cannot be foretold. */
const UNFORETOLD = ["pivot", "density", "quantile", "regression", "loess", "sequence", "sphere", "graticule", "repeat"]; // prettier-ignore

/** Fields that an encoding names and no row has: Vega would draw nothing for them, or at nought. */
export function unknownFields(spec: Spec, rows: readonly AnyRow[] | null): Danger[] {
  const text = JSON.stringify(spec);
  if (UNFORETOLD.some((key) => text.includes(`"${key}":`))) return [];
  const known = new Set([...(rows ?? []), ...rowsIn(spec)].flatMap((row) => Object.keys(row)));
  for (const name of madeIn(spec)) known.add(name);
  return fieldsIn(spec, []).flatMap(({ path, field }): Danger[] => {
    if (known.has(field) || /[.[\\]/.test(field)) return [];
    const near = nearest(field, [...known]);
    return [{ path, found: `the field "${field}"`, expected: `one of: ${[...known].sort().join(", ")}`, mend: near ? `write "${near}"` : "name a field that the rows have" }]; // prettier-ignore
  });
}

/** The rows that stand in a specification, however deep. */
export function rowsIn(node: unknown): AnyRow[] {
  if (Array.isArray(node)) return node.flatMap(rowsIn);
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    const sets = key === "data" ? [(value as Spec | null)?.["values"]] : key === "datasets" ? Object.values(value as Spec) : null; // prettier-ignore
    if (sets === null) return rowsIn(value);
    return sets.flatMap((set) => (Array.isArray(set) ? set.map(asRow) : [])); // prettier-ignore
  });
}

/** A bare value is a row with the one field that Vega calls data. */
function asRow(row: unknown): AnyRow {
  return typeof row === "object" && row !== null ? (row as AnyRow) : { data: row };
}

/** The names that transforms give to what they make. */
function madeIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(madeIn);
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    if (key === "as" || key === "fields") return [value].flat().filter((name) => typeof name === "string");
    if (key === "fold") return ["key", "value"];
    return ["data", "datasets"].includes(key) ? [] : madeIn(value);
  });
}

/** The fields that encodings name. */
function fieldsIn(node: unknown, path: PropertyKey[]): { path: PropertyKey[]; field: string }[] {
  if (Array.isArray(node)) return node.flatMap((item, i) => fieldsIn(item, [...path, i]));
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    const here = [...path, key];
    if (["data", "datasets", "transform", "params", "sort"].includes(key)) return [];
    if (key === "field" && typeof value === "string" && path.includes("encoding")) return [{ path: here, field: value }]; // prettier-ignore
    return fieldsIn(value, here);
  });
}
