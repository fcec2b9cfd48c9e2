import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../../../scripts/root.ts";
import type { PublishedDataset } from "../../../src/model/published.ts";
import type { TidyRow } from "../../../src/model/tidy-row.ts";

const file = join(ROOT, "data/tidy/foi-performance.json");
const rows = JSON.parse(readFileSync(file, "utf8")) as TidyRow[];
const byId = new Map(rows.map((row) => [row.id, row]));
const valueOf = (id: string) => byId.get(id)?.value;

// Read off the held file by a person, before the reading was written (FIGURES.md, "Held files").
test.for([
  ["2016", [4285, 688, 3537, 1236, 60, 476, 340, 48, 47]],
  ["2017", [4741, 319, 3913, 1364, 42, 605, 442, 20, 14]],
] as const)("DWP in %s is what a person read off the file", ([year, values]) => {
  const keys = ["received", "late", "resolvable", "fully-withheld", "s43", "review-known", "review-upheld", "complaint-known", "complaint-upheld"]; // prettier-ignore
  expect(keys.map((key) => valueOf(`${year}-dwp-${key}-r2020`))).toEqual(values);
});

describe("what makes the file hard", () => {
  test("1,104 among plain integers is 1104, and stays as published", () => {
    expect(byId.get("2014-07-to-2014-09-dwp-received-r2020")).toMatchObject({ value: 1104, as_published: "1,104", period_label: "Q3 2014" }); // prettier-ignore
  });

  test("- and an empty cell are no value, with a status", () => {
    expect(byId.get("2020-dwp-complaint-upheld-r2020")).toMatchObject({ value: null, as_published: null, status: "x" }); // prettier-ignore
    expect(byId.get("2014-dwp-s39-r2020")).toMatchObject({ value: null, status: "x" });
  });

  test("a count says what it is a part of", () => {
    expect(byId.get("2016-dwp-late-r2020")).toMatchObject({ value: 688, denominator: 4285 });
    expect(byId.get("2016-dwp-fully-withheld-r2020")).toMatchObject({ value: 1236, denominator: 3537 });
  });

  test("every value names its cell in the CSV", () => {
    expect(byId.get("2020-dwp-received-r2020")?.address).toBe("cabinet-office-foi-2020#csv!C17");
    expect(new Set(rows.map(({ address }) => address)).size).toBe(rows.length);
  });
});

test("the two releases are vintages, which differ on the outcomes of complaints of 2019 alone", () => {
  const catalogue = JSON.parse(readFileSync(join(ROOT, "data/tidy/catalogue.json"), "utf8")) as PublishedDataset[]; // prettier-ignore
  const groups = catalogue.find(({ id }) => id === "foi-performance")?.vintages ?? [];
  const differ = groups.filter((group) => new Set(group.map(valueOf)).size > 1);
  expect(groups).toHaveLength(2400);
  expect(differ.map(([first = ""]) => first.replace(/-r\d+$/, "")).sort()).toEqual(["2019-dwp-complaint-known", "2019-dwp-complaint-overturned", "2019-dwp-complaint-part-upheld", "2019-dwp-complaint-upheld"]); // prettier-ignore
});

test("years are years and quarters are quarters, of 59 authorities", () => {
  expect(new Set(rows.map(({ authority }) => authority)).size).toBe(59);
  const dwp = rows.filter(({ id }) => /dwp-received-r2020$/.test(id));
  expect(dwp.filter(({ period_label }) => /^\d{4}$/.test(period_label))).toHaveLength(11);
  expect(dwp.filter(({ period_label }) => /^Q[1-4] \d{4}$/.test(period_label))).toHaveLength(44);
  expect(rows.filter(({ authority, period_label }) => authority !== "dwp" && !/^\d{4}$/.test(period_label))).toEqual([]); // prettier-ignore
});

test("the table stays of a size that a browser can load", () => {
  expect(statSync(file).size).toBeLessThan(6_000_000);
});
