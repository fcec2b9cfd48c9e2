import { read, utils, type WorkSheet } from "@e965/xlsx";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { STATUSES } from "../../../src/model/status.ts";
import { TIDY_COLUMNS, type TidyRow } from "../../../src/model/tidy-row.ts";
import { toOds } from "../../../src/pipeline/package/ods.ts";
import type { PackageInput } from "../../../src/pipeline/package/package-input.ts";
import { workbookOf, type Workbook } from "../../../src/pipeline/package/workbook.ts";
import { toXlsx } from "../../../src/pipeline/package/xlsx.ts";
import { holding, REAL, rowWith } from "./fixture.ts";

const FORMS: [string, (workbook: Workbook) => Uint8Array][] = [
  ["xlsx", toXlsx],
  ["ods", toOds],
];

function bookOf(input: PackageInput): Workbook {
  const [first] = input.datasets;
  if (!first) throw new Error("there is no dataset");
  return workbookOf(input, first);
}

/** The rows of a sheet, read by a program that did not write it. */
function rowsOf(sheet: WorkSheet | undefined): unknown[][] {
  return sheet ? utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, defval: null }) : [];
}

describe.each(FORMS)("a spreadsheet as %s", (form, write) => {
  test("has cover, contents and notes first, one table a sheet, and no blank row", () => {
    for (const each of REAL.datasets.slice(0, 5)) {
      const book = read(write(workbookOf(REAL, each)));
      expect(book.SheetNames).toEqual(["Cover", "Contents", "Notes", "Columns", "Shorthand", "Data", "Sources"]); // prettier-ignore
      for (const name of book.SheetNames) {
        const rows = rowsOf(book.Sheets[name]);
        expect(rows[0]?.[0], `${name} has its title in its first cell`).not.toBeNull();
        expect(rows.filter((row) => row.every((cell) => cell === null))).toEqual([]);
        expect(book.Sheets[name]?.["!merges"] ?? []).toEqual([]);
      }
    }
  });

  test("holds every cell of every real dataset, with shorthand where a value is missing", () => {
    for (const each of REAL.datasets) {
      const [, , heads, ...body] = rowsOf(read(write(workbookOf(REAL, each))).Sheets["Data"]);
      expect(heads).toEqual(TIDY_COLUMNS.map(({ title }) => title));
      expect(body).toHaveLength(each.rows.length);
      [...each.rows].forEach((row, at) => {
        const shown = TIDY_COLUMNS.map(({ name }) => {
          const mark = row.status ? `[${row.status}]` : null;
          if (name === "status") return mark;
          return name === "value" && row.value === null ? mark : row[name];
        });
        expect(body[at]).toEqual(shown);
      });
    }
  });

  test("keeps any text as text: nothing of it is a formula, and nothing is lost", () => {
    // Line breaks become LF; what XML cannot hold is tested by itself below.
    const pieces = fc.constantFrom("=1+1", "+", "-", "@SUM(A1)", "\t", "<b>", "&amp;", '"', "é", "😀", "‮", " ", "  ", "a\nb", "'", "a"); // prettier-ignore
    const text = fc.array(pieces, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (notes) => {
        const rows = notes.map((note) => rowWith({ note }));
        const sheet = read(write(bookOf(holding(rows)))).Sheets["Data"] ?? {};
        const formulas = Object.values(sheet).filter((cell: unknown) => typeof cell === "object" && cell !== null && "f" in cell); // prettier-ignore
        expect(formulas).toEqual([]);
        const column = TIDY_COLUMNS.findIndex(({ name }) => name === "note");
        const shown = rowsOf(sheet)
          .slice(3)
          .map((row) => row[column]);
        expect(shown).toEqual(notes);
      }),
      { numRuns: 60 },
    );
  });

  test("marks text that looks like a formula so that editing the cell does not run it", () => {
    const parts = unzipSync(write(bookOf(holding([rowWith({ note: "=HYPERLINK(1)" }), rowWith({ note: "plain" })])))); // prettier-ignore
    if (form === "ods") {
      expect(strFromU8(parts["content.xml"] ?? new Uint8Array())).toContain('table:style-name="text-only"><text:p>=HYPERLINK(1)'); // prettier-ignore
      return;
    }
    const sheet = strFromU8(parts["xl/worksheets/sheet6.xml"] ?? new Uint8Array());
    const style = /s="(\d+)" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK/.exec(sheet)?.[1];
    const formats = strFromU8(parts["xl/styles.xml"] ?? new Uint8Array()).split("<cellXfs")[1]?.match(/<xf .*?<\/xf>/g); // prettier-ignore
    expect(formats?.[Number(style)]).toContain('quotePrefix="1"');
  });

  test("turns what XML cannot hold into the replacement character, and stays readable", () => {
    const parts = unzipSync(write(bookOf(holding([rowWith({ note: "a\u0000b\ud800c\u000bd" })]))));
    const texts = Object.values(parts).map((bytes) => strFromU8(bytes));
    expect(texts.some((text) => text.includes("a\ufffdb\ufffdc\ufffdd"))).toBe(true);
  });

  test("has a title and a language", () => {
    const parts = unzipSync(write(bookOf(REAL)));
    const about = strFromU8(parts[form === "ods" ? "meta.xml" : "docProps/core.xml"] ?? new Uint8Array());
    expect(about).toContain(`<dc:title>${REAL.datasets[0]?.dataset.title}</dc:title>`);
    expect(about).toContain("<dc:language>en-GB</dc:language>");
  });

  test("explains every code of the shorthand", () => {
    const rows = rowsOf(read(write(bookOf(REAL))).Sheets["Shorthand"]);
    expect(rows.slice(3).map(([code]) => code)).toEqual(Object.keys(STATUSES).map((code) => `[${code}]`));
  });
});

