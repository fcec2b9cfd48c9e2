import type { HTMLElement } from "node-html-parser";
import { expect, test } from "vitest";
import { headersFor, parseHeaders } from "../../scripts/headers.ts";
import { policyHash } from "../../src/pipeline/page-policy.ts";
import { pages, readBuilt } from "./built.ts";

/** Lists the pages on which a rule does not hold. */
function pagesWhere(breaks: (page: (typeof pages)[number]) => boolean): string[] {
  return pages.filter(breaks).map(({ path }) => path);
}

/** True for a script that a browser runs; any other type is data that lies in the page. */
function runs(type: string | undefined): boolean {
  return (
    type === undefined || /^(|module|importmap|(text|application)\/(java|ecma)script)$/.test(type.trim())
  );
}

test("every page has one h1, a title and a description of its own", () => {
  expect(pagesWhere(({ root }) => root.querySelectorAll("h1").length !== 1)).toEqual([]);
  expect(pagesWhere(({ root }) => (root.querySelector("title")?.text ?? "").length < 8)).toEqual([]);
  expect(
    pagesWhere(
      ({ root }) => (root.querySelector("meta[name=description]")?.getAttribute("content") ?? "").length < 20,
    ),
  ).toEqual([]);
});

test("every page is in British English and has a skip link, header, navigation, main and footer", () => {
  expect(pagesWhere(({ root }) => root.querySelector("html")?.getAttribute("lang") !== "en-GB")).toEqual([]);
  for (const selector of ["a.skip[href='#main']", "header", "nav[aria-label]", "main#main", "footer"]) {
    expect(pagesWhere(({ root }) => root.querySelector(selector) === null)).toEqual([]);
  }
});

test("no id stands twice on a page", () => {
  const twice = pages.flatMap(({ path, root }) => {
    const ids = root.querySelectorAll("[id]").map(({ id }) => id);
    return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${path}#${id}`);
  });
  expect(twice).toEqual([]);
});

test("headings go down one step at a time", () => {
  const skipped = pages.flatMap(({ path, root }) => {
    const levels = root
      .querySelectorAll("main h1, main h2, main h3, main h4, main h5")
      .map(({ tagName }) => Number(tagName[1]));
    return levels.some((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1) ? [path] : [];
  });
  expect(skipped).toEqual([]);
});

test("no page has a style attribute or an event handler, or an inline style or script that the policy does not name", () => {
  const rules = parseHeaders(readBuilt("/_headers"));
  const inline = pages.flatMap(({ path, root }) => {
    const policy = headersFor(rules, path)["Content-Security-Policy"] ?? "";
    expect(policy).not.toContain("unsafe-inline");
    const sources = (directive: string) =>
      new RegExp(`${directive} ([^;]*);`).exec(policy)?.[1]?.split(" ") ?? [];
    const named = ({ tagName, text }: HTMLElement) =>
      sources(tagName === "STYLE" ? "style-src" : "script-src").includes(`'${policyHash(text)}'`);
    return root
      .querySelectorAll("*")
      .filter(
        (element) =>
          (element.tagName === "SCRIPT" &&
            !element.hasAttribute("src") &&
            runs(element.getAttribute("type")) &&
            !named(element)) ||
          (element.tagName === "STYLE" && !named(element)) ||
          Object.keys(element.attributes).some((name) => name === "style" || name.startsWith("on")),
      )
      .map((element) => `${path}: <${element.tagName.toLowerCase()}>`);
  });
  expect(inline).toEqual([]);
});

test("no page waits for a stylesheet or a script before it is painted", () => {
  const fetched = "link[rel=stylesheet], script[src]";
  expect(pagesWhere(({ path, root }) => path !== "/search/" && root.querySelector(fetched) !== null)).toEqual(
    [],
  );
});

test("no chart's page holds a field, for which a browser would lay it out before it is painted", () => {
  const charts = pages.filter(({ root }) => root.querySelector("html[data-head-first]") !== null);
  expect(charts.length).toBeGreaterThan(100);
  // The parser of these tests reads what is in a template as if it were in the page.
  const outside = (field: HTMLElement) => field.closest("template") === null;
  const fields = "input, select, textarea";
  expect(charts.filter(({ root }) => root.querySelectorAll(fields).some(outside)).map(({ path }) => path)).toEqual([]); // prettier-ignore
});

test("every table has a caption, and every head cell a scope", () => {
  expect(
    pagesWhere(({ root }) => root.querySelectorAll("table").some((table) => !table.querySelector("caption"))),
  ).toEqual([]);
  expect(
    pagesWhere(({ root }) => root.querySelectorAll("th").some((head) => !head.hasAttribute("scope"))),
  ).toEqual([]);
});

test("every page says that this is not a government site", () => {
  expect(pagesWhere(({ root }) => !root.text.includes("not a government site"))).toEqual([]);
});

test("nothing unfinished or unread reaches a reader", () => {
  const left = pages.flatMap(({ path, root }) => {
    const text = root.querySelector("body")?.text ?? "";
    const found =
      /\b(undefined|NaN|\[object Object\]|TODO|FIXME|lorem ipsum|REQUESTS\.md|FIGURES\.md)\b/i.exec(
        text,
      )?.[0];
    return found ? [`${path}: ${found}`] : [];
  });
  expect(left).toEqual([]);
});
