import type { Edition } from "../../model/edition.ts";
import type { PublishedDataset, PublishedReference, PublishedSource } from "../../model/published.ts";
import type { Unit } from "../../model/reference.ts";
import type { TidyRow } from "../../model/tidy-row.ts";

/** A dataset with its rows. */
export type DatasetWithRows = { dataset: PublishedDataset; rows: readonly TidyRow[] };

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

/** Reads the files of data/tidy, as text by path. */
export function packageInput(
  texts: ReadonlyMap<string, string>,
  edition: Edition,
  licence: string,
): PackageInput {
  const read = <T>(name: string): T => {
    const text = texts.get(`${TIDY}${name}.json`);
    if (text === undefined) throw new Error(`${TIDY}${name}.json: run npm run data first`);
    return JSON.parse(text) as T;
  };
  const catalogue = read<PublishedDataset[]>("catalogue");
  const others = [...texts].filter(
    ([path]) => path.startsWith(TIDY) && !catalogue.some(({ id }) => path === `${TIDY}${id}.json`),
  );
  return {
    edition,
    licence,
    datasets: catalogue.map((dataset) => ({ dataset, rows: read<TidyRow[]>(dataset.id) })),
    sources: read("sources"),
    units: read<PublishedReference>("reference").units,
    lists: new Map(others.map(([path, text]) => [path.slice(TIDY.length), text])),
  };
}
