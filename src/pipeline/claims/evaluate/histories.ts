import type { EvidenceRef } from "../../../model/claim/bound.ts";
import type { DeclaredClaim } from "../../../model/claim/declared.ts";
import { ordinals } from "../../../model/claim/number-words.ts";
import { daysBetween } from "../../../model/day.ts";
import { boundsOf, dateInWords } from "../../../model/edtf.ts";
import type { PublishedEvent, PublishedRecord } from "../../../model/published.ts";
import { stepInWords } from "../../step-in-words.ts";
import { countFound } from "../count-forms.ts";
import { spanForms } from "../day-forms.ts";
import type { Facts } from "../facts.ts";
import { exactForms } from "../number-forms.ts";
import { isFalse, Refusal, type Found } from "../outcome.ts";
import { unknown } from "../amounts.ts";

type Kind = "event count" | "days between" | "days taken" | "days late" | "order" | "clock days";
export type HistoryClaim = Extract<DeclaredClaim, { that: Kind }>;

/** Claims about the steps of records. */
export function evaluateHistory(claim: HistoryClaim, facts: Facts): Found {
  switch (claim.that) {
    case "event count": {
      const records = (claim.records ?? facts.records.map(({ id }) => id)).map((id) => recordOf(id, facts));
      const events = records.flatMap((record) => record.events.filter((event) => fits(event, claim)).map((event) => ({ record, event }))); // prettier-ignore
      const working = `${events.length} ${events.length === 1 ? "event" : "events"} of ${records.length === 1 ? "one record" : `${records.length} records`}`;
      return countFound(events.length, null, working, events.map(({ record, event }) => evidenceOf(record, event)), []); // prettier-ignore
    }
    case "days between":
      return daysApart(claim, facts);
    case "days taken":
    case "days late":
      return clockDays(claim, facts);
    case "order": {
      const { record, event } = eventOf(claim.event, facts);
      if (!claim.among.includes(event.type)) throw new Refusal("story-claim", `the event is of the type ${event.type}, which is not counted`, "its own type under among", `add ${event.type}`); // prettier-ignore
      const counted = record.events.filter(({ type }) => claim.among.includes(type));
      const place = counted.indexOf(event) + 1;
      const working = `number ${place} of ${counted.length}: ${counted.map((each) => stepInWords(each, record.events)).join("; ")}`;
      return { forms: ordinals(place), numbers: [place], truth: false, locked: false, working, evidence: [evidenceOf(record, event)] }; // prettier-ignore
    }
    case "clock days": {
      const rule = facts.reference.clocks.rules.find(({ id }) => id === claim.rule);
      if (!rule) throw unknown("rule", claim.rule, facts.reference.clocks.rules.map(({ id }) => id)); // prettier-ignore
      if (!("days" in rule.length)) throw new Refusal("story-claim", `the rule ${claim.rule} sets no number of days`, "a rule with a number of days", "use days between for the days that a notice sets"); // prettier-ignore
      const unit = unitOfDays(rule.length.unit);
      return { forms: exactForms(rule.length.days, String(rule.length.days), unit), numbers: [rule.length.days], truth: false, locked: false, working: `${rule.provision}: ${unit.many.replace("#", String(rule.length.days))}`, evidence: [{ kind: "rule", rule: rule.id }] }; // prettier-ignore
    }
  }
}

function fits(event: PublishedEvent, claim: Extract<HistoryClaim, { that: "event count" }>): boolean {
  return (
    (claim.types?.includes(event.type) ?? true) &&
    (claim.actors?.includes(event.actor) ?? true) &&
    (claim.basis?.some((provision) => event.basis?.includes(provision)) ?? true)
  );
}

