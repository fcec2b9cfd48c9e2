import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { takeIn } from "../../scripts/take-in.ts";
import type { Allowed } from "../../src/pipeline/intake/sign-off.ts";
import { xlsx } from "../pipeline/intake/workbooks.ts";

const SOURCE = `# A comment at the top stays.
title: A fixture workbook
publisher: A fixture
url: null
published: null
published_inferred: false
kind: dataset
tier: primary
licence: null   # and so does this one
read: whole
supports: "Folded words of a fixture that are
  longer than a line."
`;

const SECRET = xlsx({
  sheets: [
    { name: "Seen", rows: `<row r="1"><c r="A1"><v>7</v></c></row>` },
    { name: "Secret", state: "hidden", rows: `<row r="1"><c r="A1"><v>8</v></c></row>` },
  ],
});

/** A tree with one source, and a file outside it. */
function setting(name: string, bytes: Uint8Array | string) {
  const root = mkdtempSync(join(tmpdir(), "take-in-"));
  mkdirSync(join(root, "data", "sources"), { recursive: true });
  const path = join(root, "data", "sources", "fixture.yaml");
  writeFileSync(path, SOURCE);
  const file = join(root, name);
  writeFileSync(file, bytes);
  const take = (allowed: Allowed[] = [], source = "fixture", delimiter = ",") =>
    takeIn({ file, source, root, allowed, declared: { encoding: "utf-8", delimiter, header_row: 1 } });
  return {
    root,
    file,
    take,
    yaml: () => readFileSync(path, "utf8"),
    held: join(root, "data", "files", "fixture"),
  };
}

const reason: Allowed = { kind: "hidden-sheet", place: "Secret", reason: "Left out." };
const codes = (taken: Awaited<ReturnType<typeof takeIn>>) => ("problems" in taken ? taken.problems.map(({ code }) => code) : []); // prettier-ignore

test("a workbook with a hidden sheet is refused, and nothing is written", async () => {
  const { take, yaml, held } = setting("fixture.xlsx", SECRET);
  const taken = await take();
  expect(codes(taken)).toEqual(["finding-not-signed-off"]);
  expect(taken).toMatchObject({ problems: [{ found: "hidden-sheet at Secret: 1 cells" }] });
  expect(yaml()).toBe(SOURCE);
  expect(existsSync(held)).toBe(false);
});

test("signed off, its visible sheet is kept as cells, and the source says all about it", async () => {
  const { take, yaml, held, root } = setting("fixture.xlsx", SECRET);
  expect(codes(await take([reason]))).toEqual([]);
  expect(readdirSync(held)).toEqual(["seen.csv"]);
  const list = readFileSync(join(held, "seen.csv"), "utf8");
  expect(list).toBe("cell,text,value,type,flags\nA1,7,7,number,\n");
  const hash = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");
  expect(yaml()).toBe(
    `${SOURCE}file:
  name: fixture.xlsx
  sha256: ${hash(SECRET)}
  bytes: ${SECRET.length}
  format: xlsx
  dates: "1900"
  sheets:
    - name: Seen
      slug: seen
      range: A1:A1
      cells: 1
      sha256: ${hash(list)}
  findings:
    - kind: hidden-sheet
      place: Secret
      found: 1 cells
      signed_off: Left out.
`,
  );
  expect(readdirSync(join(root, ".cache")), "nothing is left over").toEqual([]);
  expect(readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.startsWith("data") && name.endsWith(".xlsx"))).toEqual([]); // prettier-ignore
});

test("taken in again, it gives the same bytes and needs no reason twice", async () => {
  const { take, yaml } = setting("fixture.xlsx", SECRET);
  await take([reason]);
  const once = yaml();
  expect(codes(await take())).toEqual([]);
  expect(yaml()).toBe(once);
});

test("a reason that meets nothing is a problem", async () => {
  const { take } = setting("fixture.xlsx", SECRET);
  expect(codes(await take([reason, { ...reason, kind: "macro", place: null }]))).toEqual(["sign-off-unused"]);
});

test("another file under the name of one that is held is refused", async () => {
  const { take, file, held } = setting("fixture.xlsx", SECRET);
  await take([reason]);
  writeFileSync(file, xlsx());
  expect(codes(await take())).toEqual(["hash-differs"]);
  expect(readdirSync(held)).toEqual(["seen.csv"]);
});

test("a CSV is kept byte for byte, with its dialect", async () => {
  const bytes = "﻿a;b\r\n1;=SUM(A1)\r\n";
  const { take, yaml, held } = setting("fixture.csv", bytes);
  expect(codes(await take([], "fixture", ";"))).toEqual([]);
  expect(readFileSync(join(held, "fixture.csv"), "utf8")).toBe(bytes);
  expect(yaml()).toContain(
    `  dialect:\n    encoding: utf-8\n    delimiter: ;\n    line_end: crlf\n    header_row: 1\n`,
  );
});

test("JSON is kept byte for byte", async () => {
  const { take, held } = setting("fixture.json", '{"__proto__": 1}\n');
  expect(codes(await take())).toEqual([]);
  expect(readFileSync(join(held, "fixture.json"), "utf8")).toBe('{"__proto__": 1}\n');
});

test.for([
  ["fixture.csv", "a,b\n1,2\n3\n", "row 3 is not as declared: it has another number of cells than the first"],
  ["fixture.csv", 'a,b\n1,"2\n', "row 2 is not as declared: a double quote is never closed"],
  ["fixture.csv", "<!DOCTYPE html>\n<title>Not found</title>\n", "HTML with the name of a CSV"],
  ["fixture.csv", "a,b\n1,2\r\n", "lines that end in different ways"],
  ["fixture.json", "{", "text that is not JSON"],
  ["fixture.csv", new Uint8Array([0xa3, 0x0a]), "bytes that are neither a workbook nor UTF-8 text"],
  ["fixture.csv", SECRET, "a workbook with the name of a text file"],
  ["fixture.pdf", "%PDF", 'a file with the ending ".pdf"'],
] as const)("%s that is not as declared is refused: %s", async ([name, bytes, found]) => {
  const { take, held } = setting(name, bytes);
  const taken = await take();
  expect(taken).toMatchObject({ problems: [{ code: "file-unreadable", found }] });
  expect(existsSync(held)).toBe(false);
});

test.for(["../fixture", "fixture/..", "Fixture", "__proto__", ""])(
  "no source leaves its folder: %s",
  async (source) => {
    expect(codes(await setting("fixture.json", "1").take([], source))).toEqual(["bad-name"]);
  },
);

test("a file name that would not do as an address is refused", async () => {
  expect(codes(await setting("a b.csv", "a\n1\n").take())).toEqual(["bad-name"]);
});

test("a source must be there first, and the file too", async () => {
  const { take, root } = setting("fixture.json", "1");
  expect(codes(await take([], "another"))).toEqual(["missing-file"]);
  const none = { file: join(root, "none.csv"), source: "fixture", root, allowed: [], declared: { encoding: "utf-8", delimiter: ",", header_row: 1 } }; // prettier-ignore
  expect(codes(await takeIn(none))).toEqual(["missing-file"]);
});
