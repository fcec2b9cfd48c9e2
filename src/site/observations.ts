import { observationHref } from "../model/link.ts";
import { placesOf } from "../pipeline/dataset-parts.ts";
import { datasets, rowsOf } from "./read.ts";

const known = new Map<string, ReadonlyMap<string, string>>();

/** Where a reader finds an observation: its row on the dataset's page, or on that of its period. */
export function observationPlace(dataset: string, observation: string): string {
  const places = known.get(dataset) ?? readPlaces(dataset);
  known.set(dataset, places);
  return places.get(observation) ?? observationHref(dataset, observation);
}

function readPlaces(dataset: string): ReadonlyMap<string, string> {
  const set = datasets().find(({ id }) => id === dataset);
  if (!set) return new Map();
  const rows = rowsOf(dataset);
  const placeOf = placesOf(set, rows);
  return new Map(rows.map((row) => [row.id, placeOf(row)]));
}
