import { rowLines } from "../json-lines.ts";
import { allCsvParts, csvParts } from "../to-csv.ts";
import { checksums, jsonText, packed, type PackedFile } from "./bytes.ts";
import { citationFile } from "./citation-file.ts";
import { croissantOf, wholeCroissant } from "./croissant.ts";
import { csvwOf, wholeCsvw } from "./csvw.ts";
import { dataPackageOf, wholeDataPackage } from "./data-package.ts";
import { dcatCatalogue } from "./dcat.ts";
import { jsonSchemas } from "./json-schemas.ts";
import { observationsJson } from "./observations-json.ts";
import { toOds } from "./ods.ts";
import { openApi } from "./open-api.ts";
import type { DatasetWithRows, PackageInput } from "./package-input.ts";
import { readmeOf, wholeReadme } from "./readme.ts";
import { allToParquet, toParquet } from "./to-parquet.ts";
import { toXlsx } from "./xlsx.ts";
import { workbookOf } from "./workbook.ts";
import { zip } from "./zip.ts";
import { TITLE } from "../../model/publisher.ts";

/** Files by their path under /data/. */
export type Files = Map<string, PackedFile>;

/**
 * Every file of /data/ as the data stands: each dataset in each format with its descriptions, then all together. The
 * same input gives the same bytes on every machine.
 */
export function packageFiles(input: PackageInput): Files {
  const files: Files = new Map();
  for (const each of input.datasets) addDataset(files, input, each);
  addTogether(files, input);
  files.set("SHA256SUMS", packed(checksums(files)));
  return files;
}

/** The files that a release freezes: the data, in the two forms that last, and their description. */
export function frozenFiles(input: PackageInput): Files {
  const files: Files = new Map();
  for (const { dataset, rows } of input.datasets) files.set(`${dataset.id}.csv`, packed(csvParts(rows)));
  files.set("observations.csv", packed(allCsvParts(input.datasets)));
  files.set("observations.parquet", packed(allToParquet(input.datasets, TITLE)));
  files.set("sources.json", packed(input.lists.get("sources.json") ?? ""));
  files.set("datapackage.json", packed(jsonText(wholeDataPackage(input, files))));
  return files;
}

function addDataset(files: Files, input: PackageInput, each: DatasetWithRows): void {
  const { dataset, rows } = each;
  const { id } = dataset;
  const csv = packed(csvParts(rows));
  const dataPackage = packed(jsonText(dataPackageOf(input, each, csv)));
  const csvw = packed(jsonText(csvwOf(dataset)));
  const book = workbookOf(input, each);
  const add = (ending: string, file: PackedFile) => files.set(`${id}.${ending}`, file);
  add("csv", csv);
  add("json", packed(rowLines(rows)));
  add("parquet", packed(toParquet(rows, dataset.title)));
  add("xlsx", packed(toXlsx(book)));
  add("ods", packed(toOds(book)));
  add("datapackage.json", dataPackage);
  add("csv-metadata.json", csvw);
  add("croissant.json", packed(jsonText(croissantOf(input, each, csv))));
  add("zip", packed(zip(new Map([
    ["README.txt", packed(readmeOf(input, each)).bytes],
    [`${id}.csv`, csv.bytes],
    ["datapackage.json", dataPackage.bytes],
    [`${id}.csv-metadata.json`, csvw.bytes],
    ["LICENCE.txt", packed(input.licence).bytes],
  ])))); // prettier-ignore
  files.set(`observations/${id}.json`, packed(observationsJson(input, each)));
}

function addTogether(files: Files, input: PackageInput): void {
  const { datasets, edition } = input;
  for (const [path, file] of frozenFiles(input)) files.set(path, file);
  const csv = packed(allCsvParts(datasets));
  files.set("observations.csv-metadata.json", packed(jsonText(wholeCsvw())));
  files.set("croissant.json", packed(jsonText(wholeCroissant(input, csv))));
  files.set("edition.json", packed(jsonText(edition)));
  files.set("CITATION.cff", packed(citationFile(edition)));
  files.set("LICENCE.txt", packed(input.licence));
  for (const [name, list] of input.lists) files.set(name, packed(list));
  for (const [path, schema] of jsonSchemas()) files.set(path, packed(jsonText(schema)));
  files.set("openapi.json", packed(jsonText(openApi(input))));
  files.set("pip-disclosures.zip", packed(wholeZip(files, input)));
  files.set("catalogue.jsonld", packed(jsonText(dcatCatalogue(input, files))));
}

function wholeZip(files: Files, input: PackageInput): Uint8Array {
  const paths = [
    ...input.datasets.map(({ dataset }) => `${dataset.id}.csv`),
    "observations.csv",
    "sources.json",
    "datapackage.json",
    "CITATION.cff",
    "LICENCE.txt",
  ];
  const inside = paths.flatMap((path): [string, Uint8Array][] => {
    const file = files.get(path);
    return file ? [[path, file.bytes]] : [];
  });
  return zip(new Map([["README.txt", packed(wholeReadme(input)).bytes], ...inside]));
}
