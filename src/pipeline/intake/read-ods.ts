import { unreadable } from "./refused.ts";
import type { Package } from "./open-package.ts";
import { otherParts, propertyNames } from "./package-parts.ts";
import { readOdsContent } from "./read-ods-content.ts";
import { walkXml } from "./walk-xml.ts";
import type { Found, Workbook } from "./workbook.ts";

/** Reads an OpenDocument spreadsheet that has been unpacked. */
export function readOds(parts: Package): Workbook {
  refuseLocked(parts);
  const bytes = parts.get("content.xml");
  if (!bytes) throw unreadable("an OpenDocument package without content.xml", "get the file again");
  const content = readOdsContent("content.xml", bytes);
  const found: Found[] = [...propertyNames(parts, ["meta.xml"]), ...otherParts(parts, ODS_PARTS)];
  const add = (kind: Found["kind"], what: string, names: readonly string[]) => {
    const unique = [...new Set(names)];
    if (unique.length > 0)
      found.push({ kind, place: "content.xml", found: `${unique.length} ${what}`, details: unique });
  };
  const cells = content.ghosts.reduce((sum, ghost) => sum + ghost.cells, 0);
  add(
    "ghost-table",
    `tables of other files, with ${cells} cells`,
    content.ghosts.map(({ name }) => name),
  );
  add("defined-name", "names that stand for nothing any more", content.strays);
  add("external-link", "links to other files or databases", content.links);
  add("internal-path", "names and links with a path of somebody's computer or network", content.paths);
  add("pivot-cache", "pivot tables", content.pivots);
  if (content.scripts) add("macro", "scripts or events", ["script"]);
  return { format: "ods", dates: content.dates, sheets: content.sheets, found };
}

/** In a locked document the manifest names the lock of each part. */
function refuseLocked(parts: Package): void {
  const manifest = parts.get("META-INF/manifest.xml");
  if (manifest)
    walkXml("META-INF/manifest.xml", manifest, {
      open: ({ name }) => {
        if (name === "encryption-data")
          throw unreadable("a locked workbook (with a password)", "unlock it and save it without a password");
      },
    });
}

const ODS_PARTS = [
  { pattern: /^(Basic|Scripts|Dialogs)\//i, kind: "macro", what: "program code" },
  { pattern: /^Object [^/]*\/content\.xml$|^ObjectReplacements\/|^Pictures\//i, kind: "embedded-file", what: "charts, pictures or objects" }, // prettier-ignore
  { pattern: /^Versions\//i, kind: "embedded-file", what: "earlier versions of the document" },
  { pattern: /^VersionList\.xml$/i, kind: "custom-data", what: "a list of earlier versions" },
] as const;
