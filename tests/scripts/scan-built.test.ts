import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync, strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { scanBuilt } from "../../scripts/scan-built.ts";
import { indexSite } from "../../scripts/search-index.ts";
import { toParquet } from "../../src/pipeline/package/to-parquet.ts";
import { ods, odsTable, ROW, xlsx, zip } from "../pipeline/intake/workbooks.ts";
import { rowWith } from "../pipeline/package/fixture.ts";

/** A built site and the list of what may stand on it, both made up. */
async function scan(site: Record<string, string | Uint8Array>, allowed?: string): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), "scan-"));
  const files = Object.entries(site).map(([name, text]) => [join("site", name), text] as const);
  const list =
    allowed === undefined ? [] : [[join("data", "reference", "allowed-findings.yaml"), allowed] as const];
  for (const [name, text] of [...files, ...list]) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  const { problems } = await scanBuilt(join(root, "site"), root);
  return problems.map(
    ({ code, file, at, found }) => `${file}:${at?.line ?? ""}:${at?.column ?? ""} ${code} ${found}`,
  );
}

const ENTRY = `allowed:\n  - text: foi@example.org\n    reason: An authority's published address for requests.\n`;

test("a path of somebody's computer is told with its place, and an escaped sign in JSON is none", async () => {
  expect(
    await scan({
      "data/x.csv": "id,note\n1,From H:\\team\\figures.xls\n",
      "data/x.json": String.raw`[{"pattern":"^(\\d\\d):\\d\\d$"}]`,
      "index.html": "<p>He said: \\o/ at /home</p>",
    }),
  ).toEqual(["data/x.csv:2:8 unsafe-download internal-path: a path of somebody's computer or network"]);
});

test("a person's details on any page or in any table are told with their place", async () => {
  expect(
    await scan({
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

test("what is allowed with a reason passes, wherever it stands", async () => {
  expect(await scan({ "a.html": "foi@example.org", "b.html": "foi@example.org" }, ENTRY)).toEqual([]);
});

test("a reason for what is nowhere any more is a problem", async () => {
  expect(await scan({ "a.html": "nothing" }, ENTRY)).toEqual([
    'data/reference/allowed-findings.yaml:: allowed-finding-unused the text "foi@example.org", which is nowhere on the site',
  ]);
});

test("a list that cannot be read is told, and nothing passes by it", async () => {
  expect(
    (await scan({ "a.html": "foi@example.org" }, "allowed:\n  - text: foi@example.org\n")).join(),
  ).toContain("missing-field");
});

const MAIL = "j.bloggs@example.org";
const CORE = `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>A Person</dc:creator></cp:coreProperties>`;
const rows = [rowWith({ note: `asked by ${MAIL}` })];

describe("what is packed is unpacked and looked through", () => {
  const sheet = (words: string) => [{ name: "Seen", rows: `<row r="1"><c r="A1" t="inlineStr"><is><t>${words}</t></is></c></row>` }]; // prettier-ignore
  test.for([
    ["data/x.zip", () => zip({ "README.txt": MAIL }), "data/x.zip!README.txt:1:1"],
    ["data/x.zip", () => zip({ "a/b.zip": zip({ "c.csv": `id\n${MAIL}` }) }), "data/x.zip!a/b.zip!c.csv:2:1"],
    ["data/x.xlsx", () => xlsx({ sheets: sheet(MAIL) }), "data/x.xlsx!xl/worksheets/sheet1.xml:"],
    ["data/x.ods", () => ods(odsTable("Seen", `<table:table-row><table:table-cell office:value-type="string"><text:p>${MAIL}</text:p></table:table-cell></table:table-row>`)), "data/x.ods!content.xml:"],
    ["data/x.parquet", () => toParquet(rows, "fixture"), "data/x.parquet:1:"],
    ["data/x.parquet", () => toParquet([], `of ${MAIL}`), "data/x.parquet:"],
    ["pagefind/fragment/x.pf_fragment", () => gzipSync(strToU8(`pagefind_dcd{"content":"${MAIL}"}`)), "pagefind/fragment/x.pf_fragment:1:"],
  ] as const)("%s", async ([name, make, place]) => {
    const found = await scan({ [name]: make() });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`personal-data an e-mail address: ${MAIL}`);
    expect(found[0]?.startsWith(place), found[0]).toBe(true);
    expect(await scan({ [name]: make() }, `allowed:\n  - { text: ${MAIL}, reason: A fixture. }\n`)).toEqual([]);
  }); // prettier-ignore

  test("a National Insurance number, a telephone number and a postcode are found in there too", async () => {
    for (const words of ["AB 12 34 56 C", "07700 900123", "SW1A 2AA"])
      expect((await scan({ "x.xlsx": xlsx({ sheets: sheet(words) }) })).join()).toContain(words);
  });

  test("the index that Pagefind writes of a page", async () => {
    const site = mkdtempSync(join(tmpdir(), "pagefind-"));
    writeFileSync(
      join(site, "index.html"),
      `<html lang="en"><body><h1>A</h1><p>mail ${MAIL}</p></body></html>`,
    );
    await indexSite(site);
    const folder = join(site, "pagefind", "fragment");
    const blocks = Object.fromEntries(
      readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]),
    );
    expect((await scan(blocks)).join()).toContain(`personal-data an e-mail address: ${MAIL}`);
  });

  test.for([
    ["a hidden sheet", "x.xlsx", () => xlsx({ sheets: [...sheet("a"), { name: "Secret", state: "hidden", rows: ROW }] }), "hidden-sheet at Secret"],
    ["a person's name in the properties", "x.xlsx", () => xlsx({ properties: CORE }), "person-in-properties at docProps/core.xml"],
    ["a macro", "x.xlsx", () => xlsx({ parts: { "xl/vbaProject.bin": "x" } }), "macro at xl/vbaProject.bin"],
    ["a workbook within a ZIP", "x.zip", () => zip({ "y.xlsx": xlsx({ properties: CORE }) }), "person-in-properties at y.xlsx!docProps/core.xml"],
    ["a damaged workbook", "x.ods", () => ods("").subarray(0, 100), "a file that cannot be looked into: "],
    ["a damaged Parquet file", "x.parquet", () => strToU8("PAR1"), "a file that cannot be looked into: "],
    ["a package without end", "x.zip", () => [1, 2, 3, 4].reduce<Uint8Array>((inner) => zip({ "x.zip": inner }), zip({ a: "x" })), "a file that cannot be looked into: packages more than 3 deep"],
  ] as const)("%s stops the build", async ([, name, make, found]) => {
    expect((await scan({ [name]: make() })).join()).toContain(`unsafe-download ${found}`);
  }); // prettier-ignore
});

test("programs and styles are not looked through", async () => {
  expect(await scan({ "a.js": "j.bloggs@example.org", "a.css": "j.bloggs@example.org" })).toEqual([]);
});
