import type { Amount } from "../../../model/claim/amount.ts";
import { amountOf, evidenceOf, inWords, placed, reachOf, type Placed, type Reach } from "../amounts.ts";
import { mayCompare } from "../comparable.ts";
import type { Facts } from "../facts.ts";
import { isFalse, Refusal, type Found } from "../outcome.ts";
import type { ValueClaim } from "./values.ts";

type Compare = Extract<ValueClaim, { that: "compare" }>;

/** What is compared: how far its value reaches, in words, in which unit, and the rows behind it. */
type Side = { reach: Reach; words: string; unit: string | null; from: Placed[] };

/** "More", "less" and "the same": a hedged number serves where the hedge itself proves it. */
export function compareAmounts(claim: Compare, facts: Facts): Found {
  const of = sideOf(claim.of, facts);
  const than = typeof claim.than === "object" && "number" in claim.than ? markOf(claim.than.number) : sideOf(claim.than, facts); // prettier-ignore
  if (than.unit !== null && of.unit !== than.unit) throw new Refusal("story-claim-compares", `numbers in different units: ${of.unit ?? ""}, ${than.unit}`, "numbers in one unit", "choose figures in the same unit"); // prettier-ignore
  if (than.from.length > 0) mayCompare([...of.from, ...than.from], facts, false);
  const holds = {
    more: isAbove(of.reach, than.reach),
    less: isAbove(than.reach, of.reach),
    "the same": isPoint(of.reach) && isPoint(than.reach) && of.reach.low === than.reach.low,
  }[claim.is];
  const working = `${of.words} is ${claim.is === "the same" ? "the same as" : `${claim.is} than`} ${than.words}`;
  if (!holds) throw isFalse(working, `${of.words} beside ${than.words}`);
  const numbers = typeof claim.than === "object" && "number" in claim.than ? [claim.than.number] : [];
  return {
    forms: [],
    numbers,
    truth: true,
    locked: true,
    working,
    evidence: evidenceOf([...of.from, ...than.from]),
  };
}

function sideOf(amount: Amount, facts: Facts): Side {
  if (typeof amount === "string" && !amount.includes("#")) {
    const there = placed(amount, facts);
    return {
      reach: reachOf(there, facts),
      words: inWords(there.row, facts),
      unit: there.row.unit,
      from: [there],
    };
  }
  const { value, words, unitId, from } = amountOf(amount, facts);
  return { reach: exactly(value), words, unit: unitId, from };
}

function markOf(value: number): Side {
  return { reach: exactly(value), words: String(value), unit: null, from: [] };
}

/** A number that is known exactly. */
export function exactly(value: number): Reach {
  return { low: value, high: value, openLow: false, openHigh: false };
}

/** True only if every value that the first can have is above every value that the second can have. */
export function isAbove(a: Reach, b: Reach): boolean {
  return a.low > b.high || (a.low === b.high && Number.isFinite(a.low) && (a.openLow || b.openHigh));
}

/** True if the value is known as a point. */
export function isPoint({ low, high }: Reach): boolean {
  return low === high;
}
