import { describe, expect, test } from "vitest";
import { readTree } from "../../scripts/read-tree.ts";
import { ROOT } from "../../scripts/root.ts";
import type { PublishedDataset, PublishedRecord } from "../../src/model/published.ts";
import { TIDY_COLUMNS, tidyRow, type TidyRow } from "../../src/model/tidy-row.ts";
import { compareTidy } from "../../src/pipeline/compare-tidy.ts";
import { RESERVED } from "../../src/pipeline/check-layout.ts";
import { readEvidence } from "../../src/pipeline/evidence.ts";
import { publish } from "../../src/pipeline/publish.ts";

const tree = readTree(ROOT);
const list = <T>(name: string) =>
  JSON.parse(new TextDecoder().decode(tree.get(`data/tidy/${name}.json`))) as T[];

const datasets = [...tree.keys()].flatMap((path) => /^data\/tidy\/(.*)\.json$/.exec(path)?.[1] ?? []).filter((name) => !RESERVED.includes(name)); // prettier-ignore
const rows = datasets.flatMap((dataset) => list<TidyRow>(dataset).map((row) => ({ dataset, ...row })));
const records = list<PublishedRecord>("records");
const sources = list<{ id: string }>("sources");

test("data/tidy on disk is what the authored files give, byte for byte", () => {
  const { files, problems } = publish(tree);
  expect(problems).toEqual([]);
  expect(compareTidy(files, tree)).toEqual([]);
});

test("all the evidence is here: 39 datasets, 1,080 transcribed values, 17 records, 97 events, 206 sources", () => {
  expect(datasets).toHaveLength(39);
  // Of the 1,080 values that people transcribed, the 207 of benefit-overlap are now read from its workbook.
  const read = rows.filter(({ address }) => /!([A-Z]{1,3})([1-9]\d*)$/.test(address));
  expect(rows.length - read.length).toBe(1080 - 207);
  expect(read.filter(({ dataset }) => dataset === "benefit-overlap")).toHaveLength(207);
  expect(records).toHaveLength(17);
  expect(records.flatMap(({ events }) => events)).toHaveLength(97);
  expect(sources).toHaveLength(206);
});

test("the catalogue says of each dataset how many rows it has", () => {
  const said = list<PublishedDataset>("catalogue").map(({ id, rows: count }) => [id, count]);
  expect(said).toEqual(datasets.sort().map((id) => [id, list(id).length]));
});

describe("every observation", () => {
  test("is a tidy row with the published columns in their order", () => {
    const names = TIDY_COLUMNS.map(({ name }) => name);
    for (const { dataset, ...row } of rows) {
      expect(Object.keys(row), `${dataset}/${row.id}`).toEqual(names);
      expect(tidyRow.safeParse(row).error, `${dataset}/${row.id}`).toBe(undefined);
    }
  });

  test("leads to a source that exists, and so does every event", () => {
    const known = new Set(sources.map(({ id }) => id));
    const named = [...rows.map(({ source }) => source), ...records.flatMap(({ events }) => events.map(({ source }) => source))]; // prettier-ignore
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  test("has a value, or a status that says why it has none", () => {
    expect(rows.filter(({ value, status }) => value === null && status === null)).toEqual([]);
  });

  test("in per cent lies between 0 and 100", () => {
    const outside = rows.filter(({ unit, value }) => unit === "percent" && value !== null && (value < 0 || value > 100)); // prettier-ignore
    expect(outside.map(({ dataset, id, value }) => `${dataset}/${id}: ${value}`)).toEqual([]);
  });

  test("that says what it is out of is no larger than that, in the same unit", () => {
    const shares = rows.filter(({ unit, denominator }) => unit !== "percent" && denominator !== null);
    expect(shares.length).toBeGreaterThan(0);
    const larger = shares.filter(({ value, denominator }) => (value ?? 0) > (denominator ?? 0));
    expect(larger.filter(({ note }) => !note?.includes("Correction")).map(({ id }) => id)).toEqual([]);
  });
});

test.for([
  ["2016-17", 9790],
  ["2017-18", 11590],
  ["2018-19", 11750],
] as const)("the audit grades of Atos / IAS in %s add up to the %i reports audited", ([year, total]) => {
  const audits = list<TidyRow>("audit-grades").filter((row) => row.period_label === year && row.provider === "atos-ias"); // prettier-ignore
  const counts = audits.filter(({ measure }) => measure === "reports by audit grade");
  expect(counts).toHaveLength(4);
  expect(counts.reduce((sum, { value }) => sum + (value ?? NaN), 0)).toBe(total);
  expect(audits.find(({ measure }) => measure === "reports audited")?.value).toBe(total);
});

test("the seven computed deadlines are the days known", () => {
  const computed = records.flatMap(({ id, events }) => events.filter((event) => event.computed).map(({ type, date }) => `${id} ${type} ${date}`)); // prettier-ignore
  expect(computed).toEqual([
    "foi-pip-appointment-letters-2020 statutory-due 2020-02-12",
    "foi-pip-independent-audit-2019 statutory-due 2019-08-21",
    "foi-pip-mi-2016 appeal-deadline 2018-01-16",
    "foi-pip-mi-2016 compliance-deadline 2018-01-23",
    "foi-pip-mi-2016 statutory-due 2018-02-26",
    "foi-pip-minutes-2018 statutory-due 2019-08-07",
    "tribunal-ukftt-2023-350 appeal-deadline 2022-09-01",
  ]);
});

test("no event has a date that its record does not give: only deadlines are worked out", () => {
  const authored = new Map(readEvidence(tree).evidence?.records.map(({ id, value }) => [id, value.events]));
  for (const { id, events } of records) {
    const published = events.map(({ id: event, date, computed }) => [event, computed ? undefined : date]);
    expect(published, id).toEqual(authored.get(id)?.map(({ id: event, date }) => [event, date]));
  }
});
