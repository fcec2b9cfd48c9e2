import { partName } from "./part-path.ts";
import type { Package } from "./open-package.ts";
import { unreadable } from "./refused.ts";
import { attribute, walkXml } from "./walk-xml.ts";

/** A sheet as the workbook part lists it. */
export type ListedSheet = {
  name: string;
  part: string | null;
  hidden: boolean;
  veryHidden: boolean;
  kind: string;
};

/** What xl/workbook.xml says. */
export type XlsxParts = {
  sheets: ListedSheet[];
  dates: "1900" | "1904";
  /** Defined names with what they stand for. */
  names: { name: string; target: string; hidden: boolean }[];
};

/** A relation of a part: its kind (the last word of its type), its target, and whether that lies outside. */
export type Relation = { id: string; kind: string; target: string; external: boolean };

/** The relations of a part. */
export function relationsOf(parts: Package, part: string): Relation[] {
  const file = part.replace(/([^/]*)$/, "_rels/$1.rels");
  const bytes = parts.get(file);
  const relations: Relation[] = [];
  if (bytes)
    walkXml(file, bytes, {
      open: (element) => {
        if (element.name !== "Relationship") return;
        const external = attribute(element, "TargetMode") === "External";
        const target = attribute(element, "Target") ?? "";
        relations.push({
          id: attribute(element, "Id") ?? "",
          kind: (attribute(element, "Type") ?? "").split("/").at(-1) ?? "",
          target: external ? target : partName(part, target),
          external,
        });
      },
    });
  return relations;
}

/** Reads the workbook part and its relations. */
export function readXlsxParts(parts: Package): XlsxParts {
  const part =
    relationsOf(parts, "").find(({ kind }) => kind === "officeDocument")?.target ?? "xl/workbook.xml";
  const bytes = parts.get(part);
  if (!bytes)
    throw unreadable("a ZIP that is no workbook", "if it holds files, unpack it and take in each of them");
  const relations = relationsOf(parts, part);
  const read: XlsxParts = { sheets: [], dates: "1900", names: [] };
  let inName = false;
  walkXml(part, bytes, {
    open: (element) => {
      const { name } = element;
      if (name === "sheet") {
        const relation = relations.find(({ id }) => id === attribute(element, "id"));
        const state = attribute(element, "state") ?? "visible";
        read.sheets.push({
          name: element.attributes["name"] ?? "",
          part: relation?.target ?? null,
          hidden: state !== "visible",
          veryHidden: state === "veryHidden",
          kind: relation?.kind ?? "missing",
        });
      } else if (name === "workbookPr" && /^(1|true|on)$/.test(attribute(element, "date1904") ?? ""))
        read.dates = "1904"; // prettier-ignore
      else if (name === "definedName") {
        inName = true;
        const hidden = /^(1|true|on)$/.test(attribute(element, "hidden") ?? "");
        read.names.push({ name: element.attributes["name"] ?? "", target: "", hidden });
      }
    },
    text: (text) => {
      const last = read.names.at(-1);
      if (inName && last) last.target += text;
    },
    close: () => (inName = false),
  });
  return read;
}
