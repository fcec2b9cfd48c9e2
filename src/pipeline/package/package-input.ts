import type { Edition } from "../../model/edition.ts";
import type {
  PublishedCoverage,
  PublishedDataset,
  PublishedRecord,
  PublishedReference,
  PublishedSource,
} from "../../model/published.ts";
import type { TidyRow } from "../../model/tidy-row.ts";

/** A dataset with its rows. */
export type DatasetWithRows = { dataset: PublishedDataset; rows: readonly TidyRow[] };

/** All that the published files are made from. */
export type PackageInput = {
  edition: Edition;
  datasets: readonly DatasetWithRows[];
  sources: readonly PublishedSource[];
  records: readonly PublishedRecord[];
  coverage: readonly PublishedCoverage[];
  reference: PublishedReference;
  /** The text of LICENSE-DATA. */
  licence: string;
};

/** Reads the files of data/tidy, as text by path. */
export function packageInput(
  tidy: ReadonlyMap<string, string>,
  edition: Edition,
  licence: string,
): PackageInput {
  const read = <T>(name: string): T => {
    const text = tidy.get(`data/tidy/${name}.json`);
    if (text === undefined) throw new Error(`data/tidy/${name}.json: run npm run data first`);
    return JSON.parse(text) as T;
  };
  return {
    edition,
    licence,
    datasets: read<PublishedDataset[]>("catalogue").map((dataset) => ({
      dataset,
      rows: read<TidyRow[]>(dataset.id),
    })),
    sources: read("sources"),
    records: read("records"),
    coverage: read("coverage"),
    reference: read("reference"),
  };
}
