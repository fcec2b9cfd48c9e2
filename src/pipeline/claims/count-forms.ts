import { cardinal } from "../../model/claim/number-words.ts";
import { withSeparators } from "../../model/claim.ts";
import type { EvidenceRef } from "../../model/claim/bound.ts";
import { roundForms, unique, BARE } from "./number-forms.ts";
import type { Found } from "./outcome.ts";

/** A count, with or without what it is out of: "nine", "9 of 29", "all three", "none". */
export function countFound(
  count: number,
  of: number | null,
  working: string,
  evidence: EvidenceRef[],
  numbers: number[],
  locked = false,
): Found {
  const own = spelt(count);
  const pairs = of === null ? [] : own.flatMap((a) => spelt(of).flatMap((b) => [`${a} of ${b}`, `${a} of the ${b}`, `${a} out of ${b}`])); // prettier-ignore
  const whole = of !== null && count === of ? spelt(count).flatMap((all) => [`all ${all}`, `all of the ${all}`]) : []; // prettier-ignore
  const both = of === 2 && count === 2 ? ["both"] : [];
  const none = count === 0 ? ["none", "no"] : [];
  const halves = of !== null && count * 2 === of ? ["half"] : [];
  const round = count > 20 ? roundForms(count, BARE) : [];
  return {
    forms: unique([...own, ...pairs, ...whole, ...both, ...none, ...halves, ...round]),
    numbers: [count, ...(of === null ? [] : [of, of - count]), ...numbers],
    truth: false,
    locked,
    working,
    evidence,
  };
}

function spelt(count: number): string[] {
  const word = cardinal(count);
  return [...(word === null ? [] : [word]), withSeparators(String(count))];
}
