import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../../scripts/root.ts";
import { provisionFor } from "../../src/model/provision-for.ts";
import type { PublishedRecord, PublishedReference } from "../../src/model/published.ts";

const tidy = (name: string): unknown =>
  JSON.parse(readFileSync(join(ROOT, `data/tidy/${name}.json`), "utf8"));
const { provisions } = (tidy("reference") as PublishedReference).clocks;
const records = tidy("records") as PublishedRecord[];

test.for([
  ["FOIA s.36(2)(c)", "s36-2-c", "the same provision"],
  ["FOIA s.50(3)(b)", "s50", "the section that holds it"],
  ["FOIA s.1(1)(a)", "s1-1", "the nearest that holds it"],
  ["FOIA s.43", "s43-2", "the only part of it that is explained"],
  ["FOIA s.58", "s57", "one of two sections explained together"],
  ["FOIA s.45 code of practice", "s45", "a document without sections"],
  ["GRC Rules 2009 r.22(1)(b)", "grc-r22", "a rule of the tribunal"],
  ["FOIA s.10", null, "two parts of it are explained, and neither is the whole"],
  ["FOIA s.99", null, "nothing explains it"],
  ["GRC Rules 2009 r.10(1)", null, "section 10 of another law"],
  ["FOIA s.1(2)", null, "another part of the section"],
] as const)("%s is explained under %s: %s", ([cited, id]) => {
  expect(provisionFor(cited, provisions)).toBe(id);
});

test("a deeper provision is preferred to the section that holds it, in any order", () => {
  const explained = [{ id: "wide", section: "FOIA s.36" }, { id: "deep", section: "FOIA s.36(2)" }]; // prettier-ignore
  expect(provisionFor("FOIA s.36(2)(c)", explained)).toBe("deep");
  expect(provisionFor("FOIA s.36(2)(c)", explained.reverse())).toBe("deep");
});

test("every provision that a record cites is explained", () => {
  const cited = new Set(records.flatMap(({ events }) => events.flatMap(({ basis = [] }) => basis)));
  expect([...cited].filter((text) => provisionFor(text, provisions) === null)).toEqual([]);
});
