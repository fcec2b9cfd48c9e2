import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readWorkbook } from "../../scripts/read-workbook.ts";
import { ods, odsNumber, odsTable, xlsx } from "../pipeline/intake/workbooks.ts";

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
