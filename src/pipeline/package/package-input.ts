import type { Edition } from "../../model/edition.ts";
import type { PublishedDataset, PublishedReference, PublishedSource } from "../../model/published.ts";
import type { Unit } from "../../model/reference.ts";
import { rowsOfJson } from "../json-lines.ts";
import { whole, type Parts } from "../parts.ts";
import type { Rows } from "../rows.ts";

/** A dataset with its rows. */
export type DatasetWithRows = { dataset: PublishedDataset; rows: Rows };

/** All that the published files are made from. */
export type PackageInput = {
  edition: Edition;
  datasets: readonly DatasetWithRows[];
  sources: readonly PublishedSource[];
  units: readonly Unit[];
  /** What data/tidy holds beside datasets (sources, records, reference …), as text by file name. */
  lists: ReadonlyMap<string, string>;
  /** The text of LICENSE-DATA. */
  licence: string;
};

const TIDY = "data/tidy/";

/** Reads the files of data/tidy, as text by path. `rows` are those of datasets that are at hand and need no reading. */
export function packageInput(
  texts: ReadonlyMap<string, Parts>,
  edition: Edition,
  licence: string,
  rows: ReadonlyMap<string, Rows> = new Map(),
): PackageInput {
  const text = (name: string): Parts => {
    const found = texts.get(`${TIDY}${name}.json`);
    if (found === undefined) throw new Error(`${TIDY}${name}.json: run npm run data first`);
    return found;
  };
  const read = <T>(name: string): T => JSON.parse(whole(text(name))) as T;
  const catalogue = read<PublishedDataset[]>("catalogue");
  const others = [...texts].filter(
    ([path]) => path.startsWith(TIDY) && !catalogue.some(({ id }) => path === `${TIDY}${id}.json`),
  );
  return {
    edition,
    licence,
    datasets: catalogue.map((dataset) => ({
      dataset,
      rows: rows.get(dataset.id) ?? rowsOfJson(text(dataset.id)),
    })),
    sources: read("sources"),
    units: read<PublishedReference>("reference").units,
    lists: new Map(others.map(([path, list]) => [path.slice(TIDY.length), whole(list)])),
  };
}
