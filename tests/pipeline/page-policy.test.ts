import { describe, expect, test } from "vitest";
import {
  inlineSources,
  policyHash,
  withFirstScripts,
  withLateScripts,
  withSources,
} from "../../src/pipeline/page-policy.ts";

describe("withFirstScripts", () => {
  const page = `<head><script src="/a.js" data-first></script><script src="/b.js" type="module"></script></head>`;

  test("puts the marked script into the page and leaves the others", () => {
    const html = withFirstScripts(page, (src) => `run("${src}", "$1");\n`);
    expect(html).toBe(
      `<head><script>run("/a.js", "$1");</script><script src="/b.js" type="module"></script></head>`,
    );
  });

  test("refuses a text that would end its element", () => {
    expect(() => withFirstScripts(page, () => `"</SCRIPT>"`)).toThrow("/a.js");
  });
});

test("scripts of components are named on the root, each once and in order, and no element loads them", () => {
  const load = (src: string) => `<script type="module" src="${src}"></script>`;
  const page = `<html lang="en"><body>${load("/b.js")}<p>…</p>${load("/a.js")}${load("/b.js")}</body></html>`;
  expect(withLateScripts(page)).toBe(
    `<html data-scripts="/b.js /a.js" lang="en"><body><p>…</p></body></html>`,
  );
  const plain = `<html lang="en"><script type="application/ld+json">{}</script></html>`;
  expect(withLateScripts(plain)).toBe(plain);
});

test("a hash is that of the standard's example", () => {
  // Content Security Policy Level 3, section 8.3 (Usage of "'unsafe-hashes'") hashes doSubmit().
  expect(policyHash("doSubmit()")).toBe("sha256-jzgBGA4UWFFmpOBq0JpdsySukE1FrEN5bUpoK8Z29fY=");
});

test("each inline style and script is named once; data in a page is not run and not named", () => {
  const pages = [`<style>a{}</style><script>b()</script>`, `<style>a{}</style><script type="application/ld+json">{}</script>`];
  expect(inlineSources(pages)).toEqual({ styles: [`'${policyHash("a{}")}'`], scripts: [`'${policyHash("b()")}'`] });
}); // prettier-ignore

test("headers name the sources, and must have a place for them", () => {
  const sources = { styles: ["'sha256-a'", "'sha256-b'"], scripts: ["'sha256-c'"] };
  expect(withSources("style-src 'inline-styles'; script-src 'self' 'inline-scripts'", sources)).toBe(
    "style-src 'sha256-a' 'sha256-b'; script-src 'self' 'sha256-c'",
  );
  expect(() => withSources("style-src 'self'", sources)).toThrow("'inline-styles'");
});
