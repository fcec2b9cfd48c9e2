import type { DeclaredClaim } from "../../../model/claim/declared.ts";
import { ordinals } from "../../../model/claim/number-words.ts";
import type { TidyRow } from "../../../model/tidy-row.ts";
import {
  evidenceOf,
  inWords,
  isSame,
  placed,
  point,
  rowsOf,
  sameUnit,
  sumOf,
  type Placed,
} from "../amounts.ts";
import { mayCompare } from "../comparable.ts";
import { countFound } from "../count-forms.ts";
import type { Facts } from "../facts.ts";
import { exactForms, plain, roundForms } from "../number-forms.ts";
import { isFalse, Refusal, type Found } from "../outcome.ts";
import { heldAgainst, numbersOfTest, sortBy, testInWords } from "./tests.ts";

type Kind = "sum" | "count" | "every" | "none" | "most" | "highest" | "lowest" | "first" | "last" | "rank" | "rises every time" | "falls every time" | "leads"; // prettier-ignore
export type RowClaim = Extract<DeclaredClaim, { that: Kind }>;

/** Claims about several rows. */
export function evaluateRows(claim: RowClaim, facts: Facts): Found {
  const rows = rowsOf(claim.rows, facts);
  sameUnit(rows.map(({ row }) => ({ unitId: row.unit })));
  switch (claim.that) {
    case "sum": {
      const { value, decimals, unit, words } = sumOf(rows, facts);
      const forms = [...exactForms(value, plain(value, decimals), unit), ...roundForms(value, unit)];
      return { forms, numbers: [], truth: false, locked: true, working: `${told(rows, facts)}: ${words} in all`, evidence: evidenceOf(rows) }; // prettier-ignore
    }
    case "count": {
      const holds = claim.test ? sortBy(claim.test, rows, facts).holds : rows;
      const what = claim.test ? ` ${testInWords(claim.test, rows, facts)}` : "";
      return countFound(holds.length, claim.test ? rows.length : null, `${holds.length} of ${rows.length}${what}: ${told(rows, facts)}`, evidenceOf([...rows, ...heldAgainst(claim.test, rows, facts)]), claim.test ? numbersOfTest(claim.test) : [], true); // prettier-ignore
    }
    case "every":
    case "none":
    case "most":
      return quantified(claim, rows, facts);
    case "highest":
    case "lowest":
      return extreme(claim, rows, facts);
    case "first":
    case "last":
      return atEnd(claim, rows, facts);
    case "rank":
      return ranked(claim, rows, facts);
    case "rises every time":
    case "falls every time":
      return steady(claim, rows, facts);
    case "leads":
      return leads(claim, rows, facts);
  }
}

function quantified(claim: Extract<RowClaim, { that: "every" | "none" | "most" }>, rows: Placed[], facts: Facts): Found {
  const { holds, fails } = sortBy(claim.test, rows, facts);
  const said = { every: fails.length === 0, none: holds.length === 0, most: holds.length * 2 > rows.length }[claim.that]; // prettier-ignore
  const counted = `${holds.length} of ${rows.length} ${testInWords(claim.test, rows, facts)}`;
  const working = `${counted}: ${told(rows, facts)}`;
  if (!said) throw isFalse(`${claim.that} of ${rows.length} is ${testInWords(claim.test, rows, facts)}`, `${counted}; not so: ${told(claim.that === "none" ? holds : fails, facts)}`); // prettier-ignore
  const numbers = [rows.length, holds.length, fails.length, ...numbersOfTest(claim.test)];
  return { forms: [], numbers, truth: true, locked: true, working, evidence: evidenceOf([...rows, ...heldAgainst(claim.test, rows, facts)]) };
} // prettier-ignore

function extreme(claim: Extract<RowClaim, { that: "highest" | "lowest" }>, rows: Placed[], facts: Facts): Found {
  const own = among(claim.row, rows, facts);
  mayCompare(rows, facts, false);
  const sign = claim.that === "highest" ? 1 : -1;
  const value = point(own, facts).value * sign;
  const rival = rows.find((each) => !isSame(each, own) && point(each, facts).value * sign >= value);
  if (rival) throw isFalse(`${said(own, facts)} is the ${claim.that}`, said(rival, facts));
  return { forms: [], numbers: [rows.length], truth: true, locked: true, working: `${claim.that}: ${said(own, facts)}, among ${told(rows, facts)}`, evidence: evidenceOf([own, ...rows.filter((each) => !isSame(each, own))]) }; // prettier-ignore
} // prettier-ignore

