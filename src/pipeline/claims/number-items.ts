import type { MdastPluginDefinition } from "satteri";
import { ITEM_KINDS, type ItemKind } from "../../model/claim/bound.ts";

/**
 * A plugin for the parser: gives each bound item of a text its number in it, from 1, as the attribute `n`, so that its
 * component finds what the data step worked out for it. One plugin a document, because it counts.
 */
export function numberItems(): MdastPluginDefinition {
  let count = 0;
  const numbered = <N extends { name: string | null; attributes: unknown[] }>(node: Readonly<N>): N | undefined => {
    if (!ITEM_KINDS.includes(node.name as ItemKind)) return undefined;
    count += 1;
    return { ...node, attributes: [...node.attributes, { type: "mdxJsxAttribute", name: "n", value: String(count) }] };
  };
  return {
    name: "number-items",
    mdxJsxTextElement: (node) => numbered(node),
    mdxJsxFlowElement: (node) => numbered(node),
  };
} // prettier-ignore
