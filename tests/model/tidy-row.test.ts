import { expect, test } from "vitest";
import { TIDY_COLUMNS, tidyRow } from "../../src/model/tidy-row.ts";

test("the published columns stand in this order, which links and downloads rely on", () => {
  expect(TIDY_COLUMNS.map(({ name }) => name).join(" ")).toBe(
    "id period_start period_end period_label provider lot area authority measure category value as_published qualifier " +
      "unit denominator denominator_as_published target status source locator address note",
  );
});

test("every column has a title and a sentence for the data dictionary, and no two the same title", () => {
  for (const { name, title, description } of TIDY_COLUMNS) {
    expect(title, name).toMatch(/^[A-Z]/);
    expect(description, name).toMatch(/^[A-Z].*\.$/s);
  }
  expect(new Set(TIDY_COLUMNS.map(({ title }) => title)).size).toBe(TIDY_COLUMNS.length);
});

test("two columns are numbers, two are days, all others text", () => {
  const typed = TIDY_COLUMNS.filter(({ type }) => type !== "string").map(
    ({ name, type }) => `${name} ${type}`,
  );
  expect(typed).toEqual(["period_start date", "period_end date", "value number", "denominator number"]);
});

test("a row with a column too many is not a tidy row", () => {
  expect(tidyRow.safeParse({ surprise: 1 }).error?.issues.some(({ code }) => code === "unrecognized_keys")).toBe(true); // prettier-ignore
});
