import { parse, type Spec } from "vega";

/** The functions of src/client/vega-functions.ts and of the interpreter that our expressions may call. */
const CALLED = ["abs", "bandwidth", "indexof", "isFinite", "isValid", "length", "lerp", "max", "min", "range", "round", "scale", "span", "toNumber"]; // prettier-ignore

/** The transforms that src/client/vega-view.ts registers, and the operators that need none. */
const RUN = ["aggregate", "axisticks", "bound", "collect", "datajoin", "encode", "facet", "filter", "formula", "joinaggregate", "mark", "operator", "proxy", "relay", "render", "scale", "sieve", "sortitems", "stack", "viewlayout"]; // prettier-ignore

/**
 * A Vega specification parsed for the browser: the dataflow, with its expressions as trees, so that a page needs
 * neither Vega's parser nor `unsafe-eval`. `unknown` names what the browser's part of Vega does not have.
 */
export function flowOf(vega: Record<string, unknown>): { flow: object; unknown: string[] } {
  const flow = JSON.parse(JSON.stringify(parse(vega as Spec, undefined, { ast: true }))) as object;
  const unknown = new Set<string>();
  walk(flow, (node) => {
    const { type, callee, id } = node as { type?: unknown; callee?: { name?: string }; id?: unknown };
    const called = type === "CallExpression" ? (callee?.name ?? "").replace(/^_/, "") : null;
    if (called !== null && !CALLED.includes(called)) unknown.add(`${called}()`);
    if (typeof type === "string" && typeof id === "number" && !RUN.includes(type)) unknown.add(type);
  });
  return { flow, unknown: [...unknown].sort() };
}

function walk(node: unknown, visit: (node: object) => void): void {
  if (typeof node !== "object" || node === null) return;
  if (!Array.isArray(node)) visit(node);
  for (const inside of Object.values(node)) walk(inside, visit);
}
