import { SaxesParser } from "saxes";
import { LIMITS } from "./limits.ts";
import { hostile, Refused, unreadable } from "./refused.ts";

/** An element by its name without prefix, and its attributes by their names as written. */
export type Element = { name: string; attributes: Readonly<Record<string, string>> };

/** What is done at each point of a document. */
export type Walker = {
  open?: (element: Element) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
};

const STEP = 65_536;

/**
 * Walks through an XML part without building a tree. Declared entities are refused, so none can expand.
 * @throws Refused for anything but well-formed UTF-8 XML of ordinary depth
 */
export function walkXml(part: string, bytes: Uint8Array, { open, close, text }: Walker): void {
  const parser = new SaxesParser({ position: false, xmlns: false });
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let depth = 0;
  parser.on("error", () => {
    throw unreadable(
      `a part that is not well-formed XML (${part})`,
      "open it in a spreadsheet program and save it anew",
    );
  });
  parser.on("doctype", () => {
    throw hostile(`a document type in ${part}: a way to blow a document up or to reach other files`);
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > LIMITS.xmlDepth) throw hostile(`elements ${depth} deep in ${part}`);
    open?.({ name: withoutPrefix(name), attributes });
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    close?.(withoutPrefix(name));
  });
  if (text) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  try {
    for (let at = 0; at < bytes.length; at += STEP)
      parser.write(decoder.decode(bytes.subarray(at, at + STEP), { stream: true }));
    parser.write(decoder.decode());
  } catch (error) {
    if (error instanceof Refused || !(error instanceof TypeError)) throw error;
    throw unreadable(
      `a part that is not UTF-8 (${part})`,
      "open it in a spreadsheet program and save it anew",
    );
  }
  parser.close();
}

/** An attribute by its name without prefix. */
export function attribute({ attributes }: Element, name: string): string | undefined {
  if (Object.hasOwn(attributes, name)) return attributes[name];
  const key = Object.keys(attributes).find((each) => withoutPrefix(each) === name);
  return key === undefined ? undefined : attributes[key];
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
