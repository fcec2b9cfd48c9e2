import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { headersFor, parseHeaders } from "../../scripts/headers.ts";
import { ROOT } from "../../scripts/root.ts";

const RULES = parseHeaders(`# a comment
/*
  X-One: 1
  X-Two: a

/data/*
  X-Two: b
/embed/*
  ! X-One
  X-One: 3
`);

describe("headers", () => {
  test.for([
    ["/", { "X-One": "1", "X-Two": "a" }],
    ["/data", { "X-One": "1", "X-Two": "a" }],
    ["/data/x.csv", { "X-One": "1", "X-Two": "a, b" }],
    ["/embed/y/", { "X-One": "3", "X-Two": "a" }],
  ] as const)("%s has those of every matching rule, in order", ([path, headers]) => {
    expect(headersFor(RULES, path)).toEqual(headers);
  });

  test.for([
    ["/*\nX-One: 1", "_headers:2"],
    ["  X-One: 1", "_headers:1"],
    ["/*\n  X-One", "_headers:2"],
    ["/a/:name\n  X-One: 1", "_headers:1"],
  ] as const)("%j is refused with its line", ([text, line]) => {
    expect(() => parseHeaders(text)).toThrow(line);
  });
});

describe("public/_headers", () => {
  const rules = parseHeaders(readFileSync(join(ROOT, "public/_headers"), "utf8"));
  const policy = (path: string) => headersFor(rules, path)["Content-Security-Policy"] ?? "";

  test("every page forbids what is not named, inline code and foreign frames", () => {
    for (const path of ["/", "/charts/x/", "/no-such-page"]) {
      expect(policy(path)).toMatch(/^default-src 'none';/);
      expect(policy(path)).not.toContain("unsafe-inline");
      expect(policy(path)).not.toMatch(/'unsafe-eval'/);
      expect(policy(path)).toContain("frame-ancestors 'self'");
    }
  });

  test("an embed may be framed by anybody, under one policy", () => {
    expect(policy("/embed/x/")).toMatch(/^default-src 'none';/);
    expect(policy("/embed/x/").match(/default-src/g)).toHaveLength(1);
    expect(policy("/embed/x/")).toContain("frame-ancestors *");
    // The header lets inline style and script pass; the page's own policy lets them run by their hashes (decision 0028).
    expect(policy("/embed/x/")).toContain("default-src 'none'");
  });

  test("the data may be fetched from anywhere, pages may not", () => {
    expect(headersFor(rules, "/data/x.csv")["Access-Control-Allow-Origin"]).toBe("*");
    expect(headersFor(rules, "/")).not.toHaveProperty("Access-Control-Allow-Origin");
  });
});