test("text that looks like an escape of Excel's own is not taken for one", () => {
  const sheet = read(toXlsx(bookOf(holding([rowWith({ note: "_x0041_ and _x005F_" })])))).Sheets["Data"];
  expect(rowsOf(sheet)[3]?.at(-1)).toBe("_x0041_ and _x005F_");
});

test("no table has a filter, and no sheet has frozen panes", () => {
  const book = bookOf(REAL);
  const parts = unzipSync(toXlsx(book));
  for (const [name, bytes] of Object.entries(parts))
    expect(strFromU8(bytes), name).not.toMatch(/autoFilter|<pane\b/);
  const content = strFromU8(unzipSync(toOds(book))["content.xml"] ?? new Uint8Array());
  expect(content.match(/table:display-filter-buttons="false"/g)).toHaveLength(book.sheets.filter(({ table }) => table).length); // prettier-ignore
});

test("the cover says that text is never run", () => {
  const [cover] = bookOf(REAL).sheets;
  expect(cover?.lines.join("\n")).toContain("would take for a formula is stored as text");
});

test("the XLSX marks each table with a name, over its header row and all of its rows", () => {
  const [first] = REAL.datasets;
  const parts = unzipSync(toXlsx(bookOf(REAL)));
  const table = strFromU8(parts["xl/tables/table6.xml"] ?? new Uint8Array());
  expect(table).toContain(`displayName="observations" ref="A3:V${3 + (first?.rows.length ?? 0)}"`);
  expect(Object.keys(parts).filter((path) => path.startsWith("xl/tables/"))).toHaveLength(6);
});

test("a text too long for a cell is cut, and says so", () => {
  const note = "x".repeat(40_000);
  const row: TidyRow = rowWith({ note });
  const sheet = read(toXlsx(bookOf(holding([row])))).Sheets["Data"];
  const cell = String(rowsOf(sheet)[3]?.at(-1));
  expect(cell.length).toBeLessThan(32_767);
  expect(cell).toMatch(/x \[cut\]$/);
});
