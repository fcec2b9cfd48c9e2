import { join } from "node:path";
import { expect, test } from "vitest";
import { findFile, mediaType } from "../../scripts/static-file.ts";
import { builtSite } from "./built-site.ts";

test.for([
  ["/", "index.html"],
  ["/index.html", "index.html"],
  ["/charts/", "charts/index.html"],
  ["/data/complaints.csv", "data/complaints.csv"],
  ["/data/two%20words.json", "data/two words.json"],
] as const)("%s leads to %s", async ([path, file]) => {
  const root = builtSite();
  expect(await findFile(root, path)).toEqual({ kind: "file", file: join(root, file) });
});

test.for([
  ["/charts", "/charts/"],
  ["//charts", "/charts/"],
] as const)("%s is a folder and leads to %s, on this site", async ([path, to]) => {
  expect(await findFile(builtSite(), path)).toEqual({ kind: "redirect", to });
});

test.for([
  "/nothing",
  "/data/",
  "/data",
  "/data/complaints.csv/",
  "/_headers",
  "//_headers",
  "/../secret.txt",
  "/charts/../../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/%2e%2e%2fsecret.txt",
  "/..%5csecret.txt",
  "/%252e%252e/secret.txt",
  "/../dist-too/secret.txt",
  "/link.txt",
  "/index.html%00.csv",
  "/%",
  "charts/",
  "",
])("%j leads nowhere", async (path) => {
  expect(await findFile(builtSite(), path)).toEqual({ kind: "missing" });
});

test.for([
  ["a.csv", "text/csv; charset=utf-8"],
  ["a.bib", "application/x-bibtex; charset=utf-8"],
  ["a.woff2", "font/woff2"],
  ["pagefind.js", "text/javascript; charset=utf-8"],
  ["a.svg", "image/svg+xml; charset=utf-8"],
  ["wasm.en.pagefind", "application/octet-stream"],
  ["pagefind.en.pf_meta", "application/octet-stream"],
] as const)("%s is sent as %s", ([file, type]) => {
  expect(mediaType(file)).toBe(type);
});
