import { mdxToMdast } from "satteri";
import { ITEM_KINDS, type ItemKind } from "../../model/claim/bound.ts";
import type { Place } from "../../model/problem.ts";

/** One of the five components as it stands in a text. */
export type ItemNode = {
  kind: ItemKind;
  /** Its attributes; null where one is an expression, or has no value. */
  attributes: Readonly<Record<string, string | null>>;
  /** The words between its tags; null if it closes itself. */
  inner: string | null;
  place: Place;
  /** Where the name of what it is bound to stands: a tag may run over several lines. */
  refPlace: Place;
  /** True inside a link. */
  linked: boolean;
  /** Where its words stand in the text of its block. */
  start: number;
  end: number;
};

/** A paragraph, heading, list item's or table cell's text, with what stands in it. Each line break is a space. */
export type Block = {
  text: string;
  /** What it is to a reader of plain text. */
  form: "heading" | "point" | "cell" | "paragraph";
  items: ItemNode[];
  placeAt: (index: number) => Place;
};

/** Markup that a story may not have, and where. */
export type BadMarkup = { at: Place; found: string };

/** A text in MDX as blocks of prose in reading order, or why it cannot be read. */
export type Prose = { blocks: Block[]; between: Between[]; bad: BadMarkup[] };

/** What stands before a block, by the block's place in the list: a chart, or the half of a box that begins there. */
export type Between = { before: number; at: Place } & ({ chart: string } | { half: string });

// What mdast and its MDX extension give, as far as this reads it.
type Node = {
  type: string;
  name?: string | null;
  value?: string;
  alt?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  position?: { start: { line: number; column: number; offset?: number }; end: { offset?: number } };
  children?: Node[];
};

const BLOCKS = ["paragraph", "heading", "tableCell"];

/** Turns a place in a text into one of its file. */
export type Placing = (place: Place) => Place;

type Source = { mdx: string; placing: Placing };

/** Reads MDX with the parser that renders it, so that what is checked is what is shown. */
export function readProse(mdx: string, placing: Placing): Prose {
  let tree: Node;
  try {
    tree = mdxToMdast(mdx, { position: true }) as Node;
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : String(fault);
    const [, line = "1", column = "1"] = /^(\d+):(\d+)/.exec(message) ?? [];
    const at = placing({ line: Number(line), column: Number(column) });
    return {
      blocks: [],
      between: [],
      bad: [{ at, found: message.replace(/^\d+:\d+: | \((mdx[^)]*|\d+:\d+)\)/g, "") }],
    };
  }
  const prose: Prose = { blocks: [], between: [], bad: [] };
  walk(tree, prose, { mdx, placing });
  return prose;
}

function walk(node: Node, prose: Prose, source: Source, inList = false): void {
  if (BLOCKS.includes(node.type) || isItem(node)) {
    const form = node.type === "heading" ? "heading" : node.type === "tableCell" ? "cell" : inList ? "point" : "paragraph"; // prettier-ignore
    prose.blocks.push(blockOf(node, form, prose, source));
    return;
  }
  look(node, prose, source.placing);
  for (const child of node.children ?? []) walk(child, prose, source, inList || node.type === "listItem");
}

