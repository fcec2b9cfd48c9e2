/** Where an observation stands for readers. */
import { datasetHref, observationHref } from "../model/link.ts";
import { rowsOnPage } from "../pipeline/dataset-view.ts";
import { dataset, rowsOf } from "./read.ts";

const shown = new Map<string, ReadonlySet<string>>();

/** An observation's row on its dataset's page; the downloads there, if the page leaves the row out. */
export function observationPlace(set: string, observation: string): string {
  let ids = shown.get(set);
  if (!ids) {
    ids = new Set(rowsOnPage(dataset(set), rowsOf(set)).map(({ id }) => id));
    shown.set(set, ids);
  }
  return ids.has(observation) ? observationHref(set, observation) : `${datasetHref(set)}#download`;
}
