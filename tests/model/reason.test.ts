import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../../scripts/root.ts";
import type { Event } from "../../src/model/event.ts";
import { EVENT_TYPES } from "../../src/model/event.ts";
import type { PublishedReason, PublishedRecord } from "../../src/model/published.ts";
import { claimsOf, FATES } from "../../src/model/reason.ts";

const tidy = (name: string): unknown =>
  JSON.parse(readFileSync(join(ROOT, `data/tidy/${name}.json`), "utf8"));
const records = tidy("records") as PublishedRecord[];
const reasons = tidy("reasons") as PublishedReason[];
const claims = (...events: Partial<Event>[]) => claimsOf({ events: events.map((event, at) => ({ id: `e-${at}`, ...event }) as Event) }); // prettier-ignore

describe("a ground is what an authority's reply gives", () => {
  test("each section once, with every event that gives it", () => {
    const given = claims({ type: "response-refused", basis: ["FOIA s.43", "FOIA s.17(1)"] }, { type: "internal-review-outcome", basis: ["FOIA s.43(2)"] }); // prettier-ignore
    expect(given).toEqual([{ ground: "s43", events: ["e-0", "e-1"] }]);
  });

  test("not held is a ground without a section", () => {
    expect(claims({ type: "response-not-held", basis: ["FOIA s.1(1)(a)"] })).toEqual([{ ground: "not-held", events: ["e-0"] }]); // prettier-ignore
  });

  test("redactions in what is released are a ground, and a requester's own words are none", () => {
    expect(claims({ type: "response-partial", basis: ["FOIA s.38"] }).map(({ ground }) => ground)).toEqual(["s38"]); // prettier-ignore
    expect(claims({ type: "request-made", basis: ["FOIA s.40(2)"] })).toEqual([]);
    expect(claims({ type: "internal-review-requested", basis: ["FOIA s.43"] })).toEqual([]);
    expect(claims({ type: "response-refused", basis: ["FOIA s.1(1)", "FOIA s.16"] })).toEqual([]);
  });
});

test("the ledger holds every ground that the records give: 17 in 9 records", () => {
  const given = records.flatMap((record) => claimsOf(record).map(({ ground }) => `${record.id}/${ground}`));
  expect(reasons.map(({ record, ground }) => `${record}/${ground}`)).toEqual(given);
  expect([reasons.length, new Set(reasons.map(({ record }) => record)).size]).toEqual([17, 9]);
});

test("where each ground stands", () => {
  const last = reasons.map(({ record, ground, became }) => `${record} ${ground}: ${became.at(-1)?.fate ?? "not known"}`); // prettier-ignore
  expect(last.filter((line) => !line.endsWith("not known"))).toEqual([
    "foi-atos-training-2017 s43: kept-on-review",
    "foi-dns-sample-2018 s12: request-narrowed",
    "foi-pip-mi-2016 not-held: withdrawn",
    "foi-pip-mi-2016 s43: rejected-by-commissioner",
    "foi-wca-outcome-report not-held: withdrawn",
    "foi-wca-outcome-report s43: rejected-by-commissioner",
    "tribunal-ukftt-2023-350 s31: upheld-by-commissioner",
    "tribunal-ukftt-2023-350 s43: upheld-by-tribunal",
  ]);
});

test("every fate is shown by types of event that exist", () => {
  const types = Object.values(FATES).flatMap(({ shownBy }) => shownBy);
  expect(types.filter((type) => !(type in EVENT_TYPES))).toEqual([]);
});

test("every report in the press, and every answer in Parliament, says who published it", () => {
  const untyped = records.flatMap(({ id, events }) => events.filter(({ type, press }) => ["press-coverage", "parliamentary-answer"].includes(type) !== (press !== undefined)).map((event) => `${id}/${event.id}`)); // prettier-ignore
  expect(untyped).toEqual([]);
});
