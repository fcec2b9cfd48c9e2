import { describe, expect, test } from "vitest";
import type { Check } from "../../src/model/check.ts";
import type { TidyRow } from "../../src/model/tidy-row.ts";
import { runChecks } from "../../src/pipeline/consistency.ts";

/** A fixture row: only what a check looks at differs. */
function row(id: string, category: string, value: string, more: Partial<TidyRow> = {}): TidyRow {
  return {
    id,
    period_start: "2016-01-01",
    period_end: "2016-12-31",
    period_label: "2016",
    provider: "fixture-company",
    lot: null,
    area: null,
    authority: null,
    measure: "fixture reports",
    category,
    value: Number(value),
    as_published: value,
    qualifier: null,
    unit: "reports",
    denominator: null,
    denominator_as_published: null,
    target: null,
    status: null,
    source: "fixture-answer",
    locator: "table",
    address: "fixture-answer#table",
    note: null,
    ...more,
  };
}

const sum: Check = {
  id: "adds-up",
  kind: "sum",
  says: "Parts add up.",
  parts: { measure: "fixture reports", categories: ["good", "bad"] },
  total: { measure: "fixture reports", categories: ["all"] },
};
const share: Check = {
  id: "share",
  kind: "share",
  says: "Bad out of all.",
  part: { measure: "fixture reports", categories: ["bad"] },
  whole: { measure: "fixture reports", categories: ["all"] },
  share: { measure: "fixture share" },
};
const percent = (value: string, more: Partial<TidyRow> = {}) =>
  row("p", "bad", value, { measure: "fixture share", unit: "percent", ...more });
const result = (check: Check, rows: TidyRow[]) => runChecks("fixture-set", [check], rows)[0];

describe("a sum", () => {
  test("agrees if exact counts add up, and differs by what is left over if they do not", () => {
    const parts = [row("a", "good", "90"), row("b", "bad", "10")];
    expect(result(sum, [...parts, row("t", "all", "100")])?.result).toBe("agrees");
    const off = result(sum, [...parts, row("t", "all", "103")]);
    expect(off).toMatchObject({ result: "differs", formula: "90 + 10 = 103", observations: ["a", "b", "t"] });
    expect(off?.detail).toBe("by 3 more than rounding explains");
  });

  test("of rounded counts may be off by half of the place that they were rounded to", () => {
    const rounded = { qualifier: "rounded" } as const;
    const rows = (total: string) => [
      row("a", "good", "90", rounded),
      row("b", "bad", "20", rounded),
      row("t", "all", total, rounded),
    ];
    expect(result(sum, rows("120"))?.result).toBe("agrees");
    expect(result(sum, rows("130"))?.result).toBe("differs");
  });

  test("cannot be checked with a part missing, hedged or only a bound", () => {
    const total = row("t", "all", "100");
    // No equation is printed where parts are missing.
    expect(result(sum, [row("a", "good", "90"), total])).toMatchObject({
      detail: "no figure for: bad",
      formula: "90 of 100",
    });
    const bound = row("b", "bad", "10", { qualifier: "more than" });
    expect(result(sum, [row("a", "good", "90"), bound, total])?.result).toBe("cannot be checked");
  });
});

describe("a share", () => {
  test("agrees within half of the last printed digit", () => {
    const counts = [row("b", "bad", "380"), row("t", "all", "21554")];
    expect(result(share, [...counts, percent("1.8")])?.result).toBe("agrees");
    expect(result(share, [...counts, percent("1.9")])).toMatchObject({
      result: "differs",
      formula: "380 ÷ 21,554 = 1.9%",
    });
  });

  test("takes the base that the count itself gives", () => {
    const own: Check = { ...share, whole: "denominator" };
    const count = row("b", "bad", "94", { denominator: 100, denominator_as_published: "100" });
    expect(result(own, [count, percent("94")])?.formula).toBe("94 ÷ 100 = 94%");
  });

  test("is not looked for where the count is not given", () => {
    expect(result(share, [percent("5")])).toBeUndefined();
  });

  test("without a printed percentage says so, and prints no equation", () => {
    const found = result(share, [row("b", "bad", "380"), row("t", "all", "21554")]);
    expect(found).toMatchObject({ result: "cannot be checked", formula: "380 ÷ 21,554" });
    expect(found?.detail).toBe("the table holds no percentage to compare with");
  });

  test("never compares one company's count with another's percentage", () => {
    const rows = [row("b", "bad", "1"), row("t", "all", "100"), percent("1", { provider: "fixture-rival" })];
    expect(result(share, rows)?.result).toBe("cannot be checked");
  });
});
