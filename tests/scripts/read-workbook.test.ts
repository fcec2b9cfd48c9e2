import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { PROCESS_LIMITS, readWorkbook } from "../../scripts/read-workbook.ts";
import { ods, odsNumber, odsTable, ROW, xlsx, zip } from "../pipeline/intake/workbooks.ts";

// Each test starts a process, which is given two minutes.
vi.setConfig({ testTimeout: 150_000 });

function file(name: string, bytes: Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), "workbook-")), name);
  writeFileSync(path, bytes);
  return path;
}

/** An ODS of 650 bytes that stands for a million cells: within the limits of cells, and heavy. */
const heavy = () => ods(odsTable("S", `<table:table-row table:number-rows-repeated="1000000">${odsNumber(1)}</table:table-row>`)); // prettier-ignore

test("a workbook is opened in a process of its own, which leaves its cell lists in a folder", async () => {
  const { report, folder, remove } = await readWorkbook(file("fixture.xlsx", xlsx()));
  expect(report).toMatchObject({ format: "xlsx", sheets: [{ name: "Fixture", slug: "fixture", range: "A1:B1", cells: 2 }] }); // prettier-ignore
  expect(readdirSync(folder).sort()).toEqual(["fixture.csv", "report.json"]);
  remove();
});

test("one that takes too long is refused", async () => {
  const { report, remove } = await readWorkbook(file("slow.ods", heavy()), {
    seconds: 0.2,
    bytes: 900_000_000,
  });
  expect(report).toMatchObject({ refusal: { code: "file-too-large", found: "a workbook that takes more than 0.2 seconds to read" } }); // prettier-ignore
  remove();
});

test("one that takes too much memory is refused", async () => {
  const { report, remove } = await readWorkbook(file("heavy.ods", heavy()), {
    seconds: 60,
    bytes: 150_000_000,
  });
  expect(report).toMatchObject({ refusal: { code: "file-too-large", found: "a workbook that takes more than 150 MB of memory to read" } }); // prettier-ignore
  remove();
});

test("why a file is no workbook comes back from the process", async () => {
  const { report, remove } = await readWorkbook(
    file("fixture.xls", new TextEncoder().encode("<html></html>")),
  );
  expect(report).toMatchObject({ refusal: { found: "HTML with the name of a workbook (.xls)" } });
  remove();
});

const text = (words: string) => new TextEncoder().encode(words);
const sheet = (rows: string) => xlsx({ sheets: [{ name: "Fixture", rows }] });
const row = (cells: string) => odsTable("Fixture", `<table:table-row>${cells}</table:table-row>`);
/** Numbers that pack badly, so that nothing is refused for packing too well. */
const noise = (length: number) => Uint8Array.from({ length }, (_, index) => (index * 2654435761) >>> 13);

describe("a hostile workbook is refused in less than a minute and less than 1 GB", () => {
  test.for<[string, string, () => Uint8Array]>([
    ["a zip bomb", "x.xlsx", () => zip({ "xl/workbook.xml": new Uint8Array(140_000_000) })],
    ["a package of bombs", "x.ods", () => zip(Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${index}.xml`, new Uint8Array(4_000_000)])))],
    ["a million columns in an ODS", "x.ods", () => ods(row(odsNumber(1).replace("<table:table-cell", '<table:table-cell table:number-columns-repeated="1000000"')))],
    ["a million columns in an XLSX", "x.xlsx", () => sheet(`<row r="1"><c r="BDWGN1"><v>1</v></c></row>`)],
    ["a cell over a whole sheet", "x.ods", () => ods(odsTable("Fixture", `<table:table-row table:number-rows-repeated="1048576">${odsNumber(1).replace("<table:table-cell", '<table:table-cell table:number-columns-repeated="16384"')}</table:table-row>`))],
    ["two million cells", "x.xlsx", () => sheet(Array.from({ length: 20_000 }, (_, line) => `<row r="${line + 1}">${Array.from({ length: 100 }, (_, column) => `<c><v>${(line * 7919 + column * 104729) % 1000003}</v></c>`).join("")}</row>`).join(""))],
    ["a truncated package", "x.xlsx", () => xlsx().subarray(0, 900)],
    ["an encrypted ODS", "x.ods", () => ods("", { parts: { "META-INF/manifest.xml": "<manifest><encryption-data/></manifest>" } })],
    ["HTML", "x.xlsx", () => text(`<html><table>${"<tr><td>1</td></tr>".repeat(100_000)}</table></html>`)],
    ["CSV", "x.xls", () => text("a,b\n1,2\n".repeat(100_000))],
    ["noise with the first bytes of a ZIP", "x.xlsx", () => Uint8Array.from([0x50, 0x4b, 3, 4, ...noise(2_000_000)])],
    ["noise with the first bytes of an XLS", "x.xls", () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...noise(2_000_000)])],
    ["entities that expand", "x.xlsx", () => xlsx({ parts: { "xl/workbook.xml": `<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><workbook>&c;</workbook>` } })],
    ["elements without end", "x.ods", () => ods("<a>".repeat(200_000))],
    ["a cell of twenty megabytes", "x.xlsx", () => sheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>${Array.from({ length: 2_500_000 }, (_, index) => (index * 7919) % 10_000_019).join(" ")}</t></is></c></row>`)],
  ])("%s", async ([, name, make]) => {
    const began = performance.now();
    const { report, peakBytes, remove } = await readWorkbook(file(name, make()));
    const seconds = (performance.now() - began) / 1000;
    remove();
    expect(report).toHaveProperty("refusal");
    expect(seconds).toBeLessThan(60);
    // One that was killed, by its memory or its time, left no number: it was killed below 1 GB.
    expect(peakBytes ?? PROCESS_LIMITS.bytes).toBeLessThan(1_000_000_000);
  }); // prettier-ignore

  test("an honest one is read beside them", async () => {
    const { report, remove } = await readWorkbook(file("x.xlsx", sheet(ROW)));
    remove();
    expect(report).not.toHaveProperty("refusal");
  });
});
