import { parse as parseCsv } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import type { PublishedDataset, PublishedRecord, PublishedSource } from "../../src/model/published.ts";
import type { TidyRow } from "../../src/model/tidy-row.ts";
import { TIDY_COLUMNS } from "../../src/model/tidy-row.ts";
import { rowsOnPage } from "../../src/pipeline/dataset-view.ts";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { join } from "node:path";
import { ROOT } from "../../scripts/root.ts";
import { datasetPages, pagesUnder, partPages, readBuilt } from "./built.ts";

const tidy = <T>(name: string): T =>
  JSON.parse(readFileSync(join(ROOT, "data/tidy", `${name}.json`), "utf8")) as T;
const datasets = tidy<PublishedDataset[]>("catalogue");

describe("what the site shows is what data/tidy holds", () => {
  test("39 datasets have a page each, and their pages show every observation that is not left to the pages of its periods", () => {
    const pages = datasetPages;
    expect(pages.map(({ path }) => path)).toEqual(datasets.map(({ id }) => `/datasets/${id}/`).sort());
    expect(pages).toHaveLength(39);
    const shown = pages.map(({ root }) => root.querySelectorAll("[data-observation]").length);
    const held = datasets.flatMap((set) => rowsOnPage(set, tidy<TidyRow[]>(set.id)));
    expect(shown.reduce((sum, count) => sum + count, 0)).toBe(held.length);
    const part = datasets.filter(({ page }) => page).map(({ id, rows }) => [id, rows]);
    expect(part).toEqual([["foi-performance", 8616]]);
  });

  test("no dataset's page weighs more than 150 kB compressed, however large the dataset, nor that of a period", () => {
    for (const { path, html } of [...datasetPages, ...partPages])
      expect(gzipSync(html).length, path).toBeLessThan(150_000);
  });

  test("every observation that a dataset's page shows is an anchor on it", () => {
    for (const { path, root } of datasetPages) {
      const ids = root.querySelectorAll("[data-observation]").map((row) => row.id);
      const set = datasets.find(({ id }) => path === `/datasets/${id}/`);
      const rows = set ? rowsOnPage(set, tidy<TidyRow[]>(set.id)) : [];
      expect(ids.sort()).toEqual(rows.map(({ id }) => id).sort());
    }
  });

  test("17 records have a page each, with 97 events and every clock that the events start", () => {
    const records = tidy<PublishedRecord[]>("records");
    const pages = pagesUnder("/records/").filter(({ path }) => path !== "/records/statistics/");
    expect(pages).toHaveLength(17);
    const count = (selector: string) =>
      pages.reduce((sum, { root }) => sum + root.querySelectorAll(selector).length, 0);
    expect(count("[data-event]")).toBe(97);
    expect(count("[data-clock]")).toBe(records.reduce((sum, { clocks }) => sum + clocks.length, 0));
    expect(count("[data-event] .event-source .chip")).toBe(97);
  });

  test("an undated event stands in its place and says that it is undated", () => {
    const page = pagesUnder("/records/").find(({ path }) => path === "/records/foi-pip-mi-2016/");
    const events = page?.root.querySelectorAll("[data-event]").map(({ id }) => id);
    expect(events?.slice(19, 22)).toEqual([
      "press-coverage-2",
      "response-disclosed",
      "internal-review-requested-3",
    ]);
    const disclosed = page?.root.querySelector("#response-disclosed .when")?.text.trim();
    expect(disclosed).toBe("Undated: between 19 December 2017 and 29 January 2018");
  });

  test("every source has a page", () => {
    const sources = tidy<PublishedSource[]>("sources");
    expect(pagesUnder("/sources/").map(({ path }) => path)).toEqual(
      sources.map(({ id }) => `/sources/${id}/`).sort(),
    );
  });
});

describe("downloads", () => {
  test("each dataset's CSV has the published columns and all its rows; its JSON is the tidy data", () => {
    for (const { id, rows } of datasets) {
      const [header, ...body] = parseCsv(readBuilt(`/data/${id}.csv`)) as string[][];
      expect(header).toEqual(TIDY_COLUMNS.map(({ name }) => name));
      expect(body).toHaveLength(rows);
      expect(JSON.parse(readBuilt(`/data/${id}.json`))).toEqual(tidy<TidyRow[]>(id));
    }
  });
});
