/** Parts of Vega that its own types leave out: the scenegraph as it is drawn, and how widths are measured. */
import "vega-typings";

declare module "vega-typings" {
  export type SceneItem = Record<string, unknown> & {
    x?: number;
    y?: number;
    width?: number;
    height?: number;
    dx?: number;
    dy?: number;
    fontSize?: number;
    fontWeight?: string | number;
    text?: string | string[];
    datum?: unknown;
    items?: SceneMark[];
    bounds: { x1: number; y1: number; x2: number; y2: number };
    opacity?: number;
  };
  export type SceneMark = {
    marktype: string;
    name?: string;
    role?: string;
    items: SceneItem[];
    bounds: SceneItem["bounds"];
  };
  type Emit = (name: string, value: unknown) => void;
  export const Marks: Record<
    string,
    { tag: string; nested: boolean; attr: (emit: Emit, item: SceneItem, renderer: null) => void }
  >;
  /** The syntax tree of a Vega expression. Throws if the text is none. */
  export const parseExpression: (text: string) => unknown;
  export const textMetrics: { width: (item: SceneItem, text: string) => number };
}
