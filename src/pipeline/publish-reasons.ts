import type { PublishedReason } from "../model/published.ts";
import { claimsOf } from "../model/reason.ts";
import type { Evidence } from "./evidence.ts";

/** Every ground that the events give, with what became of it: nothing authored means that it is not known. */
export function publishReasons({ records, reference }: Evidence): PublishedReason[] {
  return records.flatMap(({ id, value }) =>
    claimsOf(value).map(({ ground, events }) => {
      const told = reference.reasons.value.reasons.find(
        (reason) => reason.record === id && reason.ground === ground,
      );
      return { record: id, ground, events, became: told?.became ?? [], note: told?.note ?? null };
    }),
  );
}
