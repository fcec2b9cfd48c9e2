import { z } from "zod";
import { FORMATS, WHOLE_FORMATS } from "../../model/format.ts";
import { ABOUT, LICENCE, TITLE } from "../../model/publisher.ts";
import { tidyRow } from "../../model/tidy-row.ts";
import type { PackageInput } from "./package-input.ts";

const RELEASES = "The same files as they were released stand under `/data/<version>/`, and those of the newest release under `/data/latest/`."; // prettier-ignore

const ROWS = { type: "array", items: { $ref: "#/components/schemas/TidyRow" } };

/** What else there is beside the files of a dataset: path, media type, what it holds. */
const FIXED = [
  ["edition.json", "application/json", "Which version of the data these files hold"],
  ["datapackage.json", "application/json", "Data Package 2.0 of all datasets"],
  ["catalogue.jsonld", "application/ld+json", "Catalogue of all datasets (DCAT 3)"],
  ["catalogue.json", "application/json", "What each dataset is and holds"],
  ["records.json", "application/json", "Every request, appeal and petition with its events and clocks"],
  ["sources.json", "application/json", "Every document that facts were read in"],
  ["corrections.json", "application/json", "Every declared correction"],
  ["coverage.json", "application/json", "How far each obligation was met in public"],
  ["findings.json", "application/json", "What the consistency checks found"],
  [
    "reference.json",
    "application/json",
    "The closed lists: companies, lots, areas, units, clocks, obligations",
  ],
  ["pip-disclosures.zip", "application/zip", "All datasets with their description and licence"],
] as const;

/** The site's files as an API, in OpenAPI 3.1. There is no server behind it: every answer is a file. */
export function openApi({ datasets, edition }: PackageInput) {
  const dataset = {
    name: "dataset",
    in: "path",
    required: true,
    description: "The dataset's id.",
    schema: { type: "string", enum: datasets.map(({ dataset: { id } }) => id) },
  };
  const get = (summary: string, media: string, schema: object, parameters: object[] = []) => ({
    get: {
      summary,
      ...(parameters.length > 0 ? { parameters } : {}),
      responses: {
        "200": { description: summary, content: { [media]: { schema } } },
        "404": { description: "There is no such file." },
      },
    },
  });
  const ofDataset = Object.entries(FORMATS).map(([format, { name, media }]) => [
    `/{dataset}.${format}`,
    get(`A dataset's rows as ${name}`, media, format === "json" ? ROWS : {}, [dataset]), // prettier-ignore
  ]);
  const ofAll = WHOLE_FORMATS.map((format) => [
    `/observations.${format}`,
    get(`The rows of all datasets as ${FORMATS[format].name}`, FORMATS[format].media, {}),
  ]);
  return {
    openapi: "3.1.0",
    info: {
      title: TITLE,
      version: edition.version,
      description: `${ABOUT} Every address is a static file and may be read from any page. ${RELEASES}`,
      license: { name: LICENCE.title, identifier: LICENCE.name },
    },
    servers: [{ url: ".", description: "The folder that this description stands in." }],
    security: [],
    components: { schemas: { TidyRow: z.toJSONSchema(tidyRow, { target: "draft-2020-12" }) } },
    paths: Object.fromEntries([
      ...ofDataset,
      ["/observations/{dataset}.json", get("Each observation of a dataset with its words, link and citation, by id", "application/json", { type: "object" }, [dataset])],
      ...ofAll,
      ...FIXED.map(([path, media, summary]) => [`/${path}`, get(summary, media, {})]),
    ]),
  };
} // prettier-ignore