function daysApart(claim: Extract<HistoryClaim, { that: "days between" }>, facts: Facts): Found {
  const [a, b] = [eventOf(claim.from, facts), eventOf(claim.to, facts)];
  const [from, to] = [boundsOf(a.event.date ?? ""), boundsOf(b.event.date ?? "")];
  if (!from?.earliest || !from.latest || !to?.earliest || !to.latest) {
    throw new Refusal("story-claim-bound", `${claim.from} or ${claim.to} has no date, or one with an open end`, "two dates, or bounds with both ends", "say what is known of the dates with <Date>"); // prettier-ignore
  }
  const [least, most] = [daysBetween(from.latest, to.earliest), daysBetween(from.earliest, to.latest)];
  if (least < 0) throw isFalse(`${claim.from} comes before ${claim.to}`, "the order is not certain");
  const working = `from ${dateInWords(a.event.date ?? "")} to ${dateInWords(b.event.date ?? "")}: ${least === most ? `${least} days` : `${least} to ${most} days`}`; // prettier-ignore
  return { forms: spanForms(least, most), numbers: [], truth: false, locked: false, working, evidence: [evidenceOf(a.record, a.event), evidenceOf(b.record, b.event)] }; // prettier-ignore
}

function clockDays(claim: Extract<HistoryClaim, { that: "days taken" | "days late" }>, facts: Facts): Found {
  const record = recordOf(claim.record, facts);
  const clocks = record.clocks.filter(({ rule, from }) => rule === claim.rule && (claim.from === undefined || from === claim.from)); // prettier-ignore
  const [clock] = clocks;
  if (!clock || clocks.length > 1) throw new Refusal("story-claim", `${clocks.length} clocks of the rule ${claim.rule} in ${claim.record}`, "one clock", `name under from the event that starts it: ${record.clocks.map(({ rule, from }) => `${rule} from ${from}`).join("; ")}`); // prettier-ignore
  const days = claim.that === "days taken" ? clock.taken : clock.late;
  if (days === null) throw new Refusal("story-claim-bound", `the days of ${claim.rule} in ${claim.record} cannot be counted: ${clock.unknown ?? "a date is not known to the day"}`, "a start and an answer that are known to the day", "say what is known of the dates with <Date>"); // prettier-ignore
  if (days < 0) throw isFalse("the answer was late", `it came ${-days} days before its deadline`);
  const rule = facts.reference.clocks.rules.find(({ id }) => id === clock.rule);
  const unit = unitOfDays(rule?.length.unit ?? "calendar-days");
  const evidence = [clock.from, clock.answered].flatMap((id): EvidenceRef[] => (id === null ? [] : [{ kind: "event", record: record.id, event: id }])); // prettier-ignore
  return { forms: exactForms(days, String(days), unit), numbers: [days], truth: false, locked: false, working: `${rule?.name ?? clock.rule}, ${claim.that}: ${unit.many.replace("#", String(days))}`, evidence: [...evidence, { kind: "rule", rule: clock.rule }] }; // prettier-ignore
} // prettier-ignore

function unitOfDays(unit: string): { one: string; many: string } {
  return unit === "working-days" ? { one: "# working day", many: "# working days" } : { one: "# day", many: "# days" };
} // prettier-ignore

/** A record by its id. */
export function recordOf(id: string, facts: Facts): PublishedRecord {
  const record = facts.records.find((each) => each.id === id);
  if (!record) throw unknown("record", id, facts.records.map((each) => each.id)); // prettier-ignore
  return record;
}

/** An event, for <record>#<event>. */
export function eventOf(ref: string, facts: Facts): { record: PublishedRecord; event: PublishedEvent } {
  const [id = "", name = ""] = ref.split("#");
  const record = recordOf(id, facts);
  const event = record.events.find((each) => each.id === name);
  if (!event) throw unknown("event", ref, record.events.map((each) => `${id}#${each.id}`)); // prettier-ignore
  return { record, event };
}

/** An event as evidence. */
export function evidenceOf(record: PublishedRecord, event: PublishedEvent): EvidenceRef {
  return { kind: "event", record: record.id, event: event.id };
}
