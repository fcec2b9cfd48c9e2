import type { DeclaredClaim } from "../../../model/claim/declared.ts";
import { amountOf, evidenceOf, sameUnit, type Known } from "../amounts.ts";
import { mayCompare } from "../comparable.ts";
import type { Facts } from "../facts.ts";
import { exactForms, plain, roundForms, unique, type UnitWords } from "../number-forms.ts";
import { isFalse, Refusal, type Found } from "../outcome.ts";
import { ratioForms, shareForms } from "../part-forms.ts";
import { compareAmounts } from "./compare.ts";

type Kind = "value" | "change" | "percentage change" | "ratio" | "share" | "compare" | "difference";
export type ValueClaim = Extract<DeclaredClaim, { that: Kind }>;

const POINTS: UnitWords = { one: "# percentage point", many: "# percentage points" };

/** Claims about one or two amounts. */
export function evaluateValue(claim: ValueClaim, facts: Facts): Found {
  switch (claim.that) {
    case "value":
      return valueOf(amountOf(claim.of, facts));
    case "change":
    case "percentage change":
      return changeOf(claim, facts);
    case "ratio":
    case "share": {
      const of = amountOf(claim.of, facts);
      const whole = amountOf(claim.that === "share" ? claim.out_of : claim.to, facts);
      return claim.that === "share" ? shareOf(of, whole, facts) : ratioOf(of, whole, facts);
    }
    case "difference": {
      const [of, less] = pair(amountOf(claim.of, facts), amountOf(claim.less, facts), facts, false);
      if (of.value < less.value) throw isFalse(`${of.words} less ${less.words}`, "the first is the smaller");
      const apart = differenceOf(of, less);
      return { ...apart, working: `${of.words} less ${less.words}: ${apart.forms[0] ?? ""}` };
    }
    case "compare":
      return compareAmounts(claim, facts);
  }
}

function valueOf(known: Known): Found {
  const exact = exactForms(known.value, plain(known.value, known.decimals), known.unit);
  return numeric([...exact, ...roundForms(known.value, known.unit)], known.words, [known]);
}

function changeOf(claim: Extract<ValueClaim, { direction: string }>, facts: Facts): Found {
  const [from, to] = pair(amountOf(claim.from, facts), amountOf(claim.to, facts), facts, true);
  const went = to.value > from.value ? "up" : to.value < from.value ? "down" : "nowhere";
  if (went !== claim.direction)
    throw isFalse(`it went ${claim.direction}`, `${from.words}, then ${to.words}`);
  if (claim.that === "change") {
    const apart = differenceOf(from, to);
    return { ...apart, working: `from ${from.words} to ${to.words}: ${went} ${apart.forms[0] ?? ""}` };
  }
  if (from.value <= 0) throw new Refusal("story-claim", "a change from nought or less in per cent", "a number above nought to start from", "use change instead"); // prettier-ignore
  const percent = (Math.abs(to.value - from.value) / from.value) * 100;
  const unit = { one: "#%", many: "#%" };
  const forms = [0, 1].flatMap((decimals) => exactForms(percent, plain(percent, decimals), unit));
  return numeric([...forms, ...roundForms(percent, unit)], `from ${from.words} to ${to.words}: ${went} ${plain(percent, 1)}%`, [from, to]); // prettier-ignore
}

function shareOf(of: Known, whole: Known, facts: Facts): Found {
  sameCounted(of, whole, facts);
  if (whole.value <= 0 || of.value > whole.value) throw isFalse(`${of.words} is a part of ${whole.words}`, "it is no part of it"); // prettier-ignore
  const share = of.value / whole.value;
  return numeric(shareForms(share), `${of.words} out of ${whole.words}: ${plain(share * 100, 2)}%`, [
    of,
    whole,
  ]);
}

function ratioOf(of: Known, to: Known, facts: Facts): Found {
  pair(of, to, facts, true);
  if (to.value <= 0) throw new Refusal("story-claim", "a ratio to nought or less", "a number above nought", "say it in another way"); // prettier-ignore
  const ratio = of.value / to.value;
  return numeric(ratioForms(ratio), `${of.words} against ${to.words}: ${plain(ratio, 3)} times`, [of, to]);
}

/** Two amounts that may be set side by side; `joined` if as a course over time. */
function pair(a: Known, b: Known, facts: Facts, joined: boolean): [Known, Known] {
  sameUnit([a, b]);
  mayCompare([...a.from, ...b.from], facts, joined);
  return [a, b];
}

/** A part and its whole count the same things; the whole may be the row's own base. */
function sameCounted(of: Known, whole: Known, facts: Facts): void {
  if (whole.unitId !== "base") sameUnit([of, whole]);
  if (of.unitId === "percent") throw new Refusal("story-claim-compares", "a share of percentages", "counts", "use ratio or change, or the counts behind the percentages"); // prettier-ignore
  const periods = [...new Set([...of.from, ...whole.from].map(({ row }) => row.period_label))];
  if (periods.length > 1) throw new Refusal("story-claim-compares", `a part and a whole of different periods: ${periods.join(", ")}`, "a part and a whole of one period", "choose figures of one period, or use ratio"); // prettier-ignore
  const [dataset] = [...of.from, ...whole.from].map((each) => each.dataset);
  if (whole.from.some((each) => each.dataset !== dataset))
    mayCompare([...of.from, ...whole.from], facts, false);
}

function differenceOf(a: Known, b: Known): Found {
  const decimals = Math.max(a.decimals, b.decimals);
  const value = Number(Math.abs(a.value - b.value).toFixed(decimals));
  const unit = a.unitId === "percent" ? POINTS : a.unit;
  return numeric([...exactForms(value, plain(value, decimals), unit), ...roundForms(value, unit)], "", [
    a,
    b,
  ]);
}

function numeric(forms: string[], working: string, from: readonly Known[]): Found {
  return { forms: unique(forms), numbers: [], truth: false, locked: true, working, evidence: evidenceOf(from.flatMap((each) => each.from)) }; // prettier-ignore
}
