import { describe, expect, test } from "vitest";
import { publish } from "../../src/pipeline/publish.ts";
import { BASE, changed, RECORD } from "./base-tree.ts";

const told = (tree: Parameters<typeof publish>[0]) => publish(tree).problems.map(({ code, at }) => `${code} ${at?.line}`); // prettier-ignore
const CLOCK = "    clock:\n      rule: fixture-response\n      from: request-made\n";

describe("a deadline", () => {
  test("without a clock has nothing to be computed from", () => {
    expect(told(changed(RECORD, CLOCK, ""))).toEqual(["clock-without-trigger 22"]);
  });

  test("from an event that is not there at all is told at that name", () => {
    expect(told(changed(RECORD, "from: request-made", "from: request-mad"))).toEqual(["clock-without-trigger 26"]); // prettier-ignore
  });

  test("may not start from a request that comes after it", () => {
    const tree = changed(RECORD, "- id: response-refused\n    type: response-refused", "- id: request-again\n    type: request-made"); // prettier-ignore
    expect(told(tree)).toEqual([]);
    expect(told(changed(RECORD, "from: request-made", "from: request-again", tree))).toEqual(["clock-without-trigger 26"]); // prettier-ignore
  });

  test("may not start from itself", () => {
    expect(told(changed(RECORD, "from: request-made", "from: statutory-due"))).toEqual(["clock-without-trigger 26"]); // prettier-ignore
  });

  test("without any event that could start it says that one must be added", () => {
    const tree = changed(RECORD, "type: request-made", "type: announcement");
    expect(publish(tree).problems.map(({ mend }) => mend)).toEqual(["add the event that starts it, before this one"]); // prettier-ignore
  });
});

test("the same event id in two records is no fault: the anchor is on another page", () => {
  const bytes = BASE.get(RECORD) ?? new Uint8Array();
  expect(told(new Map([...BASE, ["data/records/fixture-other.yaml", bytes]]))).toEqual([]);
});
