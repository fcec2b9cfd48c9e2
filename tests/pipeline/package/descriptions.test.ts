import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { toId } from "../../../src/model/id.ts";
import { STATUSES } from "../../../src/model/status.ts";
import { TIDY_COLUMNS } from "../../../src/model/tidy-row.ts";
import { rowsOnPage } from "../../../src/pipeline/dataset-view.ts";
import { packageFiles, type Files } from "../../../src/pipeline/package/package-files.ts";
import { readCsv } from "../../../src/pipeline/read-csv.ts";
import { REAL } from "./fixture.ts";
import { dataPackageProfile } from "./profile.ts";

const files: Files = packageFiles(REAL);
const bytesOf = (path: string) => files.get(path)?.bytes ?? new Uint8Array();
const textOf = (path: string) => new TextDecoder().decode(bytesOf(path));
const json = <T>(path: string) => JSON.parse(textOf(path)) as T;

type Field = { name: string; type: string; categories?: { value: string }[]; missingValues?: { value: string; label: string }[] }; // prettier-ignore
type Package = { resources: { name: string; path: string; bytes: number; hash: string; schema: { fields: Field[] } }[] }; // prettier-ignore

describe("the Data Packages", () => {
  const packages = [...files.keys()].filter((path) => path.endsWith("datapackage.json"));

  test("keep to the specification, as far as we use it", () => {
    expect(packages).toHaveLength(REAL.datasets.length + 1);
    for (const path of packages) expect(() => dataPackageProfile.parse(json(path)), path).not.toThrow();
  });

  test("give the size and hash of the files that they name", () => {
    for (const path of packages) {
      for (const resource of json<Package>(path).resources) {
        expect(files.get(resource.path)?.bytes.length).toBe(resource.bytes);
        expect(`sha256:${files.get(resource.path)?.sha256}`).toBe(resource.hash);
      }
    }
  });

  test("name the columns that the CSVs have, in their order", () => {
    for (const { path, schema } of json<Package>("datapackage.json").resources) {
      const header = textOf(path).split("\r\n")[0];
      expect(schema.fields.map(({ name }) => name).join(",")).toBe(header);
    }
  });

  test("label every code: as a category of status, and as a missing value where one is meant", () => {
    const fields = json<Package>("datapackage.json").resources[0]?.schema.fields ?? [];
    const [status, value] = ["status", "value"].map((name) => fields.find((field) => field.name === name));
    expect(status?.categories?.map((category) => category.value)).toEqual(Object.keys(STATUSES));
    const absent = Object.entries(STATUSES).filter(([, entry]) => entry.absent);
    expect(value?.missingValues?.slice(1)).toEqual(absent.map(([code, { label }]) => ({ value: `[${code}]`, label }))); // prettier-ignore
  });
});

describe("the JSON Schemas", () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true, discriminator: false });
  addFormats.default(ajv);
  for (const path of [...files.keys()].filter((name) => name.startsWith("schemas/"))) ajv.addSchema(json<object>(path)); // prettier-ignore

  test("accept every published row", () => {
    const valid = ajv.getSchema("tidy-rows.json");
    for (const { dataset } of REAL.datasets) {
      expect(valid?.(json(`${dataset.id}.json`)), JSON.stringify(valid?.errors)).toBe(true);
    }
  });

  test.each([
    ["an unknown column", { more: 1 }],
    ["a value that is text", { value: "27" }],
    ["an unknown status", { status: "q" }],
    ["a day that does not exist", { period_start: "2015-02-29" }],
  ])("refuse %s", (_, cells) => {
    const [row] = REAL.datasets[0]?.rows ?? [];
    expect(ajv.getSchema("tidy-row.json")?.({ ...row, ...cells })).toBe(false);
  });

  test("accept the authored rows of a dataset", () => {
    expect([...files.keys()]).toContain("schemas/observations-row.json");
    expect(ajv.getSchema("observations-row.json")).toBeDefined();
  });
});

