import type { Spec as VegaSpec } from "vega";

type Row = Record<string, unknown>;
type Sets = Map<string, readonly Row[]>;
type Source = { name: string; values?: unknown };

/** What a script in the page needs of every row, whether the drawing does or not. */
const KEPT = ["index", "series_name", "from", "to", "order"];

/**
 * A Vega-Lite specification with its rows taken out, each set under a name. Vega-Lite copies and compares all that a
 * specification holds, several times over: with the rows of a chart in it, that takes longer than the drawing.
 */
export function rowsApart(spec: object): { bare: object; sets: Sets } {
  const sets: Sets = new Map();
  const names = new Map<unknown, string>();
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== "object" || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([key, value]: [string, unknown]) => {
      const values = key === "data" && typeof value === "object" && value !== null ? (value as { values?: unknown }).values : undefined;
      if (!Array.isArray(values)) return [key, walk(value)];
      const name = names.get(values) ?? `rows_${names.size}`;
      names.set(values, name);
      sets.set(name, values as Row[]);
      return [key, { name }];
    }));
  };
  return { bare: walk(spec) as object, sets };
} // prettier-ignore

/**
 * The compiled specification with its rows put back, each row with the fields that the specification names. The rows
 * are copies: Vega marks those that it draws.
 */
export function rowsTogether(vega: VegaSpec, sets: Sets): VegaSpec {
  const named = new Set([...(JSON.stringify(vega).match(/\w+/g) ?? []), ...KEPT]);
  const slim = (row: Row): Row =>
    Object.fromEntries(Object.entries(row).filter(([field]) => named.has(field)));
  const data = ((vega.data ?? []) as Source[]).map((source) => {
    const rows = sets.get(source.name);
    return rows ? { ...source, values: rows.map(slim) } : source;
  });
  return { ...vega, data } as VegaSpec;
}
