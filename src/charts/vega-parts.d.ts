/** Parts of Vega that have no types of their own: they are those of the whole. */
declare module "vega-scenegraph" {
  export { Marks } from "vega-typings";
}

declare module "vega-view" {
  export { View } from "vega-typings";
}

declare module "vega-dataflow" {
  export const transforms: Record<string, unknown>;
}

declare module "vega-transforms" {
  export const aggregate: unknown, collect: unknown, facet: unknown, filter: unknown, formula: unknown, joinaggregate: unknown, proxy: unknown, relay: unknown, sieve: unknown; // prettier-ignore
}

declare module "vega-view-transforms" {
  export const bound: unknown, mark: unknown, render: unknown, viewlayout: unknown;
}

declare module "vega-encode" {
  export const axisticks: unknown, datajoin: unknown, encode: unknown, scale: unknown, sortitems: unknown, stack: unknown; // prettier-ignore
}
