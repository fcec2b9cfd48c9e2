import type { Observation, TranscribedRow } from "../model/observation.ts";

/** Reads one transcribed row: text into numbers, empty cells into "not given". Nothing is rounded or filled in. */
export function observe(row: TranscribedRow): Observation {
  return {
    id: row.id,
    period: { start: row.period_start || null, end: row.period_end || null, label: row.period_label },
    provider: row.provider || null,
    lot: row.lot || null,
    area: row.area || null,
    authority: null,
    measure: row.measure,
    category: row.category,
    as_published: row.value || null,
    value: row.value === "" ? null : Number(row.value),
    qualifier: row.qualifier || null,
    unit: row.unit,
    denominator: row.denominator === "" ? null : denominator(row.denominator),
    target: row.target || null,
    status: row.status || null,
    address: { source: row.source, locator: row.locator },
    note: row.note || null,
  };
}

/** A base is a number only if the source gives a plain number: "more than 4,000" stays words. */
function denominator(text: string): { value: number | null; as_published: string } {
  return { value: /^\d+$/.test(text) ? Number(text) : null, as_published: text };
}
