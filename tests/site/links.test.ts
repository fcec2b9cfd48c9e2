import { expect, test } from "vitest";
import { files, pages, scriptsOf } from "./built.ts";

const known = new Set(files);
const anchors = new Map(
  pages.map(({ path, root }) => [path, new Set(root.querySelectorAll("[id]").map((element) => element.id))]),
);

/** The page or file that a link leads to, or null if there is none. */
function fileFor(path: string): string | null {
  if (path.endsWith("/")) return known.has(`${path}index.html`) ? path : null;
  return known.has(path) ? path : null;
}

test("every internal link leads to a page or file that exists, with its slash, and to an anchor that exists", () => {
  const broken = pages.flatMap(({ path, root }) =>
    root.querySelectorAll("[href], [src], [srcset]").flatMap((element) => {
      const written = element.getAttribute("href") ?? element.getAttribute("src") ?? "";
      if (/^(https?:|mailto:|data:)/.test(written)) return [];
      const { pathname, hash } = new URL(written, `http://site${path}`);
      const target = fileFor(decodeURI(pathname));
      if (target === null) return [`${path}: ${written} leads nowhere`];
      const id = decodeURIComponent(hash.slice(1));
      const ids = anchors.get(target);
      return id === "" || ids === undefined || ids.has(id) ? [] : [`${path}: ${written} has no anchor`];
    }),
  );
  expect(broken).toEqual([]);
});

test("a link to another site is http or https and never a script", () => {
  const bad = pages.flatMap(({ path, root }) =>
    root
      .querySelectorAll("a[href]")
      .map((element) => element.getAttribute("href") ?? "")
      .filter((href) => /^[a-z]+:/i.test(href) && !/^(https?|mailto):/.test(href))
      .map((href) => `${path}: ${href}`),
  );
  expect(bad).toEqual([]);
});

test("the scripts that pages name on their root are there", () => {
  const named = pages.flatMap(scriptsOf);
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter((script) => !files.includes(script))).toEqual([]);
});

test("no page loads anything from another origin", () => {
  const outside = pages.flatMap(({ path, root }) =>
    root
      .querySelectorAll("link[href], script[src], img[src], iframe[src], source[srcset]")
      .filter((element) =>
        /^(https?:)?\/\//.test(element.getAttribute("href") ?? element.getAttribute("src") ?? ""),
      )
      .map((element) => `${path}: ${element.outerHTML}`),
  );
  expect(outside).toEqual([]);
});
