import { ABOUT, LICENCE, PUBLISHER, TITLE } from "../../model/publisher.ts";
import { columnsOf } from "./table-schema.ts";

const CODED = { source: "../sources/{source}/", dataset: "../datasets/{dataset}/" } as const;

/** CSV on the Web metadata for one dataset's CSV. It stands beside it as `<dataset>.csv-metadata.json`. */
export function csvwOf(dataset: { id: string; title: string; definition: string }) {
  return table(`${dataset.id}.csv`, dataset.title, dataset.definition, `../datasets/${dataset.id}/#{id}`, false);
} // prettier-ignore

/** The same for the CSV of all datasets. */
export function wholeCsvw() {
  return table("observations.csv", TITLE, ABOUT, "../datasets/{dataset}/#{id}", true);
}

/** Every row is about the observation that its link leads to. Addresses are relative to the CSV. */
function table(url: string, title: string, description: string, aboutUrl: string, all: boolean) {
  const columns = columnsOf(all);
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
    url,
    "dc:title": title,
    "dc:description": description,
    "dc:publisher": PUBLISHER,
    "dc:license": { "@id": LICENCE.path },
    dialect: { encoding: "utf-8", delimiter: ",", quoteChar: '"', header: true, lineTerminators: ["\r\n"] },
    tableSchema: {
      aboutUrl,
      primaryKey: all ? ["dataset", "id"] : "id",
      columns: columns.map(({ name, title: heading, description: meaning, type, required }) => ({
        name,
        // CSVW compares titles with the header row, which holds the column names.
        titles: name,
        "dc:title": heading,
        "dc:description": meaning,
        datatype: type,
        ...(required ? { required: true } : { null: "" }),
        ...(name in CODED ? { valueUrl: CODED[name as keyof typeof CODED] } : {}),
      })),
    },
  };
}
