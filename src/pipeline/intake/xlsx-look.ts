import { hasInternalPath } from "./internal-path.ts";
import type { Package } from "./open-package.ts";
import { otherParts, propertyNames } from "./package-parts.ts";
import { walkXml } from "./walk-xml.ts";
import type { Found } from "./workbook.ts";
import { relationsOf, type ListedSheet, type XlsxParts } from "./xlsx-parts.ts";

/** What an Excel package holds beside the cells of its sheets. */
export function lookAtPackage(
  parts: Package,
  sheets: readonly ListedSheet[],
  names: XlsxParts["names"],
): Found[] {
  const found: Found[] = [
    ...propertyNames(parts, ["docProps/core.xml", "docProps/app.xml", "docProps/custom.xml"]),
    ...otherParts(parts, XLSX_PARTS),
  ];
  const other = sheets.filter(({ kind }) => kind !== "worksheet");
  for (const { name, kind } of other)
    found.push(
      /macro|dialog/i.test(kind)
        ? { kind: "macro", place: name, found: `a sheet of program code (${kind})` }
        : { kind: "embedded-file", place: name, found: `a sheet that holds no cells (${kind})` },
    );
  const outside = [...parts.keys()]
    .filter((name) => !name.endsWith(".rels"))
    .flatMap((name) => relationsOf(parts, name))
    .filter(({ external, kind }) => external && kind !== "hyperlink")
    .map(({ target }) => target);
  if (outside.length > 0)
    found.push({ kind: "external-link", place: "relations", found: `${outside.length} links to other files`, details: outside }); // prettier-ignore
  const stray = names.filter(({ name, target, hidden }) => !name.startsWith("_xlnm.") && (hidden || STRAY.test(target))); // prettier-ignore
  if (stray.length > 0)
    found.push({ kind: "defined-name", place: "xl/workbook.xml", found: `${stray.length} names that nobody sees or that lead out of the workbook`, details: stray.map(({ name, target }) => `${name} = ${target}`) }); // prettier-ignore
  const paths = [...names.filter(({ target }) => hasInternalPath(target)).map(({ name }) => `the name ${name}`), ...pathsIn(parts)]; // prettier-ignore
  if (paths.length > 0)
    found.push({ kind: "internal-path", place: "package", found: `${paths.length} parts or names with a path`, details: paths }); // prettier-ignore
  return found;
}

/** What a name stands for that leads to nothing any more, or to another workbook. */
const STRAY = /#REF!|\[\d+\]/;

/** The parts, other than the sheets' cells, that hold a path of somebody's computer. */
function pathsIn(parts: Package): string[] {
  return [...parts].flatMap(([name, bytes]) => {
    if (/\.(bin|vml)$/.test(name))
      return new TextDecoder("utf-16le").decode(bytes).includes("\\\\") ? [name] : [];
    if (!/\.(xml|rels)$/.test(name) || /sharedStrings|^xl\/worksheets\/[^/]*$|pivotCacheRecords/.test(name))
      return [];
    let holds = false;
    walkXml(name, bytes, {
      open: ({ attributes }) => (holds ||= Object.values(attributes).some(hasInternalPath)),
      text: (text) => (holds ||= hasInternalPath(text)),
    });
    return holds ? [name] : [];
  });
}

const XLSX_PARTS = [
  { pattern: /vbaProject\.bin$|\/macrosheets\/|\/activeX\/.*\.bin$/i, kind: "macro", what: "program code" },
  {
    pattern: /\/pivotCache\/|\/slicerCaches\/|^xl\/model\//i,
    kind: "pivot-cache",
    what: "rows behind a pivot table",
  },
  { pattern: /\/externalLinks\/[^_/]+$/i, kind: "external-link", what: "cells of other workbooks" },
  {
    pattern: /^xl\/(connections\.xml$|queryTables\/)/i,
    kind: "external-link",
    what: "connections to databases or files",
  },
  {
    pattern: /^xl\/(comments\d*\.xml$|comments\/|threadedComments\/)/i,
    kind: "comment",
    what: "comments on cells",
  },
  { pattern: /^xl\/persons\//i, kind: "person-in-properties", what: "people who wrote comments" },
  { pattern: /^xl\/(embeddings|media)\//i, kind: "embedded-file", what: "pictures or objects" },
  { pattern: /^customXml\/item\d*\.xml$/i, kind: "custom-data", what: "data of a program or document store" },
  { pattern: /^xl\/revisions\//i, kind: "custom-data", what: "a record of earlier changes" },
] as const;
