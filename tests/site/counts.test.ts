import { parse as parseCsv } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import type { PublishedRecord, PublishedSource } from "../../src/model/published.ts";
import type { TidyRow } from "../../src/model/tidy-row.ts";
import { TIDY_COLUMNS } from "../../src/model/tidy-row.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../scripts/root.ts";
import { pagesUnder, readBuilt } from "./built.ts";

const tidy = <T>(name: string): T =>
  JSON.parse(readFileSync(join(ROOT, "data/tidy", `${name}.json`), "utf8")) as T;
const datasets = tidy<{ id: string; rows: number }[]>("catalogue");

describe("what the site shows is what data/tidy holds", () => {
  test("38 datasets have a page each, and their pages show 1,080 observations", () => {
    const pages = pagesUnder("/datasets/");
    expect(pages.map(({ path }) => path)).toEqual(datasets.map(({ id }) => `/datasets/${id}/`).sort());
    expect(pages).toHaveLength(38);
    const shown = pages.map(({ root }) => root.querySelectorAll("[data-observation]").length);
    expect(shown.reduce((sum, count) => sum + count, 0)).toBe(1080);
  });

  test("every observation is an anchor on its dataset's page", () => {
    for (const { path, root } of pagesUnder("/datasets/")) {
      const ids = root.querySelectorAll("[data-observation]").map((row) => row.id);
      const rows = tidy<TidyRow[]>(path.split("/")[2] ?? "");
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
