import { withSeparators } from "../../../model/claim.ts";
import type { Test } from "../../../model/claim/amount.ts";
import { parseTarget, targetInWords } from "../../../model/target.ts";
import { amountOf, inWords, reachOf, type Placed, type Reach } from "../amounts.ts";
import type { Facts } from "../facts.ts";
import { Refusal } from "../outcome.ts";
import { exactly, isAbove, isPoint } from "./compare.ts";

/** What a row is held against: its value's reach, and its words. */
type Against = { reach: Reach; words: string };

/** Sorts rows into those for which a test holds and those for which it does not. A row that proves neither is refused. */
export function sortBy(test: Test, rows: readonly Placed[], facts: Facts): { holds: Placed[]; fails: Placed[] } {
  const judged = rows.map((each) => ({ each, holds: holdsFor(test, each, facts) }));
  return {
    holds: judged.filter(({ holds }) => holds).map(({ each }) => each),
    fails: judged.filter(({ holds }) => !holds).map(({ each }) => each),
  };
} // prettier-ignore

function holdsFor(test: Test, each: Placed, facts: Facts): boolean {
  const reach = reachOf(each, facts);
  const against = againstFor(test, each, facts);
  const above = isAbove(reach, against.reach);
  const below = isAbove(against.reach, reach);
  const same = isPoint(reach) && reach.low === against.reach.low;
  const atLeast = reach.low >= against.reach.high;
  const atMost = reach.high <= against.reach.low;
  const [proved, refuted] = {
    above: [above, atMost],
    below: [below, atLeast],
    "at least": [atLeast, below],
    "at most": [atMost, above],
    exactly: [same, above || below],
  }[test.is];
  if (proved || refuted) return proved === true;
  throw new Refusal("story-claim-bound", `${each.dataset}/${each.row.id} is "${inWords(each.row, facts)}", which does not settle whether it is ${test.is} ${against.words}`, "a number, or a hedge that proves it", "leave the row out with its reason, or choose another test"); // prettier-ignore
}

function againstFor({ than }: Test, { dataset, row }: Placed, facts: Facts): Against {
  if (than === "target") {
    const target = row.target === null ? null : parseTarget(row.target);
    if (target === null) throw new Refusal("story-claim", `${dataset}/${row.id} has no target`, "rows that carry the contract's target", "leave the row out with its reason, or name another number"); // prettier-ignore
    return { reach: exactly(target.value), words: `the target, ${target.kind} ${target.value}%` };
  }
  if (typeof than === "object" && "number" in than) return { reach: exactly(than.number), words: String(than.number) };
  const known = amountOf(than, facts);
  if (known.unitId !== row.unit) throw new Refusal("story-claim-compares", `numbers in different units: ${row.unit}, ${known.unitId}`, "numbers in one unit", "choose figures in the same unit"); // prettier-ignore
  return { reach: exactly(known.value), words: known.words };
} // prettier-ignore

/** A test in words: "above the target (at most 3%)", "above 550 fixtures". */
export function testInWords({ is, than }: Test, rows: readonly Placed[], facts: Facts): string {
  if (than === "target") {
    const targets = rows.map(({ row }) => (row.target === null ? "none" : targetInWords(row.target)));
    return `${is} the target (${[...new Set(targets)].join(", ")})`;
  }
  if (typeof than === "object" && "number" in than) return `${is} ${withSeparators(String(than.number))}`;
  return `${is} ${amountOf(than, facts).words}`;
}

/** What a test rests on besides the values of the rows: their targets, or the number that they are held against. */
export function heldAgainst(test: Test | undefined, rows: readonly Placed[], facts: Facts): Placed[] {
  if (test === undefined) return [];
  if (test.than === "target") return rows.map((each) => ({ ...each, part: "target" }));
  return typeof test.than === "object" && "number" in test.than ? [] : amountOf(test.than, facts).from;
}

/** The numbers that a test itself names. */
export function numbersOfTest({ than }: Test): number[] {
  return typeof than === "object" && "number" in than ? [than.number] : [];
}
