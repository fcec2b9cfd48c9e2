import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { readTree } from "../../scripts/read-tree.ts";
import { ROOT } from "../../scripts/root.ts";
import { MATRIX_COLUMNS } from "../../src/model/matrix.ts";
import type { PublishedCoverage, PublishedReference } from "../../src/model/published.ts";
import { LONGEST_LINK } from "../../src/model/request-draft.ts";
import { draftForGap, draftsOf } from "../../src/pipeline/drafts.ts";
import { readEvidence } from "../../src/pipeline/evidence.ts";
import { countsInWords, countsOf, keyOf, matrixCsv, matrixOf } from "../../src/pipeline/matrix.ts";

const tree = readTree(ROOT);
const tidy = (name: string): unknown =>
  JSON.parse(new TextDecoder().decode(tree.get(`data/tidy/${name}.json`)));
const reference = tidy("reference") as PublishedReference;
const coverage = tidy("coverage") as PublishedCoverage[];
const sources = new Set((tidy("sources") as { id: string }[]).map(({ id }) => id));
const cells = matrixOf(reference.obligations, coverage);
const letters = readEvidence(tree).evidence?.letters.map(({ id, value }) => ({ id, ...value })) ?? [];
const drafts = draftsOf(cells, { ...reference, letters });

describe("the matrix of obligations", () => {
  test("has one cell for each of 32 obligations, 2 contracts and 6 years", () => {
    expect(cells).toHaveLength(32 * 2 * 6);
    expect(new Set(cells.map(keyOf)).size).toBe(cells.length);
  });

  test("has no cell without the source that says so or the explicit word unknown", () => {
    for (const cell of cells) {
      if (cell.status === "unknown")
        expect(cell, keyOf(cell)).toMatchObject({ source: null, as_at: null, note: "" }); // prettier-ignore
      else expect(sources, keyOf(cell)).toContain(cell.source);
    }
  });

  test("holds every line of the coverage as it stands, and says nothing more", () => {
    const known = cells.filter(({ status }) => status !== "unknown");
    expect(known).toHaveLength(coverage.length);
    for (const row of coverage) expect(cells.find((cell) => keyOf(cell) === keyOf(row))).toMatchObject(row);
  });

  test("knows of 2016 only: every cell of another year is unknown", () => {
    expect([...new Set(cells.filter(({ status }) => status !== "unknown").map(({ period }) => period))]).toEqual(["2016"]); // prettier-ignore
  });

  test("counts as the evidence does: 9 missing, 1 in part, 19 not listed, 29 not checked", () => {
    const counted = Object.fromEntries(countsOf(cells).map(({ status, count }) => [status, count]));
    const recount = (status: string) => coverage.filter((row) => row.status === status).length;
    expect(counted).toEqual({
      "not-disclosed": recount("not-disclosed"),
      partly: recount("partly"),
      "not-listed-as-missing": recount("not-listed-as-missing"),
      "not-checked": recount("not-checked"),
      unknown: cells.length - coverage.length,
    });
    expect(countsInWords(cells)).toBe(
      "9 are listed as missing, 1 is partly disclosed, 19 are not on the list of what is missing, 29 are not checked and 326 are not known",
    );
  });

  test("of one kind says so in fewer words", () => {
    expect(countsInWords(cells.filter(({ period }) => period === "2014"))).toBe("all 64 are not known");
  });

  test("as CSV has the published columns and every cell, unknown in so many words", () => {
    const [header, ...rows] = parse(matrixCsv(cells)) as string[][];
    expect(header).toEqual(MATRIX_COLUMNS.map(({ name }) => name));
    expect(rows).toHaveLength(cells.length);
    expect(rows.filter((row) => row[6] === "unknown")).toHaveLength(326);
    expect(rows.filter((row) => row[6] === "")).toEqual([]);
  });
});

describe("ready-filled requests", () => {
  const byId = new Map(drafts.map((draft) => [draft.id, draft]));

  test("there is one for every unmet cell and for every known gap that DWP can be asked about", () => {
    const wanted = [...cells.flatMap(({ draft }) => draft ?? []), ...reference.gaps.flatMap((gap) => draftForGap(gap) ?? [])]; // prettier-ignore
    expect(new Set(wanted)).toEqual(new Set(byId.keys()));
    expect(byId.size).toBe(drafts.length);
    expect(cells.filter(({ draft }) => draft === null).map(({ status }) => status)).toEqual(Array(19).fill("not-listed-as-missing")); // prettier-ignore
  });

  test("a gap without one says why", () => {
    for (const { ask, no_ask } of reference.gaps) expect(ask === null).toBe(typeof no_ask === "string");
  });

  test.for(drafts)(
    "$id: its link keeps to the limit and decodes to its letter",
    ({ href, title, letter }) => {
      expect(href.length).toBeLessThanOrEqual(LONGEST_LINK);
      const { searchParams } = new URL(href);
      expect(searchParams.get("title")).toBe(title);
      expect(searchParams.get("default_letter")).toBe(letter);
      expect(title + letter).not.toMatch(/[{}]|undefined|null/);
    },
  );

  test("the letter for a missing item names the item, the clauses, the company, the lot and the months", () => {
    const { title, letter } = byId.get("ask-capita-2016-annex-8-item-17") ?? { title: "", letter: "" };
    expect(title).toBe("PIP assessments: Annex Eight item 17, Capita, January to December 2016");
    for (const words of ["item 17 of Annex Eight", "Clause 39.1", "Clause 39.2", "Lot 2", "January to December 2016", "FS50669301"]) expect(letter).toContain(words); // prettier-ignore
  });

  test("the letter for a year that nobody checked asks for all items and clauses of its months", () => {
    const { letter } = byId.get("ask-atos-ias-2013") ?? { letter: "" };
    for (const words of ["items 1 to 29", "34.2", "39.1", "39.2", "Lots 1 and 3", "April to December 2013"]) expect(letter).toContain(words); // prettier-ignore
  });

  test("no letter names a person", () => {
    expect(drafts.filter(({ letter, title }) => /Slater|Ms |Mr |Mrs /.test(letter + title))).toEqual([]);
  });
});
