import { parseObservationRef } from "../model/claim.ts";
import type { Problem } from "../model/problem.ts";
import { unknownReference } from "./check-references.ts";
import { eventProblem } from "./event-problem.ts";
import type { Evidence } from "./evidence.ts";
import type { Rows } from "./rows.ts";

/** Checks that the observations and events of every disagreement exist, and that no event is relabelled without one. */
export function checkDisagreements(evidence: Evidence, tidy: ReadonlyMap<string, Rows>): Problem[] {
  const list = evidence.reference.disagreements;
  const events = evidence.records.flatMap(({ id, value }) =>
    value.events.map((event) => `${id}/${event.id}`),
  );
  const missing = list.value.disagreements.flatMap((item, index) => [
    ...item.observations.flatMap((text, at) => {
      const ref = parseObservationRef(text);
      const rows = ref ? (tidy.get(ref.dataset) ?? []) : [];
      if (rows.some((row) => row.id === ref?.id)) return [];
      const known = rows.map((row) => `${ref?.dataset ?? ""}/${row.id}`);
      const place = list.placeOf(["disagreements", index, "observations", at]);
      return [unknownReference("observation", text, known, list.file, place)];
    }),
    ...(item.events ?? []).flatMap((text, at) => {
      if (events.includes(text)) return [];
      const place = list.placeOf(["disagreements", index, "events", at]);
      return [unknownReference("event", text, events, list.file, place)];
    }),
  ]);
  return [...missing, ...ownLabels(evidence)];
}

/** An event may be called otherwise than its type only where sources disagree on what it was. */
function ownLabels({ records, reference }: Evidence): Problem[] {
  const disputed = reference.disagreements.value.disagreements.flatMap(({ events }) => events ?? []);
  return records.flatMap((record) =>
    record.value.events.flatMap(({ id, label }, index) => {
      const name = `${record.id}/${id}`;
      if (label === undefined || disputed.includes(name)) return [];
      return [eventProblem("label-without-disagreement", record, index, "label", `the label "${label}"`, `a disagreement under data/reference/disagreements.yaml that names "${name}"`, "take the label out, or add the disagreement with its sources")]; // prettier-ignore
    }),
  );
}
