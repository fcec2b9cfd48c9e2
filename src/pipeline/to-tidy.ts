import { formatAddress, locatorOf } from "../model/address.ts";
import type { Observation } from "../model/observation.ts";
import type { TidyRow } from "../model/tidy-row.ts";
import { TidyTable } from "./tidy-table.ts";

const ORDER = [
  "measure",
  "unit",
  "category",
  "provider",
  "lot",
  "area",
  "authority",
  "period_start",
  "period_end",
] as const;

/**
 * Turns observations into published rows, in an order that does not depend on the order of the file: by measure,
 * unit, category, provider, lot, area, period, id. Text is compared by code unit, so no locale changes it, and what is
 * not given comes first.
 */
export function toTidy(observations: Iterable<Observation>): TidyTable {
  return TidyTable.from(Iterator.from(observations).map(toRow)).sortedBy(ORDER);
}

function toRow(observation: Observation): TidyRow {
  const { period, denominator, address } = observation;
  return {
    id: observation.id,
    period_start: period.start,
    period_end: period.end,
    period_label: period.label,
    provider: observation.provider,
    lot: observation.lot,
    area: observation.area,
    authority: observation.authority,
    measure: observation.measure,
    category: observation.category,
    value: observation.value,
    as_published: observation.as_published,
    qualifier: observation.qualifier,
    unit: observation.unit,
    denominator: denominator?.value ?? null,
    denominator_as_published: denominator?.as_published ?? null,
    target: observation.target,
    status: observation.status,
    source: address.source,
    locator: locatorOf(address),
    address: formatAddress(address),
    note: observation.note,
  };
}
