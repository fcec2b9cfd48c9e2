import { parseObservationRef } from "../model/claim.ts";
import type { Problem } from "../model/problem.ts";
import { unknownReference } from "./check-references.ts";
import type { Evidence } from "./evidence.ts";
import type { Rows } from "./rows.ts";

/** Checks that the signatures of every petition are an observation that exists. */
export function checkPetitions({ records }: Evidence, tidy: ReadonlyMap<string, Rows>): Problem[] {
  return records.flatMap((record) => {
    const text = record.value.petition?.signatures;
    if (text === undefined) return [];
    const ref = parseObservationRef(text);
    const rows = ref ? (tidy.get(ref.dataset) ?? []) : [];
    if (rows.some((row) => row.id === ref?.id)) return [];
    const known = rows.map((row) => `${ref?.dataset ?? ""}/${row.id}`);
    return [unknownReference("observation", text, known, record.file, record.placeOf(["petition", "signatures"]))]; // prettier-ignore
  });
}
