import { parse, type Spec } from "vega";

/** The functions of src/client/vega-functions.ts and of the interpreter that our expressions may call. */
const CALLED = ["abs", "bandwidth", "indexof", "isFinite", "isValid", "length", "lerp", "max", "min", "range", "round", "scale", "span", "toNumber"]; // prettier-ignore

/** The transforms that src/client/vega-view.ts registers, and the operators that need none. */
const RUN = ["aggregate", "axisticks", "bound", "collect", "datajoin", "encode", "facet", "filter", "formula", "joinaggregate", "mark", "operator", "proxy", "relay", "render", "scale", "sieve", "sortitems", "stack", "viewlayout"]; // prettier-ignore

/**
 * A Vega specification parsed for the browser: the dataflow, with its expressions as trees instead of code, so that a
 * page needs neither Vega's parser nor `unsafe-eval`. `unknown` names what the browser's part of Vega does not have.
 */
export function flowOf(vega: Record<string, unknown>): { flow: object; unknown: string[] } {
  const runs = parse(vega as Spec, undefined, { ast: true });
  const unknown = new Set<string>();
  const codes = new Map<unknown, string>();
  walk(runs, (node) => {
    const { type, callee, id } = node;
    const called = type === "CallExpression" ? ((callee as { name?: string }).name ?? "").replace(/^_/, "") : null; // prettier-ignore
    if (called !== null && !CALLED.includes(called)) unknown.add(`${called}()`);
    if (typeof type === "string" && typeof id === "number" && !RUN.includes(type)) unknown.add(type);
    if (!("ast" in node)) return;
    // The interpreter takes the code for the name of its tree, and runs none of it.
    const name = codes.get(node["code"]) ?? String(codes.size);
    codes.set(node["code"], name);
    node["code"] = name;
  });
  return { flow: JSON.parse(JSON.stringify(runs)) as object, unknown: [...unknown].sort() };
}

function walk(node: unknown, visit: (node: Record<string, unknown>) => void): void {
  if (typeof node !== "object" || node === null) return;
  if (Array.isArray(node)) {
    for (const inside of node) walk(inside, visit);
    return;
  }
  visit(node as Record<string, unknown>);
  for (const key in node) walk((node as Record<string, unknown>)[key], visit);
}
