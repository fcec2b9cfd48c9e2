import { Readable } from "node:stream";
import terms from "@rdfjs/data-model";
import rdf from "@rdfjs/dataset";
import CsvwParser from "@zazuko/rdf-parser-csvw";
import jsonld from "jsonld";
import { expect, test } from "vitest";
import { TIDY_COLUMNS, type TidyRow } from "../../../src/model/tidy-row.ts";
import { csvwOf, wholeCsvw } from "../../../src/pipeline/package/csvw.ts";
import { allCsvParts, toCsv } from "../../../src/pipeline/to-csv.ts";
import { whole } from "../../../src/pipeline/parts.ts";
import { REAL } from "./fixture.ts";

const SITE = "https://example.org/";
const XSD = "http://www.w3.org/2001/XMLSchema#";

/** The terms of the CSVW vocabulary that our metadata uses, as the W3C's context maps them. Nothing is fetched. */
const CONTEXT = {
  "@vocab": "http://www.w3.org/ns/csvw#",
  csvw: "http://www.w3.org/ns/csvw#",
  xsd: XSD,
  dc: "http://purl.org/dc/terms/",
  url: { "@id": "csvw:url", "@type": "@id" },
  titles: "csvw:title",
  columns: { "@id": "csvw:column", "@container": "@list" },
  datatype: { "@id": "csvw:datatype", "@type": "@vocab" },
  string: "xsd:string",
  number: "xsd:double",
  date: "xsd:date",
};

type Term = { termType: string; value: string; datatype?: { value: string }; language?: string };
type Quad = { subject: Term; predicate: Term; object: Term };

/** Reads a CSV by its metadata with a program that knows nothing of us: objects by column, by the link of their row. */
async function readByMetadata(metadata: { url: string }, csv: string): Promise<Map<string, Map<string, Term>>> {
  const document = { ...metadata, "@context": CONTEXT };
  const described = (await jsonld.toRDF(document as never, { base: `${SITE}data/` })) as Iterable<Quad>;
  const parser = new CsvwParser({
    metadata: rdf.dataset([...described].map(toQuad)) as never,
    baseIRI: `${SITE}data/${metadata.url}`,
    timezone: "UTC",
  });
  const rows = new Map<string, Map<string, Term>>();
  for await (const { subject, predicate, object } of parser.import(Readable.from([csv]) as never) as never as AsyncIterable<Quad>) {
    // The parser also describes the table and its rows, as nodes without a name.
    if (subject.termType === "BlankNode") continue;
    const column = decodeURIComponent(predicate.value.split("#").at(-1) ?? "");
    rows.set(subject.value, (rows.get(subject.value) ?? new Map<string, Term>()).set(column, object));
  }
  return rows;
} // prettier-ignore

/** jsonld gives plain objects; the parser wants terms. */
function toQuad({ subject, predicate, object }: Quad): object {
  const node = ({ termType, value }: Term) =>
    termType === "BlankNode" ? terms.blankNode(value.replace("_:", "")) : terms.namedNode(value);
  const literal = object.language || terms.namedNode(object.datatype?.value ?? `${XSD}string`);
  const end = object.termType === "Literal" ? terms.literal(object.value, literal) : node(object);
  return terms.quad(node(subject), node(predicate), end);
}

/** What the parser should find in a row's cell; nothing where the cell is empty. */
function expected(row: TidyRow, name: keyof TidyRow): string | undefined {
  const value = row[name];
  if (value === null) return undefined;
  return name === "source" ? `${SITE}sources/${value}/` : String(value);
}

/** A cell as it was read: numbers as JavaScript writes them, because RDF has a form of its own (4.25 is 4.25E0). */
function found(cells: Map<string, Term>, name: string, type: string): string | undefined {
  const cell = cells.get(name);
  // The standard resolves valueUrl against the CSV's address; this parser leaves that to us.
  if (cell?.termType === "NamedNode") return new URL(cell.value, `${SITE}data/`).href;
  return cell && type === "number" ? String(Number(cell.value)) : cell?.value;
}

test("an independent CSVW parser finds every cell of every dataset, under the link of its row", async () => {
  for (const { dataset, rows } of REAL.datasets) {
    const read = await readByMetadata(csvwOf(dataset), toCsv(rows));
    expect(read.size).toBe(rows.length);
    for (const row of rows) {
      const cells = read.get(`${SITE}datasets/${dataset.id}/#${row.id}`) ?? new Map<string, Term>();
      for (const { name, type } of TIDY_COLUMNS) expect(found(cells, name, type)).toBe(expected(row, name));
    }
  }
});

test("numbers and days have their types", async () => {
  const first = REAL.datasets.find(({ dataset }) => dataset.id === "audit-grades");
  if (!first) throw new Error("there is no such dataset");
  const read = await readByMetadata(csvwOf(first.dataset), toCsv(first.rows));
  const [cells] = [...read.values()];
  expect(cells?.get("value")?.datatype?.value).toBe(`${XSD}double`);
  expect(cells?.get("period_start")?.datatype?.value).toBe(`${XSD}date`);
});

test("so it does with the CSV of all datasets", async () => {
  const read = await readByMetadata(wholeCsvw(), whole(allCsvParts(REAL.datasets)));
  const links = REAL.datasets.flatMap(({ dataset, rows }) => rows.map(({ id }) => `${SITE}datasets/${dataset.id}/#${id}`)); // prettier-ignore
  expect([...read.keys()].sort()).toEqual(links.sort());
});
