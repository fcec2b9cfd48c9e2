import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { scanBuilt } from "../../scripts/scan-built.ts";

/** A built site and the list of what may stand on it, both made up. */
function scan(site: Record<string, string>, allowed?: string): string[] {
  const root = mkdtempSync(join(tmpdir(), "scan-"));
  const files = Object.entries(site).map(([name, text]) => [join("site", name), text] as const);
  const list =
    allowed === undefined ? [] : [[join("data", "reference", "allowed-findings.yaml"), allowed] as const];
  for (const [name, text] of [...files, ...list]) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  const { problems } = scanBuilt(join(root, "site"), root);
  return problems.map(
    ({ code, file, at, found }) => `${file}:${at?.line ?? ""}:${at?.column ?? ""} ${code} ${found}`,
  );
}

const ENTRY = `allowed:\n  - text: foi@example.org\n    reason: An authority's published address for requests.\n`;

test("a person's details on any page or in any table are told with their place", () => {
  expect(
    scan({
      "index.html": "<p>fine</p>",
      "a/index.html": "<p>\nmail j.bloggs@example.org</p>",
      "data/x.csv": "id,note\n1,AB 12 34 56 C\n",
      "data/x.json": '[{"tel":"07700 900123"}]',
    }),
  ).toEqual([
    "a/index.html:2:6 personal-data an e-mail address: j.bloggs@example.org",
    "data/x.csv:2:3 personal-data what looks like a National Insurance number: AB 12 34 56 C",
    "data/x.json:1:10 personal-data what looks like a telephone number: 07700 900123",
  ]);
});

test("what is allowed with a reason passes, wherever it stands", () => {
  expect(scan({ "a.html": "foi@example.org", "b.html": "foi@example.org" }, ENTRY)).toEqual([]);
});

test("a reason for what is nowhere any more is a problem", () => {
  expect(scan({ "a.html": "nothing" }, ENTRY)).toEqual([
    'data/reference/allowed-findings.yaml:: allowed-finding-unused the text "foi@example.org", which is nowhere on the site',
  ]);
});

test("a list that cannot be read is told, and nothing passes by it", () => {
  expect(scan({ "a.html": "foi@example.org" }, "allowed:\n  - text: foi@example.org\n").join()).toContain(
    "missing-field",
  );
});

test("programs and styles are not looked through", () => {
  expect(scan({ "a.js": "j.bloggs@example.org", "a.css": "j.bloggs@example.org" })).toEqual([]);
});