function blockOf(node: Node, form: Block["form"], prose: Prose, source: Source): Block {
  const { placing } = source;
  const marks: { at: number; place: Place }[] = [];
  const placeAt = (index: number): Place => {
    const mark = marks.findLast(({ at }) => at <= index) ?? { at: 0, place: startOf(node) };
    return placing({ line: mark.place.line, column: (mark.place.column ?? 1) + index - mark.at });
  };
  const block: Block = { text: "", form, items: [], placeAt };
  const add = (text: string, { line, column = 1 }: Place) => {
    text.split("\n").forEach((part, index) => {
      const indent = index === 0 ? 0 : part.length - part.trimStart().length;
      if (index > 0) block.text += " ";
      marks.push({ at: block.text.length, place: { line: line + index, column: index === 0 ? column : indent + 1 } });
      block.text += part.slice(indent);
    });
  };
  const read = (child: Node, linked: boolean): void => {
    const place = startOf(child);
    if (isItem(child)) {
      if ((child.children ?? []).some(holdsItem)) prose.bad.push({ at: placing(place), found: `one of ${ITEM_KINDS.join(", ")} inside another` }); // prettier-ignore
      const attributes = attributesOf(child);
      const inner = (child.children ?? []).length > 0 ? textOf(child).replace(/\s+/g, " ").trim() : null;
      const start = block.text.length;
      add(inner === null ? (attributes["is"] ?? "…") : child.name === "Quote" ? `“${inner}”` : inner, place);
      block.items.push({ kind: child.name as ItemKind, attributes, inner, place: placing(place), refPlace: placing(refOf(child, source.mdx)), linked, start, end: block.text.length }); // prettier-ignore
      return;
    }
    if (child.type === "text") add(child.value ?? "", place);
    else if (child.type === "image") add(child.alt ?? "", place);
    else if (child.type === "break") add("\n", place);
    // Code is no prose: a sign in its place keeps the words around it apart.
    else if (child.type === "inlineCode") add("`", place);
    look(child, prose, placing);
    for (const grandchild of child.children ?? []) read(grandchild, linked || child.type === "link");
  };
  if (isItem(node)) read(node, false);
  else for (const child of node.children ?? []) read(child, false);
  return block;
} // prettier-ignore

/** Notes the charts and boxes that a text shows, and the markup that it may not have. */
function look(node: Node, { blocks, between, bad }: Prose, placing: Placing): void {
  const here = { before: blocks.length, at: placing(startOf(node)) };
  if (isElement(node) && node.name === "Chart")
    between.push({ ...here, chart: attributesOf(node)["id"] ?? "" });
  if (isElement(node) && (node.name === "Known" || node.name === "NotKnown")) between.push({ ...here, half: node.name }); // prettier-ignore
  forbidden(node, bad, placing);
}

/** A story types no code: an expression could print a number that nobody checks. Comments are no code. */
function forbidden(node: Node, bad: BadMarkup[], placing: Placing): void {
  const at = placing(startOf(node));
  const isComment = /^\s*(\/\*[\s\S]*\*\/\s*)*$/.test(node.value ?? "");
  if (node.type === "mdxjsEsm") bad.push({ at, found: "an import or export" });
  if (/^mdx(Flow|Text)Expression$/.test(node.type) && !isComment) bad.push({ at, found: `the expression {${node.value ?? ""}}` }); // prettier-ignore
  const expression = (node.attributes ?? []).find(({ type, value }) => type !== "mdxJsxAttribute" || (typeof value === "object" && value !== null)); // prettier-ignore
  if (expression) bad.push({ at, found: `an expression as the attribute "${expression.name ?? "…"}"` });
}

/** The place of what an element is bound to. */
function refOf(node: Node, mdx: string): Place {
  const start = startOf(node);
  const tag = mdx.slice(node.position?.start.offset, node.position?.end.offset);
  const { obs, id, of, in: thing } = attributesOf(node);
  const value = obs ?? id ?? of ?? thing ?? "";
  const before = tag.slice(0, Math.max(0, tag.indexOf(`"${value}"`))).split("\n");
  return before.length === 1 ? start : { line: start.line + before.length - 1 };
}

function startOf({ position }: Node): Place {
  return { line: position?.start.line ?? 1, column: position?.start.column ?? 1 };
}

function isElement({ type }: Node): boolean {
  return /^mdxJsx(Flow|Text)Element$/.test(type);
}

function isItem(node: Node): boolean {
  return isElement(node) && ITEM_KINDS.includes(node.name as ItemKind);
}

function holdsItem(node: Node): boolean {
  return isItem(node) || (node.children ?? []).some(holdsItem);
}

function attributesOf(node: Node): Record<string, string | null> {
  return Object.fromEntries((node.attributes ?? []).map(({ name = "…", value }) => [name, typeof value === "string" ? value : null])); // prettier-ignore
}

function textOf(node: Node): string {
  return node.value ?? node.children?.map(textOf).join("") ?? "";
}
