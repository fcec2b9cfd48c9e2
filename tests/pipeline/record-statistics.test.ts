import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../../scripts/root.ts";
import type { PublishedRecord, PublishedSource } from "../../src/model/published.ts";
import { pressRegister } from "../../src/pipeline/press-register.ts";
import { recordStatistics } from "../../src/pipeline/record-statistics.ts";

const tidy = (name: string): unknown =>
  JSON.parse(readFileSync(join(ROOT, `data/tidy/${name}.json`), "utf8"));
const records = tidy("records") as PublishedRecord[];
const statistics = recordStatistics(records, "response");

test("five of the 14 requests have both days, and two of their replies were late", () => {
  expect(statistics.timed.map(({ taken, late }) => [taken, late])).toEqual([[11, -9], [12, -8], [20, 0], [40, 20], [307, 287]]); // prettier-ignore
  expect([statistics.requests, statistics.untimed.length, statistics.late]).toEqual([14, 9, 2]);
});

test("every request is counted once: by its first reply, or as without one", () => {
  const replies = statistics.outcomes.reduce((sum, { count }) => sum + count, 0);
  expect(replies + statistics.withoutReply).toBe(statistics.requests);
  expect(statistics.decisions.map(({ label, count }) => `${label} ${count}`)).toEqual(["Decision notice 3", "Breach of the Act found 1", "First-tier Tribunal decision 1"]); // prettier-ignore
});

test("nothing to count gives noughts", () => {
  expect(recordStatistics([], "response")).toMatchObject({ requests: 0, timed: [], late: 0, outcomes: [], withoutReply: 0 }); // prettier-ignore
});

test("the press register has every typed report once, and the other articles of each record", () => {
  const register = pressRegister(records, tidy("sources") as PublishedSource[]);
  const reports = register.flatMap((entry) => entry.reports);
  expect(reports).toHaveLength(14);
  expect(reports.filter(({ kinds }) => kinds.length === 0)).toEqual([]);
  const mi = register.find(({ record }) => record.href === "/records/foi-pip-mi-2016/");
  expect(mi?.others).toEqual(["accessable-2018-01", "disabilitytoday-pipfiles", "50shades-2018-02-11"]);
});
