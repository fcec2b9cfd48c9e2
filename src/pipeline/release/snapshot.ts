import type { Cell, Meaning, PublishedColumn } from "../../model/change.ts";
import type { Column } from "../../model/tidy-row.ts";
import type { PackageInput } from "../package/package-input.ts";
import { tableSchema } from "../package/table-schema.ts";
import { readCsv } from "../read-csv.ts";
import { textOf, type Tree } from "../tree.ts";

/** The data of one release as values: what two releases are compared by. */
export type Snapshot = {
  columns: PublishedColumn[];
  datasets: Map<string, { meaning: Meaning; rows: Map<string, Record<string, Cell>> }>;
};

/** The data as it stands now. */
export function snapshotOf({ datasets }: PackageInput): Snapshot {
  return {
    columns: columnsOf(tableSchema(false).fields),
    datasets: new Map(
      datasets.map(({ dataset, rows }) => [
        dataset.id,
        {
          meaning: {
            definition: dataset.definition,
            notComparable: dataset.not_comparable,
            breaks: dataset.breaks ?? [],
            measures: measuresOf(dataset.measures),
          },
          rows: new Map(rows.map((row) => [row.id, row])),
        },
      ]),
    ),
  };
}

/** What a release's datapackage.json says of a dataset. */
type FrozenResource = {
  name: string;
  path: string;
  description: string;
  notComparable?: string[];
  breaks?: unknown[];
  measures?: { name: string; unit: string }[];
  schema: { fields: { name: string; type: Column["type"] }[] };
};

/** The data of a frozen release, read from its CSVs and datapackage.json alone. */
export function readSnapshot(folder: string, tree: Tree): Snapshot {
  const descriptor = textOf(tree.get(`${folder}/datapackage.json`) ?? new Uint8Array()) ?? "";
  const { resources } = JSON.parse(descriptor) as { resources: FrozenResource[] };
  const datasets = resources.filter(({ measures }) => measures !== undefined);
  return {
    columns: columnsOf(datasets[0]?.schema.fields ?? []),
    datasets: new Map(
      datasets.map((resource) => [
        resource.name,
        {
          meaning: {
            definition: resource.description,
            notComparable: resource.notComparable ?? [],
            breaks: resource.breaks ?? [],
            measures: measuresOf(resource.measures ?? []),
          },
          rows: readRows(`${folder}/${resource.path}`, resource.schema.fields, tree),
        },
      ]),
    ),
  };
}

function readRows(file: string, fields: FrozenResource["schema"]["fields"], tree: Tree) {
  const names = fields.map(({ name }) => name);
  const { rows, problems } = readCsv(names, file, tree.get(file) ?? new Uint8Array());
  if (problems[0]) throw new Error(`${file}: ${problems[0].found}`);
  return new Map(
    rows.map(({ cells }) => {
      const entries = fields.map(({ name, type }): [string, Cell] => [
        name,
        valueOf(cells[name] ?? "", type),
      ]);
      return [cells["id"] ?? "", Object.fromEntries(entries)];
    }),
  );
}

function valueOf(text: string, type: Column["type"]): Cell {
  if (text === "") return null;
  return type === "number" ? Number(text) : text;
}

function columnsOf(fields: readonly PublishedColumn[]): PublishedColumn[] {
  return fields.map(({ name, type }) => ({ name, type }));
}

function measuresOf(measures: readonly { name: string; unit: string }[]): string[] {
  return measures.map(({ name, unit }) => `${name} (${unit})`).sort();
}
