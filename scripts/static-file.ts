import { realpath, stat } from "node:fs/promises";
import { extname, join, sep } from "node:path";

/** What a request's path leads to in a folder of files. */
export type Found =
  | { kind: "file"; file: string }
  /** A folder asked for without its slash; relative links need it. */
  | { kind: "redirect"; to: string }
  | { kind: "missing" };

/**
 * Finds what a request asks for under `root`, and never anything outside it: not by "..", not by an encoded
 * "..", not by a link on disk. `_headers` is for the host, not for readers.
 * @param path the path of the request's URL, still encoded, without its query
 */
export async function findFile(root: string, path: string): Promise<Found> {
  const segments = decodedSegments(path);
  if (segments === undefined || segments.join("/") === "_headers") return { kind: "missing" };
  const asFolder = path.endsWith("/");
  const asked = await place(root, segments);
  if (asked?.folder === true) {
    const index = await place(root, [...segments, "index.html"]);
    if (index === undefined || index.folder) return { kind: "missing" };
    if (!asFolder) return { kind: "redirect", to: `/${segments.map(encodeURIComponent).join("/")}/` };
    return { kind: "file", file: index.file };
  }
  return asked === undefined || asFolder ? { kind: "missing" } : { kind: "file", file: asked.file };
}

/** The parts of a path, or undefined if it is not one that a page of ours could link to. */
function decodedSegments(path: string): string[] | undefined {
  if (!path.startsWith("/")) return undefined;
  try {
    const segments = path.split("/").map(decodeURIComponent);
    const strange = segments.some((part) => part === "." || part === ".." || /[/\\\0]/.test(part));
    return strange ? undefined : segments.filter((part) => part !== "");
  } catch {
    return undefined; // a "%" that encodes nothing
  }
}

async function place(
  root: string,
  segments: string[],
): Promise<{ file: string; folder: boolean } | undefined> {
  try {
    const home = await realpath(root);
    const file = await realpath(join(home, ...segments));
    if (file !== home && !file.startsWith(home + sep)) return undefined;
    return { file, folder: (await stat(file)).isDirectory() };
  } catch {
    return undefined;
  }
}

const TYPES: Record<string, string> = {
  ".bib": "application/x-bibtex; charset=utf-8",
  ".cff": "application/yaml; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".jsonld": "application/ld+json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".ods": "application/vnd.oasis.opendocument.spreadsheet",
  ".parquet": "application/vnd.apache.parquet",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml; charset=utf-8",
  ".zip": "application/zip",
};

/** The media type of a file by its name. Pagefind's own (.pagefind, .pf_meta, ...) are bytes to a browser. */
export function mediaType(file: string): string {
  return TYPES[extname(file)] ?? "application/octet-stream";
}
