import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../../scripts/root.ts";

/** What can be wrong with a record, with the golden cases of tests/cases that show it and the kind of problem each is told as. */
const WRONG = {
  "events out of order against their dates": [["events-out-of-order", "events-out-of-order"]],
  "a date that contradicts its bounds": [["bounds-the-wrong-way-round", "bad-date"]],
  "a clock's trigger after its answer": [
    ["answer-stands-before-start", "answer-before-start"],
    ["answer-dated-before-start", "answer-before-start"],
    ["clock-from-later-event", "clock-without-trigger"],
  ],
  "a decision without a reference": [["decision-without-reference", "decision-without-reference"]],
  "an unknown type of event": [["bad-enum", "invalid-field"]],
  "an unknown role": [["unknown-role", "invalid-field"]],
  "an unknown provision": [["unknown-provision", "invalid-field"]],
  "a link to a missing record": [["link-to-missing-record", "unknown-reference"]],
  "two events with one id": [["duplicate-event-id", "duplicate-id"]],
} as const satisfies { [fault: string]: readonly (readonly [name: string, code: string])[] };

/** What can be wrong with a thread to import, with the cases of tests/imports. */
const UNREADABLE = {
  "a feed that is not XML": [["feed-not-xml", "import-shape"]],
  "JSON with missing keys": [
    ["json-missing-keys", "import-shape"],
    ["froide-missing-keys", "import-shape"],
  ],
} as const;

/** Hard but valid threads, with the words in what is written that show how each was taken. */
const HARD = {
  "hidden messages, on a page": ["valid-alaveteli-page", "left out: what 1 hidden message says"],
  "hidden messages, in JSON": ["valid-froide-json", "hidden message"],
  "no dates": ["valid-no-dates", "type: request-made\n    actor: requester"],
  "HTML and scripts in bodies, on a page": ["valid-alaveteli-page", "left out: the text of 4 messages"],
  "HTML and scripts in bodies, in a feed": ["valid-alaveteli-feed", "left out: the text of"],
} as const;

const told = (folder: string, name: string) => {
  const file = join(ROOT, "tests", folder, name, "expected.txt");
  expect(existsSync(file), `tests/${folder}/${name} is missing`).toBe(true);
  return readFileSync(file, "utf8");
};

describe.each([["cases", WRONG] as const, ["imports", UNREADABLE] as const])("tests/%s", (folder, faults) => {
  test.for(Object.entries(faults))(
    "%s is told with its file, place, what was found and expected, and the mend",
    ([, cases]) => {
      for (const [name, code] of cases as readonly (readonly [string, string])[]) {
        const [place = "", found = "", expected = "", mend = ""] = told(folder, name).split("\n");
        expect(place, name).toMatch(new RegExp(`^[a-z0-9./-]+(:\\d+){1,2}: ${code}$`));
        expect([found.slice(0, 12), expected.slice(0, 12), mend.slice(0, 12)], name).toEqual(["  found     ", "  expected  ", "  mend      "]); // prettier-ignore
      }
    },
  );
});

test.for(Object.entries(HARD))("a thread with %s is taken", ([, [name, words]]) => {
  expect(told("imports", name)).toContain(words);
});

test("a thread with 500 messages is made by a test of its own, because the file would be large", () => {
  const text = readFileSync(join(ROOT, "tests/pipeline/import/hostile.test.ts"), "utf8");
  expect(text.match(/test\("500 messages [^"]+"/g)).toHaveLength(2);
});