test("the OpenAPI description is valid, and every address in it is a file", async () => {
  const { valid, errors } = await new Validator().validate(textOf("openapi.json"));
  expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
  const { paths } = json<{ paths: Record<string, { get: { responses: unknown } }> }>("openapi.json");
  const addresses = Object.keys(paths).flatMap((path) =>
    path.includes("{dataset}")
      ? REAL.datasets.map(({ dataset }) => path.replace("{dataset}", dataset.id))
      : [path],
  );
  expect(addresses.filter((path) => !files.has(path.slice(1)))).toEqual([]);
});

test("every Croissant description has what the standard asks for, and the hash of its file", () => {
  const paths = [...files.keys()].filter((path) => path.endsWith("croissant.json"));
  expect(paths).toHaveLength(REAL.datasets.length + 1);
  for (const path of paths) {
    const croissant = json<Record<string, unknown> & { distribution: { contentUrl: string; sha256: string }[]; recordSet: { field: { name: string }[] }[] }>(path); // prettier-ignore
    for (const key of ["@context", "@type", "conformsTo", "name", "description", "license", "url", "creator", "datePublished"]) {
      expect(croissant[key], `${path} has ${key}`).toBeTruthy();
    } // prettier-ignore
    for (const { contentUrl, sha256 } of croissant.distribution)
      expect(files.get(contentUrl)?.sha256).toBe(sha256);
    const header = textOf(croissant.distribution[0]?.contentUrl ?? "").split("\r\n")[0];
    expect(croissant.recordSet[0]?.field.map(({ name }) => name).join(",")).toBe(header);
  }
});

test("the catalogue's distributions are files, with their size and hash", () => {
  type Distribution = { "dcat:downloadURL": { "@id": string }; "dcat:byteSize": { "@value": string }; "spdx:checksum": { "spdx:checksumValue": string } }; // prettier-ignore
  const catalogue = json<{ "dcat:dataset": { "dcat:distribution": Distribution[] }[] }>("catalogue.jsonld");
  const distributions = catalogue["dcat:dataset"].flatMap((dataset) => dataset["dcat:distribution"]);
  expect(distributions).toHaveLength(REAL.datasets.length * 6 + 3);
  for (const distribution of distributions) {
    const file = files.get(distribution["dcat:downloadURL"]["@id"]);
    expect(String(file?.bytes.length)).toBe(distribution["dcat:byteSize"]["@value"]);
    expect(file?.sha256).toBe(distribution["spdx:checksum"]["spdx:checksumValue"]);
  }
});

test("CITATION.cff names what the Citation File Format asks for", () => {
  const cff = parse(textOf("CITATION.cff")) as Record<string, unknown>;
  expect(cff).toMatchObject({ "cff-version": "1.2.0", type: "dataset", license: "CC-BY-4.0", version: "9.9.9", "date-released": "2001-02-03" }); // prettier-ignore
  for (const key of ["message", "title", "authors"]) expect(cff[key]).toBeTruthy();
});

test("each observation has an entry with its words, link, place and citation", () => {
  for (const { dataset, rows } of REAL.datasets) {
    type Entry = { words: string; path: string; row: unknown; citation: { text: string } };
    const { observations } = json<{ observations: Record<string, Entry> }>(`observations/${dataset.id}.json`);
    expect(Object.keys(observations)).toHaveLength(rows.length);
    const shown = new Set(rowsOnPage(dataset, rows).map(({ id }) => id));
    for (const row of rows) {
      expect(observations[row.id]?.row).toEqual(row);
      const page = shown.has(row.id) ? "" : `${toId(row.period_label)}/`;
      expect(observations[row.id]?.path).toBe(`/datasets/${dataset.id}/${page}#${row.id}`);
      expect(observations[row.id]?.citation.text).toContain(`${dataset.id}/${row.id}`);
    }
  }
});

test("observations.csv holds every row of every dataset, and SHA256SUMS every file", () => {
  const names = ["dataset", ...TIDY_COLUMNS.map(({ name }) => name)];
  const { rows, problems } = readCsv(names, "observations.csv", bytesOf("observations.csv"));
  expect(problems).toEqual([]);
  expect(rows).toHaveLength(REAL.datasets.reduce((sum, each) => sum + each.rows.length, 0));
  expect(textOf("SHA256SUMS").trim().split("\n")).toHaveLength(files.size - 1);
});
