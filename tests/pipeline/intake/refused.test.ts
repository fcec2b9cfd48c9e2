import { CFB } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { LIMITS } from "../../../src/pipeline/intake/limits.ts";
import { openWorkbook } from "../../../src/pipeline/intake/open-workbook.ts";
import { ods, odsNumber, odsTable, ROW, written, xlsx, zip } from "./workbooks.ts";

const text = (words: string) => new TextEncoder().encode(words);

/** Why a file is refused: its code, and what was found. */
function refusal(bytes: Uint8Array, name = "fixture.xlsx"): string {
  const opened = openWorkbook(name, bytes);
  return opened.ok ? "taken in" : `${opened.refusal.code}: ${opened.refusal.found}`;
}

/** A ZIP whose directory says something else of its first part: offsets as in its entry. */
function withEntry(bytes: Uint8Array, change: (view: DataView, entry: number) => void): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  const end = copy.length - 22;
  change(view, view.getUint32(end + 16, true));
  return copy;
}

const locked = () => {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, "/EncryptedPackage", Buffer.from("fixture"));
  return new Uint8Array(CFB.write(file, { type: "buffer" }) as Buffer);
};

describe("what is no workbook is refused by what it is", () => {
  test.for([
    ["an empty file", new Uint8Array(), "an empty file"],
    [
      "HTML",
      text("\n<!DOCTYPE html><table><tr><td>1</td></tr></table>"),
      "HTML with the name of a workbook (.xlsx)",
    ],
    [
      "a table of HTML",
      text("<table><tr><td>1</td></tr></table>"),
      "HTML with the name of a workbook (.xlsx)",
    ],
    ["XML of 2003", text(`<?xml version="1.0"?><Workbook/>`), "XML with the name of a workbook (.xlsx)"],
    ["CSV", text("a,b\n1,2\n"), "plain text with the name of a workbook (.xlsx)"],
    ["UTF-16 with its mark", new Uint8Array([0xff, 0xfe, 0x61, 0, 0x2c, 0]), "text in UTF-16 or UTF-32"],
    ["UTF-16 without it", new Uint8Array([0x61, 0, 0x2c, 0, 0x62, 0]), "text in UTF-16 or UTF-32"],
    ["Latin-1", new Uint8Array([0xa3, 0x31, 0x2c]), "bytes that are neither a workbook nor UTF-8 text"],
    ["a ZIP of something else", zip({ "a.txt": "x" }), "a ZIP that is no workbook"],
    ["a text document", ods("").length > 0 ? zip({ mimetype: "application/vnd.oasis.opendocument.text" }) : text(""), "a document of the type application/vnd.oasis.opendocument.text"], // prettier-ignore
    ["XLSB", zip({ "xl/workbook.bin": "x" }), "a binary workbook (XLSB)"],
    ["a locked XLSX", locked(), "a locked workbook (with a password)"],
    ["a locked ODS", ods("", { parts: { "META-INF/manifest.xml": "<manifest><encryption-data/></manifest>" } }), "a locked workbook (with a password)"], // prettier-ignore
  ] as const)("%s", ([, bytes, found]) => {
    expect(refusal(bytes)).toBe(`file-unreadable: ${found}`);
  });
});

describe("a damaged file is refused wherever it is cut", () => {
  const whole = { xlsx: xlsx(), ods: ods(odsTable("Fixture", odsNumber(1))), xls: written({ "!ref": "A1", A1: { t: "n", v: 1 } }, "biff8") }; // prettier-ignore

  test.for(["xlsx", "ods"] as const)("%s, at every length", (format) => {
    const bytes = whole[format];
    for (let length = 0; length < bytes.length; length += 1)
      expect(refusal(bytes.subarray(0, length)), `cut at ${length}`).toMatch(/^file-unreadable: /);
  });

  test("xls, at many lengths: refused, or read for what is there", () => {
    for (let length = 0; length < whole.xls.length; length += 97)
      expect(refusal(whole.xls.subarray(0, length))).toMatch(/^(file-unreadable|file-hostile|taken in)/);
  });

  test("any one byte changed: no crash", () => {
    for (const bytes of Object.values(whole)) {
      for (let at = 0; at < bytes.length; at += 13) {
        const copy = Uint8Array.from(bytes);
        copy[at] = (copy[at] ?? 0) ^ 0xff;
        expect(refusal(copy)).toMatch(/^(file-unreadable|file-hostile|file-too-large|taken in)/);
      }
    }
  });
});

