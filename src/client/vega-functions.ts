/**
 * Stands in for the package vega-functions in the browser (astro.config.mjs): the functions that the expressions of
 * our charts call, and none of the maps, statistics and selections that the package brings along. What the
 * interpreter has of its own, such as round or indexof, is not here. scripts/charts.ts refuses a chart that calls
 * anything else.
 */
import { isArray, lerp, span, toNumber } from "vega-util";

type Scale = ((value: unknown) => unknown) & { bandwidth?: () => number; range?: () => unknown[] };
type Group = { context: { scales: Record<string, { value: Scale } | undefined> } };

function scaleOf(name: string, group: Group): Scale | undefined {
  return group.context.scales[name]?.value;
}

/** What Vega binds to expressions; `this` holds the context of the group that an expression stands in. */
export const functionContext = {
  toNumber,
  lerp,
  span,
  isArray,
  isValid: (value: unknown) => value !== null && value !== undefined && !Number.isNaN(value),
  scale(this: Group, name: string, value: unknown, group?: Group) {
    return scaleOf(name, group ?? this)?.(value);
  },
  bandwidth(this: Group, name: string, group?: Group) {
    return scaleOf(name, group ?? this)?.bandwidth?.() ?? 0;
  },
  range(this: Group, name: string, group?: Group) {
    return scaleOf(name, group ?? this)?.range?.() ?? [];
  },
};