function atEnd(claim: Extract<RowClaim, { that: "first" | "last" }>, rows: Placed[], facts: Facts): Found {
  const own = among(claim.row, rows, facts);
  const undated = rows.find(({ row }) => row.period_start === null || row.period_end === null);
  if (undated) throw new Refusal("story-claim-bound", `${undated.dataset}/${undated.row.id} has no dates`, "rows with dates", "leave the row out with its reason"); // prettier-ignore
  const counted = claim.test ? sortBy(claim.test, rows, facts).holds : rows;
  const there = claim.that === "first" ? counted[0] : counted.at(-1);
  const start = there?.row.period_start;
  const several = counted.filter(({ row }) => row.period_start === start).length > 1;
  if (!there || !isSame(there, own) || several) throw isFalse(`${said(own, facts)} is the ${claim.that}`, there ? said(there, facts) : "none"); // prettier-ignore
  const numbers = claim.test ? numbersOfTest(claim.test) : [];
  const what = claim.test ? ` ${testInWords(claim.test, rows, facts)}` : "";
  return { forms: [claim.that], numbers, truth: true, locked: true, working: `${claim.that}${what}: ${said(own, facts)}, among ${told(rows, facts)}`, evidence: evidenceOf([own, ...rows.filter((each) => !isSame(each, own)), ...heldAgainst(claim.test, rows, facts)]) }; // prettier-ignore
}

function ranked(claim: Extract<RowClaim, { that: "rank" }>, rows: Placed[], facts: Facts): Found {
  const own = among(claim.row, rows, facts);
  mayCompare(rows, facts, false);
  const sign = claim.from === "highest" ? 1 : -1;
  const value = point(own, facts).value * sign;
  const others = rows.filter((each) => !isSame(each, own));
  if (others.some((each) => point(each, facts).value * sign === value)) throw isFalse(`${said(own, facts)} has a place of its own`, "another is as high"); // prettier-ignore
  const place = 1 + others.filter((each) => point(each, facts).value * sign > value).length;
  return { forms: ordinals(place), numbers: [], truth: false, locked: true, working: `${ordinals(place).at(-1) ?? ""} ${claim.from}: ${said(own, facts)}, among ${told(rows, facts)}`, evidence: evidenceOf([own, ...others]) }; // prettier-ignore
}

function steady(claim: Extract<RowClaim, { that: "rises every time" | "falls every time" }>, rows: Placed[], facts: Facts): Found {
  mayCompare(rows, facts, true);
  if (rows.length < 2) throw new Refusal("story-claim", "one row", "two rows or more", "take more rows in, or say it in another way"); // prettier-ignore
  const sign = claim.that === "rises every time" ? 1 : -1;
  const odd = rows.find((each, index) => {
    const before = rows[index - 1];
    return before && !(point(each, facts).value * sign > point(before, facts).value * sign);
  });
  if (odd) throw isFalse(`it ${claim.that}`, `not at ${said(odd, facts)}`);
  return { forms: [], numbers: [rows.length, rows.length - 1], truth: true, locked: true, working: `${claim.that}: ${told(rows, facts)}`, evidence: evidenceOf(rows) }; // prettier-ignore
} // prettier-ignore

function leads(claim: Extract<RowClaim, { that: "leads" }>, rows: Placed[], facts: Facts): Found {
  mayCompare(rows, facts, false);
  const seriesOf = ({ row }: Placed) => row[claim.by as keyof TidyRow];
  const own = rows.filter((each) => seriesOf(each) === claim.leader);
  const pairs = own.flatMap((each) => {
    const rivals = rows.filter((other) => other.row.period_label === each.row.period_label && seriesOf(other) !== claim.leader); // prettier-ignore
    return rivals.length > 0 ? [{ each, rivals }] : [];
  });
  if (pairs.length === 0) throw new Refusal("story-claim", `no period in which ${claim.leader} stands beside another`, "at least one shared period", "correct leader, by or the rows"); // prettier-ignore
  const won = pairs.filter(({ each, rivals }) => rivals.every((other) => point(each, facts).value > point(other, facts).value)); // prettier-ignore
  return countFound(won.length, pairs.length, `${claim.leader} is above in ${won.length} of ${pairs.length}: ${told(rows, facts)}`, evidenceOf(rows), [], true); // prettier-ignore
}

/** The row that a claim is about, which must be one of its rows. */
function among(ref: string, rows: readonly Placed[], facts: Facts): Placed {
  const own = placed(ref, facts);
  const there = rows.find((each) => isSame(each, own));
  if (!there) throw new Refusal("story-claim", `${ref}, which is not among the claim's rows`, "one of its rows", "correct row, or take it in under rows"); // prettier-ignore
  return there;
}

function said({ row }: Placed, facts: Facts): string {
  return `${row.period_label} ${inWords(row, facts)}`;
}

// So many values are told one by one; of more, how many they are, from what to what, and their sum.
const TOLD = 12;

/** Rows in words that change with any of their values. */
function told(rows: readonly Placed[], facts: Facts): string {
  if (rows.length <= TOLD) return rows.map((each) => inWords(each.row, facts)).join(", ");
  const values = rows.map(({ row }) => row.value ?? 0);
  const sum = plain(
    values.reduce((total, value) => total + value, 0),
    4,
  );
  return `${rows.length} rows from ${plain(Math.min(...values), 4)} to ${plain(Math.max(...values), 4)} that add up to ${sum}`; // prettier-ignore
}
