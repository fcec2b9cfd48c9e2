import { DESCRIPTIONS, FORMATS, WHOLE_FORMATS, type Format } from "../../model/format.ts";
import { ABOUT, KEYWORDS, LICENCE, PUBLISHER, TITLE } from "../../model/publisher.ts";
import type { PackedFile } from "./bytes.ts";
import type { PackageInput } from "./package-input.ts";

const CONTEXT = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  spdx: "http://spdx.org/rdf/terms#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

const AGENT = { "@type": "foaf:Organization", "foaf:name": PUBLISHER };
const LICENSE = { "@id": LICENCE.path };

/**
 * The catalogue of all datasets in DCAT 3 (W3C), as JSON-LD. Addresses are relative to /data/catalogue.jsonld, so the
 * catalogue holds wherever the folder is served from.
 */
export function dcatCatalogue(input: PackageInput, files: ReadonlyMap<string, PackedFile>) {
  const { edition } = input;
  const state = {
    "dcat:version": edition.version,
    ...(edition.date ? { "dct:issued": { "@value": edition.date, "@type": "xsd:date" } } : {}),
  };
  const distribution = (path: string, media: string) => {
    const file = files.get(path);
    if (!file) throw new Error(`${path} has not been packed`);
    return {
      "@type": "dcat:Distribution",
      "dct:title": path,
      "dcat:accessURL": { "@id": path },
      "dcat:downloadURL": { "@id": path },
      "dcat:mediaType": { "@id": `https://www.iana.org/assignments/media-types/${media}` },
      "dcat:byteSize": { "@value": String(file.bytes.length), "@type": "xsd:nonNegativeInteger" },
      "spdx:checksum": {
        "@type": "spdx:Checksum",
        "spdx:algorithm": { "@id": "spdx:checksumAlgorithm_sha256" },
        "spdx:checksumValue": file.sha256,
      },
      "dct:license": LICENSE,
    };
  };
  return {
    "@context": CONTEXT,
    "@id": "catalogue.jsonld",
    "@type": "dcat:Catalog",
    "dct:title": { "@value": TITLE, "@language": "en" },
    "dct:description": { "@value": ABOUT, "@language": "en" },
    "dct:publisher": AGENT,
    "dct:license": LICENSE,
    "dct:language": { "@id": "http://id.loc.gov/vocabulary/iso639-1/en" },
    "foaf:homepage": { "@id": "../" },
    ...state,
    "dcat:dataset": [
      {
        "@id": "./#observations",
        "@type": "dcat:Dataset",
        "dct:title": "Observations of all datasets",
        "dct:description": ABOUT,
        "dct:publisher": AGENT,
        "dcat:landingPage": { "@id": "./" },
        ...state,
        "dcat:distribution": [
          ...WHOLE_FORMATS.map((format) => distribution(`observations.${format}`, FORMATS[format].media)),
          distribution("pip-disclosures.zip", FORMATS.zip.media),
        ],
      },
      ...input.datasets.map(({ dataset }) => ({
        "@id": `../datasets/${dataset.id}/`,
        "@type": "dcat:Dataset",
        "dct:identifier": dataset.id,
        "dct:title": dataset.title,
        "dct:description": dataset.definition,
        "dct:publisher": AGENT,
        "dcat:keyword": KEYWORDS,
        "dcat:landingPage": { "@id": `../datasets/${dataset.id}/` },
        ...(dataset.period_start && dataset.period_end
          ? { "dct:temporal": { "@type": "dct:PeriodOfTime", "dcat:startDate": day(dataset.period_start), "dcat:endDate": day(dataset.period_end) } }
          : {}),
        "dct:source": dataset.sources.map((id) => ({ "@id": `../sources/${id}/` })),
        "dct:conformsTo": Object.keys(DESCRIPTIONS).map((ending) => ({ "@id": `${dataset.id}.${ending}` })),
        ...state,
        "dcat:distribution": Object.entries(FORMATS).map(([format, { media }]) =>
          distribution(`${dataset.id}.${format as Format}`, media),
        ),
      })),
    ],
  };
} // prettier-ignore

function day(value: string) {
  return { "@value": value, "@type": "xsd:date" };
}
