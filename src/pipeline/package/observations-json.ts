import { citationOf, type Citation } from "../../model/citation.ts";
import { valueInWords } from "../../model/claim.ts";
import { sourceHref } from "../../model/link.ts";
import type { TidyRow } from "../../model/tidy-row.ts";
import { placesOf } from "../dataset-parts.ts";
import type { DatasetWithRows, PackageInput } from "./package-input.ts";

/** One observation with all that is needed to show, trace and cite it. Paths are from the root of the site. */
export type ObservationEntry = {
  /** The value as readers see it, with hedge and unit; or why it is missing. */
  words: string;
  /** Its row on the dataset's page; on the page of its period, if the dataset's page does not show it. */
  path: string;
  source_path: string;
  source_url: string | null;
  /** Ids of the same observation as other sources give it. */
  vintages: string[];
  citation: Citation;
  row: TidyRow;
};

/** /data/observations/<dataset>.json: the dataset's definition once, and its observations by id, one a line. */
export function observationsJson(input: PackageInput, { dataset, rows }: DatasetWithRows): string {
  const sources = new Map(input.sources.map((source) => [source.id, source]));
  const units = new Map(input.units.map((unit) => [unit.id, unit]));
  const placeOf = placesOf(dataset, rows);
  const lines = rows.map((row) => {
    const [source, unit] = [sources.get(row.source), units.get(row.unit)];
    if (!source || !unit) throw new Error(`${dataset.id}/${row.id} names a source or unit that is not there`);
    const group = dataset.vintages.find((ids) => ids.includes(row.id)) ?? [];
    const entry: ObservationEntry = {
      words: valueInWords(row, unit),
      path: placeOf(row),
      source_path: sourceHref(row.source),
      source_url: source.url,
      vintages: group.filter((id) => id !== row.id),
      citation: citationOf(row, dataset, source, input.edition),
      row,
    };
    return `${JSON.stringify(row.id)}:${JSON.stringify(entry)}`;
  });
  const { id, title, definition, caveats, not_comparable } = dataset;
  const about = JSON.stringify({ id, title, definition, caveats, not_comparable });
  return `{"version":${JSON.stringify(input.edition.version)},\n"dataset":${about},\n"observations":{\n${lines.join(",\n")}\n}}\n`;
}
