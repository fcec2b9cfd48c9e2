import { expect, test } from "vitest";
import type { Story } from "../../../src/model/story.ts";
import { parityOf } from "../../../src/pipeline/plain/parity.ts";

const value: Story = { title: "T", standfirst: "S", published: "2026-11-23", charts: [], records: [], datasets: [], sources: [] }; // prettier-ignore
const parity = (body: string, front: Partial<Story> = {}) =>
  parityOf({ value: { ...value, ...front }, body });
const BODY = 'Of these, <Figure obs="a/b" is="7.5%" /> were unacceptable.';

test("it is twelve signs, the same for the same words", () => {
  expect(parity(BODY)).toMatch(/^[0-9a-f]{12}$/);
  expect(parity(BODY)).toBe(parity(BODY));
});

test.for([
  ["a word of the text", () => parity(BODY.replace("these", "those"))],
  ["a number as the data give it", () => parity(BODY.replace("7.5%", "7.6%"))],
  ["the observation that a number shows", () => parity(BODY.replace("a/b", "a/c"))],
  ["the headline", () => parity(BODY, { title: "Another" })],
  ["the standfirst", () => parity(BODY, { standfirst: "Another" })],
  ["a key point", () => parity(BODY, { key_points: ["Another"] })],
  ["a caveat", () => parity(BODY, { caveats: ["Another"] })],
  ["a reply", () => parity(BODY, { right_of_reply: "Another" })],
] as const)("it changes with %s", ([, changed]) => {
  expect(changed()).not.toBe(parity(BODY));
});

test("a line break or a day of publication does not ask for a new reading", () => {
  expect(parity(BODY.replace("these, ", "these,\n"))).toBe(parity(BODY));
  expect(parity(BODY, { published: "2026-12-01" })).toBe(parity(BODY));
});
