import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, type HTMLElement } from "node-html-parser";
import { DIST } from "../../scripts/root.ts";

/** A page of the built site. */
export type BuiltPage = { path: string; html: string; root: HTMLElement };

/** Every file of the built site, by path from its root: "/charts/index.html". */
export const files: readonly string[] = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(DIST.length + 1)
      .replaceAll("\\", "/"),
  )
  .map((file) => `/${file}`)
  .sort();

/** Reads a file of the built site. */
export function readBuilt(file: string): string {
  return readFileSync(join(DIST, file), "utf8");
}

const documents: readonly BuiltPage[] = files
  .filter((file) => file.endsWith(".html") && !file.startsWith("/pagefind/"))
  .map((file) => {
    const html = readBuilt(file);
    return { path: file.replace(/index\.html$/, ""), html, root: parse(html) };
  });

const isEmbed = ({ path }: BuiltPage) => path.startsWith("/embed/");

/** Every page that a reader can open, parsed. Pagefind's own files are not pages, and embeds have rules of their own. */
export const pages: readonly BuiltPage[] = documents.filter((each) => !isEmbed(each));

/** Every chart that stands in other people's pages. */
export const embeds: readonly BuiltPage[] = documents.filter(isEmbed);

/** The scripts that a page names on its root, to be loaded once its head is painted. */
export function scriptsOf({ root }: BuiltPage): string[] {
  return root.querySelector("html")?.getAttribute("data-scripts")?.split(" ") ?? [];
}

/** The built pages under a folder, without the folder's own. */
export function pagesUnder(folder: string): BuiltPage[] {
  return pages.filter(({ path }) => path.startsWith(folder) && path !== folder);
}

/** The page of each dataset. */
export const datasetPages: readonly BuiltPage[] = pages.filter(({ path }) => /^\/datasets\/[^/]+\/$/.test(path)); // prettier-ignore

/** The pages of single periods, for datasets whose own page does not show everything. */
export const partPages: readonly BuiltPage[] = pages.filter(({ path }) => /^\/datasets\/[^/]+\/[^/]+\/$/.test(path)); // prettier-ignore
