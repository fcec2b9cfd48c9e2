import { parse } from "node-html-parser";
import { expect, test } from "vitest";
import { leadsTo, type Redirect } from "../../src/model/redirect.ts";
import { movedPage } from "../../src/site/moved-page.ts";

const move = (from: string, to: string): Redirect => ({ from, to, since: "2001", why: "Renamed." });

test("an address is followed through all its renames, and a circle is none", () => {
  const all = [move("/a/", "/b/"), move("/b/", "/c/"), move("/x/", "/y/"), move("/y/", "/x/")];
  expect(["/a/", "/b/", "/c/", "/x/"].map((address) => leadsTo(address, all))).toEqual(["/c/", "/c/", "/c/", null]); // prettier-ignore
});

test("the page at an old address leads on without a script, and its words are text", () => {
  const page = movedPage({ to: "/datasets/fixture/", why: '<script>alert("1")</script> & more' });
  const root = parse(page);
  expect(root.querySelector('meta[http-equiv="refresh"]')?.getAttribute("content")).toBe("0; url=/datasets/fixture/"); // prettier-ignore
  expect(root.querySelector('link[rel="canonical"]')?.getAttribute("href")).toBe("/datasets/fixture/");
  expect(root.querySelector("main a")?.getAttribute("href")).toBe("/datasets/fixture/");
  expect(root.querySelectorAll("script")).toEqual([]);
  expect(root.querySelector("main p")?.text).toBe('It is now at /datasets/fixture/. <script>alert("1")</script> & more'); // prettier-ignore
});
