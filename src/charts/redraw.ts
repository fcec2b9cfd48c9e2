import { parse, View, type SceneMark, type Spec } from "vega";

/** Draws a specification again with its reader's signals set, as a browser does. @throws what Vega throws */
export async function redraw(vega: Record<string, unknown>, signals: Readonly<Record<string, unknown>>) {
  const view = new View(parse(vega as Spec), { renderer: "none" });
  for (const [name, value] of Object.entries(signals)) view.signal(name, value);
  await view.runAsync();
  const { root } = view.scenegraph() as unknown as { root: SceneMark };
  view.finalize();
  return root;
}
