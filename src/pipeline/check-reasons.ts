import type { Place, Problem } from "../model/problem.ts";
import { claimsOf, FATES } from "../model/reason.ts";
import { unknownReference } from "./check-references.ts";
import type { Evidence } from "./evidence.ts";

/** Checks that every reason is a ground that its record's events give, once, and that its events can show its fate. */
export function checkReasons({ records, reference }: Evidence): Problem[] {
  const list = reference.reasons;
  const problem = (code: Problem["code"], place: Place | undefined, found: string, expected: string, mend: string): Problem => ({ code, file: list.file, ...(place ? { at: place } : {}), found, expected, mend }); // prettier-ignore
  return list.value.reasons.flatMap((reason, index): Problem[] => {
    const at = (...path: PropertyKey[]) => list.placeOf(["reasons", index, ...path]);
    const record = records.find(({ id }) => id === reason.record);
    if (!record) return [unknownReference("record", reason.record, records.map(({ id }) => id), list.file, at("record"))]; // prettier-ignore
    const claims = claimsOf(record.value);
    const claim = claims.find(({ ground }) => ground === reason.ground);
    const given = claims.map(({ ground }) => ground).join(", ") || "none";
    if (!claim) return [problem("unknown-reference", at("ground"), `the ground "${reason.ground}" for ${record.id}`, `a ground that its events give: ${given}`, "name the section under basis: of the event that gives it, or correct the ground")]; // prettier-ignore
    const isSame = (other: typeof reason) => other.record === reason.record && other.ground === reason.ground; // prettier-ignore
    const twice =
      list.value.reasons.findIndex(isSame) === index
        ? []
        : [problem("duplicate-id", at("ground"), `"${reason.ground}" a second time for ${record.id}`, "each ground of a record only once", "put the steps of both under one became:, and take the other out")]; // prettier-ignore
    const { events } = record.value;
    const from = events.findIndex(({ id }) => id === claim.events[0]);
    const fates = reason.became.flatMap(({ fate, event }, step) => {
      const shownBy: readonly string[] = FATES[fate].shownBy;
      const able = events.slice(from).filter(({ type }) => shownBy.includes(type)).map(({ id }) => id); // prettier-ignore
      if (able.includes(event)) return [];
      return [problem("unknown-reference", at("became", step, "event"), `the event "${event}" as showing "${fate}"`, `an event of ${record.id} of type ${shownBy.join(" or ")}, not before the ground was given`, able.length > 0 ? `write ${able.map((id) => `"${id}"`).join(" or ")}` : "add the event to the record, or correct the fate")]; // prettier-ignore
    });
    return [...twice, ...fates];
  });
}
