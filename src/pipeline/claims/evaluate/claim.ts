import type { DeclaredClaim } from "../../../model/claim/declared.ts";
import type { Facts } from "../facts.ts";
import { attempt, type Found, type Outcome } from "../outcome.ts";
import { evaluateHistory } from "./histories.ts";
import { evaluateHolding } from "./holdings.ts";
import { evaluateRows } from "./rows.ts";
import { evaluateValue } from "./values.ts";

/** Works out a declared claim from what is published, or says why it cannot stand. */
export function evaluateClaim(claim: DeclaredClaim, facts: Facts): Outcome {
  return attempt(() => evaluate(claim, facts));
}

function evaluate(claim: DeclaredClaim, facts: Facts): Found {
  switch (claim.that) {
    case "value":
    case "change":
    case "percentage change":
    case "ratio":
    case "share":
    case "compare":
    case "difference":
      return evaluateValue(claim, facts);
    case "event count":
    case "days between":
    case "days taken":
    case "days late":
    case "order":
    case "clock days":
      return evaluateHistory(claim, facts);
    case "obligation count":
    case "coverage count":
    case "gap count":
    case "disagreement count":
    case "reason count":
    case "record count":
    case "holds":
      return evaluateHolding(claim, facts);
    case "sum":
    case "count":
    case "every":
    case "none":
    case "most":
    case "highest":
    case "lowest":
    case "first":
    case "last":
    case "rank":
    case "rises every time":
    case "falls every time":
    case "leads":
      return evaluateRows(claim, facts);
  }
}
