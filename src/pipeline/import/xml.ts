import { SaxesParser } from "saxes";
import type { Place } from "../../model/problem.ts";

/** An element of an XML text: its name without prefix, its attributes, its own text, what stands inside it. */
export type Element = {
  name: string;
  attributes: ReadonlyMap<string, string>;
  text: string;
  children: Element[];
  line: number;
};

/** How deep elements may stand in one another. A feed needs five. */
const DEEPEST = 50;

/** Reads an XML text. Entities that it declares itself are not known, so none can grow. */
export function readXml(text: string): { root: Element } | { fault: string; at: Place } {
  const parser = new SaxesParser({ position: true });
  const open: Element[] = [];
  let root: Element | null = null;
  let fault: { fault: string; at: Place } | null = null;
  const at = () => ({ line: parser.line, column: parser.columnIndex + 1 });
  parser.on("error", ({ message }) => {
    fault ??= { fault: message.replace(/^\d+:\d+: /, ""), at: at() };
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = {
      name: name.replace(/^.*:/, ""),
      attributes: new Map(Object.entries(attributes)),
      text: "",
      children: [],
      line: parser.line,
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    if (open.push(element) > DEEPEST) fault ??= { fault: "elements nested too deeply", at: at() };
  });
  const add = (words: string) => {
    const inside = open.at(-1);
    if (inside) inside.text += words;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", () => void open.pop());
  parser.write(text).close();
  return fault ?? (root ? { root } : { fault: "no element", at: { line: 1 } });
}
