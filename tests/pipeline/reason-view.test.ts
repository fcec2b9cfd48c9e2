import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { ROOT } from "../../scripts/root.ts";
import type { PublishedReason, PublishedRecord } from "../../src/model/published.ts";
import { EVENT_COLUMNS, eventsCsv } from "../../src/pipeline/events-csv.ts";
import { reasonsCsv, reasonTotals, viewReasons } from "../../src/pipeline/reason-view.ts";

const tidy = (name: string): unknown =>
  JSON.parse(readFileSync(join(ROOT, `data/tidy/${name}.json`), "utf8"));
const records = tidy("records") as PublishedRecord[];
const reasons = tidy("reasons") as PublishedReason[];

test("the totals are counted, and the counts add up to the grounds", () => {
  const { given, became } = reasonTotals(reasons);
  expect(given).toMatch(
    /^17 grounds are on record, in 9 records: commercial interests \(section 43\) 6 times; /,
  );
  const times = [...given.split("records: ")[1]?.matchAll(/(once|twice|\d+ times)/g) ?? []].map(([, count = ""]) => (count === "once" ? 1 : count === "twice" ? 2 : parseInt(count, 10))); // prettier-ignore
  expect(times.reduce((sum, count) => sum + count, 0)).toBe(17);
  expect(became).toContain("rejected by the Information Commissioner: 2");
  expect(became).toContain("not known: 9.");
});

test("each ground names the events that gave it and those that show its fate, with their sources", () => {
  const row = viewReasons(reasons, records).find(({ anchor }) => anchor === "foi-pip-mi-2016-s43");
  expect(row?.given.map(({ words }) => words)).toEqual([
    "Refused, between 1 December 2016 and 19 December 2017",
  ]);
  expect(row?.became.map(({ fate, href }) => `${fate} ${href}`)).toEqual([
    "Kept by the Department on review /records/foi-pip-mi-2016/#internal-review-outcome",
    "Rejected by the Information Commissioner /records/foi-pip-mi-2016/#regulator-decision",
  ]);
  expect(viewReasons(reasons, records)).toHaveLength(17);
});

test("the ledger and the events come as strict CSV, one a row", () => {
  const ledger = parse(reasonsCsv(reasons), { columns: true }) as { ground: string; stands: string }[];
  expect(ledger).toHaveLength(17);
  expect(ledger.filter(({ stands }) => stands === "not-known")).toHaveLength(9);
  const [header, ...rows] = parse(eventsCsv(records)) as string[][];
  expect(header).toEqual([...EVENT_COLUMNS]);
  expect(rows).toHaveLength(97);
  expect(rows[0]).toContain("/records/foi-assessment-companies-2018/#request-made");
});
