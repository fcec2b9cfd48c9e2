import { ABOUT, KEYWORDS, LICENCE, PUBLISHER, TITLE } from "../../model/publisher.ts";
import type { PackedFile } from "./bytes.ts";
import type { DatasetWithRows, PackageInput } from "./package-input.ts";
import { columnsOf } from "./table-schema.ts";

const TYPES = { string: "sc:Text", number: "sc:Float", date: "sc:Date" } as const;

/** Terms of the Croissant vocabulary that stand in the JSON without a prefix (Croissant 1.1, appendix 1). */
const CROISSANT_TERMS = ["citeAs", "column", "extract", "field", "fileObject", "key", "recordSet", "source"];

const CONTEXT = {
  "@language": "en",
  "@vocab": "https://schema.org/",
  sc: "https://schema.org/",
  cr: "http://mlcommons.org/croissant/",
  dct: "http://purl.org/dc/terms/",
  conformsTo: "dct:conformsTo",
  dataType: { "@id": "cr:dataType", "@type": "@vocab" },
  ...Object.fromEntries(CROISSANT_TERMS.map((term) => [term, `cr:${term}`])),
};

/** A dataset's CSV in Croissant 1.1 (MLCommons), for tools that load data by its description. */
export function croissantOf(input: PackageInput, { dataset }: DatasetWithRows, csv: PackedFile) {
  return describe(input, { name: dataset.id, title: dataset.title, about: dataset.definition, url: `../datasets/${dataset.id}/` }, csv, false); // prettier-ignore
}

/** The same for the CSV of all datasets. */
export function wholeCroissant(input: PackageInput, csv: PackedFile) {
  return describe(input, { name: "observations", title: TITLE, about: ABOUT, url: "./" }, csv, true);
}

type Words = { name: string; title: string; about: string; url: string };

/** Addresses are relative to the description. `datePublished` is left out while nothing has been released. */
function describe(
  { edition }: PackageInput,
  { name, title, about, url }: Words,
  csv: PackedFile,
  all: boolean,
) {
  const file = `${name}.csv`;
  return {
    "@context": CONTEXT,
    "@type": "sc:Dataset",
    conformsTo: "http://mlcommons.org/croissant/1.1",
    name,
    alternateName: title,
    description: about,
    license: LICENCE.path,
    url,
    creator: { "@type": "sc:Organization", name: PUBLISHER },
    publisher: { "@type": "sc:Organization", name: PUBLISHER },
    ...(edition.date ? { datePublished: edition.date } : {}),
    version: edition.version,
    keywords: KEYWORDS,
    inLanguage: "en-GB",
    citeAs: `${PUBLISHER}, ${title}, version ${edition.version}`,
    distribution: [
      {
        "@type": "cr:FileObject",
        "@id": file,
        name: file,
        contentUrl: file,
        contentSize: `${csv.bytes.length} B`,
        encodingFormat: "text/csv",
        sha256: csv.sha256,
      },
    ],
    recordSet: [
      {
        "@type": "cr:RecordSet",
        "@id": "observations",
        name: "observations",
        description: "One record for each observation.",
        key: (all ? ["dataset", "id"] : ["id"]).map((column) => ({ "@id": `observations/${column}` })),
        field: columnsOf(all).map((column) => ({
          "@type": "cr:Field",
          "@id": `observations/${column.name}`,
          name: column.name,
          description: column.description,
          dataType: TYPES[column.type],
          source: { fileObject: { "@id": file }, extract: { column: column.name } },
        })),
      },
    ],
  };
}