describe("a hostile package is refused before it does harm", () => {
  test("a zip bomb that declares itself", () => {
    expect(refusal(xlsx({ parts: { "xl/media/a.bin": new Uint8Array(20_000_000) } }))).toMatch(/^file-hostile: a zip bomb: xl\/media\/a.bin is \d+ times larger/); // prettier-ignore
  });

  test("a zip bomb that declares a small size", () => {
    const bomb = withEntry(zip({ "xl/workbook.xml": new Uint8Array(20_000_000) }), (view, entry) => view.setUint32(entry + 24, 100, true)); // prettier-ignore
    expect(refusal(bomb)).toBe("file-hostile: a zip bomb: xl/workbook.xml unpacks to more than it declares");
  });

  test("a package that declares more than the limit in all", () => {
    const large = withEntry(zip({ a: "x" }), (view, entry) => {
      view.setUint32(entry + 20, 0xf0000000, true);
      view.setUint32(entry + 24, 0xf0000000, true);
    });
    expect(refusal(large)).toBe("file-too-large: 4,026,531,840 bytes unpacked");
  });

  test.for(["../../etc/passwd", "/etc/passwd", "a/../../b", "C:/x", "a\\b"])(
    "a part that leaves its folder: %s",
    (name) => {
      expect(refusal(zip({ [name]: "x" }))).toBe(`file-hostile: a part with the name ${JSON.stringify(name)}, which leaves its folder`); // prettier-ignore
    },
  );

  test("two parts with one name", () => {
    expect(refusal(zip({ "a.xml": "x", "A.xml": "x" }))).toBe(
      'file-hostile: two parts with the name "A.xml"',
    );
  });

  test("a part that is packed by an unknown method, or locked", () => {
    expect(refusal(withEntry(zip({ a: "x" }), (view, entry) => view.setUint16(entry + 10, 99, true)))).toMatch(/^file-hostile: a part packed by an unknown method/); // prettier-ignore
    expect(refusal(withEntry(zip({ a: "x" }), (view, entry) => view.setUint16(entry + 8, 1, true)))).toMatch(/^file-unreadable: a locked ZIP/); // prettier-ignore
  });

  test("too many parts", () => {
    const parts = Object.fromEntries(
      Array.from({ length: LIMITS.parts + 1 }, (_, index) => [`p${index}`, "x"]),
    );
    expect(refusal(zip(parts))).toBe("file-too-large: 5,001 parts in the package");
  });

  test("entities that would expand a billion times", () => {
    const laughs = `<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><workbook>&c;</workbook>`;
    expect(refusal(xlsx({ parts: { "xl/workbook.xml": laughs } }))).toMatch(/^file-hostile: a document type in xl\/workbook.xml/); // prettier-ignore
  });

  test("elements within elements without end", () => {
    const deep = `<workbook>${"<a>".repeat(5000)}${"</a>".repeat(5000)}</workbook>`;
    expect(refusal(xlsx({ parts: { "xl/workbook.xml": deep } }))).toMatch(/^file-hostile: elements 101 deep/);
  });
});

describe("a workbook that is larger than the limits is refused before its values are read", () => {
  const sheet = (rows: string, after = "") => xlsx({ sheets: [{ name: "Fixture", rows, after }] });

  test("a cell beyond the last column or row", () => {
    for (const cell of ["XFE1", "A1048577", "AAAAAAAA1", "__proto__"])
      expect(refusal(sheet(`<row r="1"><c r="${cell}"><v>1</v></c></row>`))).toMatch(
        /^file-hostile: the cell/,
      );
  });

  test("a million columns in an ODS, empty or not", () => {
    const cells = `<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="1000000"><text:p>1</text:p></table:table-cell>`;
    expect(refusal(ods(odsTable("Fixture", `<table:table-row>${cells}</table:table-row>`)))).toBe("file-too-large: 1,000,000 columns in a sheet"); // prettier-ignore
  });

  test("one cell of an ODS that is repeated over a whole sheet", () => {
    const cell = `<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"><text:p>1</text:p></table:table-cell>`;
    expect(refusal(ods(odsTable("Fixture", `<table:table-row table:number-rows-repeated="1048576">${cell}</table:table-row>`)))).toBe("file-too-large: 17,179,869,184 cells that are not empty"); // prettier-ignore
  });

  test("too many sheets", () => {
    const sheets = Array.from({ length: LIMITS.sheets + 1 }, (_, index) => ({
      name: `S${index}`,
      rows: ROW,
    }));
    expect(refusal(xlsx({ sheets }))).toBe("file-too-large: 501 sheets");
  });

  test("too many merged ranges", () => {
    const ranges = Array.from({ length: LIMITS.merges + 1 }, (_, row) => `<mergeCell ref="A${row + 1}:B${row + 1}"/>`); // prettier-ignore
    const merges = `<mergeCells>${ranges.join("")}</mergeCells>`;
    expect(refusal(sheet(ROW, merges))).toBe("file-too-large: 100,001 merged ranges");
  });

  test("a cell with a text of a hundred megabytes", () => {
    // Numbered words, so that it is refused for its size and not for packing too well.
    const words = Array.from({ length: 30_000 }, (_, index) => String(index * 7919)).join(" ");
    expect(refusal(ods(odsTable("Fixture", `<table:table-row><table:table-cell office:value-type="string"><text:p>${words}</text:p></table:table-cell></table:table-row>`)))).toMatch(/^file-too-large: [\d,]+ characters in one cell/); // prettier-ignore
  });
});
