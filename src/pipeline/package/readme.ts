import { ABOUT, LICENCE, PUBLISHER, TITLE } from "../../model/publisher.ts";
import type { DatasetWithRows, PackageInput } from "./package-input.ts";

/** README.txt of a dataset's ZIP: what it is, what to know before using it, where it was read. */
export function readmeOf(input: PackageInput, { dataset }: DatasetWithRows): string {
  return text([
    dataset.title,
    dataset.definition,
    editionLine(input),
    list("Before you use a figure", dataset.caveats),
    list("Do not compare, join or add up", dataset.not_comparable),
    list("Files", [
      `${dataset.id}.csv: the observations, one a row`,
      "datapackage.json: columns, sources, licence (Data Package 2.0)",
      `${dataset.id}.csv-metadata.json: the columns for CSV on the Web`,
      "LICENCE.txt: rights in documents, data and code",
    ]),
    list(
      "Read in",
      input.sources
        .filter(({ id }) => dataset.sources.includes(id))
        .map(({ id, title, publisher, url }) => `${id}: ${title}, ${publisher}${url ? ` <${url}>` : ""}`),
    ),
    closing(),
  ]);
}

/** README.txt of the ZIP of all datasets. */
export function wholeReadme(input: PackageInput): string {
  return text([
    TITLE,
    ABOUT,
    editionLine(input),
    list("Files", [
      "<dataset>.csv: the observations of a dataset, one a row",
      "observations.csv: those of all datasets, with the dataset's id",
      "sources.json: every document that facts were read in",
      "datapackage.json: columns, caveats, sources, licence (Data Package 2.0)",
      "CITATION.cff: how to cite the data",
      "LICENCE.txt: rights in documents, data and code",
    ]),
    list(
      "Datasets",
      input.datasets.map(({ dataset }) => `${dataset.id}: ${dataset.title} (${dataset.rows} rows)`),
    ),
    closing(),
  ]);
}

function editionLine({ edition }: PackageInput): string {
  return `Version ${edition.version}${edition.date ? `, released on ${edition.date}` : ""}. Published by ${PUBLISHER}, which is not a government body.`;
}

function closing(): string {
  return `Licence of the tables: ${LICENCE.title}, ${LICENCE.path}\nAn empty cell means that the source gives nothing there, or that it does not apply. Where a value is missing the column "status" says why.`;
}

/** A heading with its items; nothing if there are none. */
function list(heading: string, items: readonly string[]): string {
  return items.length === 0 ? "" : `${heading}\n${items.map((item) => `- ${item}`).join("\n")}`;
}

function text(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
