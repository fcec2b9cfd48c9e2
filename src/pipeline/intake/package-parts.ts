import type { FindingKind } from "../../model/intake.ts";
import type { Package } from "./open-package.ts";
import { walkXml } from "./walk-xml.ts";
import type { Found } from "./workbook.ts";

type PartRule = { pattern: RegExp; kind: FindingKind; what: string };

/** What the parts beside the sheets are, by their names: one finding for each rule that meets a part. */
export function otherParts(parts: Package, rules: readonly PartRule[]): Found[] {
  return rules.flatMap(({ pattern, kind, what }) => {
    const names = [...parts.keys()].filter((name) => pattern.test(name));
    const place = names.length === 1 ? String(names[0]) : `${names.length} parts`;
    return names.length === 0 ? [] : [{ kind, place, found: what, details: names }];
  });
}

/** Properties that bear a person's name. */
const NAMES = new Set(["creator", "lastModifiedBy", "initial-creator", "printed-by", "Manager"]);

/** The people named in a document's properties. Their names go into the details only. */
export function propertyNames(parts: Package, names: readonly string[]): Found[] {
  return names.flatMap((part) => {
    const bytes = parts.get(part);
    if (!bytes) return [];
    const people = new Map<string, string>();
    const custom: string[] = [];
    let inside: string | null = null;
    walkXml(part, bytes, {
      open: ({ name, attributes }) => {
        inside = name;
        if (name === "user-defined" || name === "property")
          custom.push(attributes["meta:name"] ?? attributes["name"] ?? "a property without a name");
      },
      text: (text) => {
        if (inside !== null && NAMES.has(inside) && text.trim() !== "") people.set(inside, text.trim());
      },
      close: () => (inside = null),
    });
    const found: Found[] = [];
    if (people.size > 0)
      found.push({ kind: "person-in-properties", place: part, found: `names as ${[...people.keys()].join(", ")}`, details: [...people.values()] }); // prettier-ignore
    if (custom.length > 0)
      found.push({ kind: "custom-data", place: part, found: `properties of its own: ${custom.slice(0, 12).join(", ")}`, details: custom }); // prettier-ignore
    return found;
  });
}
