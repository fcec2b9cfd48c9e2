import { parse, resetSVGDefIds, View, type Loader, type SceneMark } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";

/** A picture laid out: its scenegraph, where that begins, and everything that Vega or Vega-Lite complained of. */
export type Scene = { root: SceneMark; origin: [number, number]; warnings: string[] };

/** A loader that loads nothing: every row is inline. */
const refuse = (): Promise<never> => Promise.reject(new Error("a chart loads nothing"));
const NO_LOADER = { load: refuse, sanitize: refuse, http: refuse, file: refuse } as unknown as Loader;

/** Lays out a Vega-Lite specification without drawing it. Never throws: what went wrong is in `warnings`. */
export async function layOut(spec: object): Promise<Scene> {
  const warnings: string[] = [];
  const say = (...words: unknown[]) => {
    warnings.push(words.map(String).join(" "));
    return logger;
  };
  const silent = () => logger;
  const logger = { level: silent, info: silent, debug: silent, warn: say, error: say } as never;
  const nothing = { marktype: "group", items: [], bounds: { x1: 0, y1: 0, x2: 0, y2: 0 } };
  try {
    resetSVGDefIds();
    const vega = compile(spec as TopLevelSpec, { logger }).spec;
    const view = new View(parse(vega), { renderer: "none", logger, loader: NO_LOADER });
    await view.runAsync();
    const { root } = view.scenegraph() as unknown as { root: SceneMark };
    const { left, top } = view.padding() as { left: number; top: number };
    const [x, y] = view.origin() as [number, number];
    view.finalize();
    return { root, origin: [left + x, top + y], warnings };
  } catch (error) {
    warnings.push(error instanceof Error ? error.message : String(error));
    return { root: nothing, origin: [0, 0], warnings };
  }
}
