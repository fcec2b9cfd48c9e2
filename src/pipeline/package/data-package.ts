import { ABOUT, KEYWORDS, LICENCE, PUBLISHER, TITLE } from "../../model/publisher.ts";
import { shortName } from "../../model/short-name.ts";
import type { PackedFile } from "./bytes.ts";
import type { DatasetWithRows, PackageInput } from "./package-input.ts";
import { tableSchema } from "./table-schema.ts";

const LICENCES = [{ name: LICENCE.name, title: LICENCE.title, path: LICENCE.path }];

/** The Data Package (v2) of one dataset: its CSV, with columns, sources, licence, size and hash. */
export function dataPackageOf(input: PackageInput, { dataset }: DatasetWithRows, csv: PackedFile) {
  return {
    ...head(input, `pip-disclosures-${dataset.id}`, dataset.title, dataset.definition),
    resources: [datasetResource(input, dataset, csv)],
  };
}

/** The Data Package (v2) of all datasets: a CSV for each, and one with all their rows. */
export function wholeDataPackage(input: PackageInput, files: ReadonlyMap<string, PackedFile>) {
  const file = (path: string): PackedFile => {
    const found = files.get(path);
    if (!found) throw new Error(`${path} has not been packed`);
    return found;
  };
  return {
    ...head(input, "pip-disclosures", TITLE, ABOUT),
    resources: [
      ...input.datasets.map(({ dataset }) => datasetResource(input, dataset, file(`${dataset.id}.csv`))),
      resource("observations", "Observations of all datasets", "Every row of every dataset, with the dataset’s id.", file("observations.csv"), true), // prettier-ignore
    ],
  };
}

function head({ edition }: PackageInput, name: string, title: string, description: string) {
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name,
    title,
    description,
    version: edition.version,
    ...(edition.date ? { created: `${edition.date}T00:00:00Z` } : {}),
    licenses: LICENCES,
    contributors: [{ title: PUBLISHER, roles: ["publisher"] }],
    keywords: [...KEYWORDS],
  };
}

/** What a dataset means travels with its resource: a change of these words is a change of meaning (model/version.ts). */
function datasetResource({ sources }: PackageInput, dataset: DatasetWithRows["dataset"], csv: PackedFile) {
  return {
    ...resource(dataset.id, dataset.title, dataset.definition, csv, false),
    caveats: dataset.caveats,
    notComparable: dataset.not_comparable,
    breaks: dataset.breaks ?? [],
    measures: dataset.measures.map(({ name, unit, categories }) => ({ name, unit, categories })),
    sources: sources
      .filter(({ id }) => dataset.sources.includes(id))
      .map((source) => ({
        title: `${shortName(source)}: ${source.title} (${source.publisher})`,
        ...(source.url ? { path: source.url } : {}),
        version: source.published ?? "undated",
      })),
  };
}

function resource(name: string, title: string, description: string, { bytes, sha256 }: PackedFile, all: boolean) {
  return {
    name,
    type: "table",
    path: `${name}.csv`,
    title,
    description,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    bytes: bytes.length,
    hash: `sha256:${sha256}`,
    licenses: LICENCES,
    dialect: { header: true, delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true },
    schema: tableSchema(all),
  };
} // prettier-ignore
