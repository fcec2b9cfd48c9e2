import { parse, resetSVGDefIds, View, type Loader, type SceneMark, type Spec as VegaSpec } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import { rowsApart, rowsTogether } from "./rows-apart.ts";

/**
 * A picture laid out: its scenegraph, where that begins, how large the plot is, the Vega specification that it was
 * laid out from, and everything that Vega or Vega-Lite complained of.
 */
export type Scene = {
  root: SceneMark;
  origin: [number, number];
  plot: [number, number];
  vega: VegaSpec;
  warnings: string[];
};

const refuse = (): Promise<never> => Promise.reject(new Error("a chart loads nothing"));
/** A loader that loads nothing: every row is inline. */
export const NO_LOADER = { load: refuse, sanitize: refuse, http: refuse, file: refuse } as unknown as Loader;

/** How often a picture is laid out again until every label is inside it. */
const ROUNDS = 4;

/**
 * Lays out a Vega-Lite specification without drawing it, so narrow that no label reaches beyond `width`. Never
 * throws: what went wrong is in `warnings`.
 */
export async function layOut(spec: object, width: number): Promise<Scene> {
  const { warnings, listener: logger } = listening();
  const nothing = { marktype: "group", items: [], bounds: { x1: 0, y1: 0, x2: 0, y2: 0 } };
  try {
    resetSVGDefIds();
    const { bare, sets } = rowsApart(spec);
    const compiled = compile(bare as TopLevelSpec, { logger }).spec;
    const vega = rowsTogether(compiled, sets);
    // Views of their own rows: they add to those that they draw.
    const runs = parse(rowsTogether(compiled, sets));
    const padding = { ...(vega.padding as Padding) };
    const laid = () =>
      new View(runs, { renderer: "none", logger, loader: NO_LOADER }).padding(padding).runAsync();
    let view = await laid();
    for (let round = 0; round < ROUNDS && reach(view) - width > 0.5; round += 1) {
      padding.right += (reach(view) - width) * 1.2;
      view.finalize();
      view = await laid();
    }
    const { left, top } = view.padding() as Padding;
    const [x, y] = view.origin() as [number, number];
    const laidOut = {
      root: rootOf(view),
      origin: [left + x, top + y] as [number, number],
      plot: plotOf(view),
    };
    view.finalize();
    return { ...laidOut, vega, warnings };
  } catch (error) {
    warnings.push(error instanceof Error ? error.message : String(error));
    return { root: nothing, origin: [0, 0], plot: [0, 0], vega: {}, warnings };
  }
}

/** A log for Vega and Vega-Lite that keeps what they complain of. */
export function listening(): { warnings: string[]; listener: never } {
  const warnings: string[] = [];
  const say = (...words: unknown[]) => {
    warnings.push(words.map(String).join(" "));
    return listener;
  };
  const silent = () => listener;
  const listener = { level: silent, info: silent, debug: silent, warn: say, error: say } as never;
  return { warnings, listener };
}

/** How far to the right the picture reaches. */
export function reachOf(root: SceneMark, [left]: readonly [number, number]): number {
  return Math.max(0, ...(root.items[0]?.items ?? []).map(({ bounds }) => bounds.x2 + left));
}

type Padding = { left: number; top: number; right: number; bottom: number };

function reach(view: View): number {
  const { left } = view.padding() as Padding;
  const [x] = view.origin() as [number, number];
  return reachOf(rootOf(view), [left + x, 0]);
}

function rootOf(view: View): SceneMark {
  return (view.scenegraph() as unknown as { root: SceneMark }).root;
}

function plotOf(view: View): [number, number] {
  const { width, height } = rootOf(view).items[0] ?? {};
  return [width ?? 0, height ?? 0];
}
