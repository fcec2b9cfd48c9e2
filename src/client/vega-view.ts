/**
 * The part of Vega that redraws a chart, loaded when a reader explores one: a View over a dataflow that was parsed at
 * the build, with the interpreter, so that the page needs no `unsafe-eval`. It draws with the code that drew the page.
 */
import type { Runtime, SceneMark } from "vega-typings";
import { transforms } from "vega-dataflow";
import { axisticks, datajoin, encode, scale, sortitems, stack } from "vega-encode";
import { expressionInterpreter } from "vega-interpreter";
import {
  aggregate,
  collect,
  facet,
  filter,
  formula,
  joinaggregate,
  proxy,
  relay,
  sieve,
} from "vega-transforms";
import { View } from "vega-view";
import { bound, mark, render, viewlayout } from "vega-view-transforms";
import { drawing } from "../charts/svg.ts";

Object.assign(transforms, { aggregate, axisticks, bound, collect, datajoin, encode, facet, filter, formula, joinaggregate, mark, proxy, relay, render, scale, sieve, sortitems, stack, viewlayout }); // prettier-ignore

/** A chart that runs. */
export type Live = {
  /** Sets the reader's signals and gives the plot anew, as the inside of an SVG. */
  draw: (signals: Readonly<Record<string, unknown>>) => Promise<string>;
  /** The month at a place across the plot, counted from year 0, with its fraction. */
  monthAt: (x: number) => Promise<number>;
};

/** Starts a chart. `hatch` and `text` are those of the picture in the page: its pattern's id and the size of its text. */
export function startView(flow: Runtime, hatch: string, text: number): Live {
  const view = new View(flow, { renderer: "none", expr: expressionInterpreter });
  return {
    draw: async (signals) => {
      for (const [name, value] of Object.entries(signals)) view.signal(name, value);
      await view.runAsync();
      const { root } = view.scenegraph() as unknown as { root: SceneMark };
      return drawing(root, hatch, text).inside;
    },
    monthAt: async (x) => {
      await view.runAsync();
      return (view.scale("x") as { invert: (x: number) => number }).invert(x);
    },
  };
}
