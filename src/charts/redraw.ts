import { View, type Runtime, type SceneMark } from "vega";
import { expressionInterpreter } from "vega-interpreter";

/**
 * Starts a browser's dataflow, and gives what draws it with its reader's signals set, as a browser does.
 * @throws what Vega throws
 */
export function redrawing(flow: object) {
  // A copy, because a view adds to the rows that it draws.
  const own = JSON.parse(JSON.stringify(flow)) as Runtime;
  const view = new View(own, { renderer: "none", expr: expressionInterpreter });
  return async (signals: Readonly<Record<string, unknown>>): Promise<SceneMark> => {
    for (const [name, value] of Object.entries(signals)) view.signal(name, value);
    await view.runAsync();
    return (view.scenegraph() as unknown as { root: SceneMark }).root;
  };
}
