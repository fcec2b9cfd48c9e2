import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../../scripts/root.ts";
import type { Event, EventType } from "../../src/model/event.ts";
import type { PublishedRecord } from "../../src/model/published.ts";
import { STAGES, standingOf, type StageId } from "../../src/model/stage.ts";

const records = JSON.parse(readFileSync(join(ROOT, "data/tidy/records.json"), "utf8")) as PublishedRecord[];
const standing = (...types: EventType[]) =>
  standingOf({ kind: "foi-request", events: types.map((type, index) => ({ id: `${type}-${index}`, type }) as Event) }); // prettier-ignore
const LETTERS = { settled: "S", open: "o", absent: "." } as const;
const ladder = (given: ReturnType<typeof standingOf>) => given?.stages.map(({ state }) => LETTERS[state]).join("") ?? null; // prettier-ignore

// Read by hand from the records. Request, reply, internal review, Commissioner, First-tier Tribunal, Upper Tribunal,
// release after a decision: S settled, o open, . nothing on record. Then the last step, and what came after without a stage.
const KNOWN: [record: string, ladder: string | null, last: string | null, since: string[]][] = [
  ["foi-assessment-companies-2018", "SS.....", "response-refused", []],
  ["foi-atos-sites-2013", "SS.....", "response-disclosed", []],
  ["foi-atos-training-2017", "SSS....", "internal-review-outcome", ["follow-up"]],
  ["foi-dns-sample-2018", "SS.....", "response-disclosed", []],
  ["foi-maximus-mi", "...o...", "regulator-complaint", []],
  ["foi-pip-appointment-letters-2020", "SS.....", "response-disclosed", []],
  ["foi-pip-audit-aug-2022", "SS.....", "response-disclosed", []],
  ["foi-pip-independent-audit-2019", "SS.....", "response-not-held", []],
  ["foi-pip-mi-2016", "SSSoo.S", "regulator-complaint-2", []],
  ["foi-pip-mi-2018", "SS.....", "response-disclosed", ["review-pending"]],
  ["foi-pip-minutes-2018", "SS.o...", "response-disclosed", []],
  ["foi-pip-minutes-2019-20", "SS.....", "response-partial", []],
  ["foi-pip-recording-2013", "SS.....", "response-other", []],
  ["foi-wca-outcome-report", "SS.So..", "appeal-lodged", []],
  ["news-dpo-atos-2012", null, null, []],
  ["petition-130787", null, null, []],
  ["tribunal-ukftt-2023-350", "...SS..", "tribunal-decision", []],
];

test("the 17 records stand where their events put them", () => {
  const given = records.map((record) => {
    const stands = standingOf(record);
    return [record.id, ladder(stands), stands?.last ?? null, stands?.since ?? []];
  });
  expect(given).toEqual(KNOWN);
});

test("every event that shows a stage is an event of the record", () => {
  for (const record of records) {
    const named = standingOf(record)?.stages.flatMap(({ outcome, open }) => [outcome, open]) ?? [];
    const ids = record.events.map(({ id }) => id);
    expect(
      named.filter((id) => id !== null && !ids.includes(id)),
      record.id,
    ).toEqual([]);
  }
});

describe("a reply belongs to what was last asked", () => {
  const stage = (given: ReturnType<typeof standingOf>, id: StageId) => given?.stages.find((each) => each.stage === id); // prettier-ignore

  test("before a review it is the reply, after one the review's outcome, after a decision a release", () => {
    const given = standing("request-made", "response-refused", "internal-review-requested", "response-refused", "regulator-complaint", "regulator-decision", "response-disclosed"); // prettier-ignore
    expect(ladder(given)).toBe("SSSS..S");
    expect(stage(given, "reply")?.outcome).toBe("response-refused-1");
    expect(stage(given, "internal-review")?.outcome).toBe("response-refused-3");
    expect(stage(given, "compliance")?.outcome).toBe("response-disclosed-6");
  });

  test("while a complaint is open, a reply still answers the request", () => {
    expect(ladder(standing("request-made", "regulator-complaint", "response-disclosed"))).toBe("SS.o...");
  });

  test("a stage that is entered again after its outcome is open again, and keeps its first outcome", () => {
    const given = standing("request-made", "regulator-complaint", "regulator-decision", "regulator-complaint"); // prettier-ignore
    expect(stage(given, "commissioner")).toEqual({ stage: "commissioner", state: "open", outcome: "regulator-decision-2", open: "regulator-complaint-3" }); // prettier-ignore
  });
});

test("the ladder reaches the Upper Tribunal", () => {
  expect(ladder(standing("tribunal-decision", "upper-tribunal-appeal", "upper-tribunal-decision"))).toBe(
    "....SS.",
  );
  expect(Object.keys(STAGES)).toHaveLength(7);
});

test("press, notes, acknowledgements and deadlines are on no stage", () => {
  expect(standing("press-coverage", "annotation", "acknowledged", "statutory-due")).toMatchObject({
    last: null,
  });
});
