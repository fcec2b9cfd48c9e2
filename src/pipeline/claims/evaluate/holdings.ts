import type { EvidenceRef } from "../../../model/claim/bound.ts";
import type { DeclaredClaim } from "../../../model/claim/declared.ts";
import { COVERAGE_STATUSES } from "../../../model/coverage.ts";
import { matrixOf } from "../../matrix.ts";
import { unknown } from "../amounts.ts";
import { countFound } from "../count-forms.ts";
import type { Facts } from "../facts.ts";
import type { Found } from "../outcome.ts";

type Kind = "obligation count" | "coverage count" | "gap count" | "disagreement count" | "reason count" | "record count" | "holds"; // prettier-ignore
export type HoldingClaim = Extract<DeclaredClaim, { that: Kind }>;

/** Claims about what the site holds: each is a count. */
export function evaluateHolding(claim: HoldingClaim, facts: Facts): Found {
  switch (claim.that) {
    case "obligation count": {
      const counted = facts.reference.obligations.obligations.filter(({ kind }) => claim.kind === undefined || kind === claim.kind); // prettier-ignore
      return count(counted, null, "obligations", [list("obligations")]);
    }
    case "coverage count":
      return coverage(claim, facts);
    case "gap count": {
      if (claim.record !== undefined) known("record", claim.record, facts.records.map(({ id }) => id)); // prettier-ignore
      if (claim.dataset !== undefined) known("dataset", claim.dataset, [...facts.datasets.keys()]);
      const counted = facts.reference.gaps.filter(({ records, datasets }) => (claim.record === undefined || records.includes(claim.record)) && (claim.dataset === undefined || datasets.includes(claim.dataset))); // prettier-ignore
      return count(counted, null, "gaps", [list("gaps")]);
    }
    case "disagreement count": {
      const { dataset, record } = claim;
      const counted = facts.reference.disagreements.filter(({ observations, events = [] }) => (dataset === undefined || observations.some((ref) => ref.startsWith(`${dataset}/`))) && (record === undefined || events.some((ref) => ref.startsWith(`${record}/`)))); // prettier-ignore
      return count(counted, null, "disagreements", [list("disagreements")]);
    }
    case "reason count": {
      const given = facts.reasons.filter(({ ground }) => claim.ground?.includes(ground) ?? true);
      const counted = given.filter(({ became }) => { const last = became.at(-1); return claim.fate === undefined || (last !== undefined && claim.fate.includes(last.fate)); }); // prettier-ignore
      const events = counted.flatMap(({ record, events }) => events.slice(0, 1).map((event): EvidenceRef => ({ kind: "event", record, event }))); // prettier-ignore
      return count(counted, claim.fate ? given.length : null, "grounds given", [...events, list("reasons")]);
    }
    case "record count": {
      const counted = facts.records.filter(({ kind }) => claim.kind === undefined || kind === claim.kind);
      return count(counted, null, "records", [list("records")]);
    }
    case "holds":
      return holds(claim.of, facts);
  }
}

function coverage(claim: Extract<HoldingClaim, { that: "coverage count" }>, facts: Facts): Found {
  const { obligations } = facts.reference;
  if (claim.provider !== undefined) known("company of a contract", claim.provider, obligations.contracts.map(({ provider }) => provider)); // prettier-ignore
  if (claim.period !== undefined) known("year", claim.period, obligations.periods.map(({ period }) => period)); // prettier-ignore
  const cells = matrixOf(obligations, facts.coverage).filter(({ kind, provider, period }) => (claim.kind === undefined || kind === claim.kind) && (claim.provider === undefined || provider === claim.provider) && (claim.period === undefined || period === claim.period)); // prettier-ignore
  const counted = cells.filter(({ status }) => claim.status.includes(status));
  const evidence = counted.map(({ obligation, provider, lot, period, source }): EvidenceRef => ({ kind: "coverage", obligation, provider, lot, period, source })); // prettier-ignore
  const what = claim.status.map((status) => COVERAGE_STATUSES[status].label).join(" or ");
  return count(counted, cells.length, what, [...evidence, list("obligations")]);
}

function holds(of: Extract<HoldingClaim, { that: "holds" }>["of"], facts: Facts): Found {
  const counts = {
    datasets: () => facts.datasets.size,
    observations: () => [...facts.tidy.values()].reduce((total, rows) => total + rows.length, 0),
    records: () => facts.records.length,
    events: () => facts.records.reduce((total, { events }) => total + events.length, 0),
    sources: () => facts.sources.length,
    charts: () => facts.charts.size,
  };
  const number = counts[of]();
  const at = of === "observations" ? "datasets" : of === "events" ? "records" : of;
  return countFound(number, null, `${number} ${of}`, [list(at)], []);
}

function count(things: readonly unknown[], of: number | null, what: string, evidence: EvidenceRef[]): Found {
  return countFound(
    things.length,
    of,
    `${things.length}${of === null ? "" : ` of ${of}`} ${what}`,
    evidence,
    [],
  );
}

function list(name: Extract<EvidenceRef, { kind: "list" }>["list"]): EvidenceRef {
  return { kind: "list", list: name };
}

function known(what: string, name: string, names: readonly string[]): void {
  if (!names.includes(name)) throw unknown(what, name, names);
}
