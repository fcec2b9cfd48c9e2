import { parse } from "yaml";
import { formatAddress } from "../../model/address.ts";
import { heldIn } from "../../model/file.ts";
import { toId } from "../../model/id.ts";
import { formatProblem, type Problem } from "../../model/problem.ts";
import { reading } from "../../model/reading.ts";
import { source } from "../../model/source.ts";
import { findTables } from "../intake/find-tables.ts";
import { cellsOfRows } from "../intake/inspect.ts";
import { readCellList } from "../reading/cell-list.ts";
import { readCsvCells } from "../reading/csv-grid.ts";
import { toGrid, type Cell, type Grid } from "../reading/grid.ts";
import { headingsOf } from "../reading/headings.ts";
import { heldBy } from "../reading/held.ts";
import { CSV_SHEET } from "../reading/read-dataset.ts";
import { readSheet } from "../reading/read-sheet.ts";
import { readYaml } from "../read-yaml.ts";
import { pathsUnder, type Tree } from "../tree.ts";
import { draft } from "./draft.ts";

/** How many rows a draft shows. */
const SHOWN = 5;

type Row = { id: string; period: string; measure: string; category: string; value: number | null; status: string | null; address: string }; // prettier-ignore

/** The files of a draft, the first rows that it gives, and what stands in their way. */
export type Drafted = { files: [string, string][]; rows: Row[]; problems: Problem[] };

/** Drafts a dataset from a held file, or says why it cannot. */
export function draftDataset(
  tree: Tree,
  path: string,
  sheet: string | undefined,
  id: string | undefined,
): Drafted | { refusal: string } {
  const sources = pathsUnder(tree, "data/sources").flatMap((file) => {
    // A source that is drafted too still has its own TODOs.
    const { raw, placeOf } = readYaml(source, file, tree.get(file) ?? new Uint8Array());
    const held = heldIn(raw);
    return held ? [{ id: file.replace(/^.*\/|\.yaml$/g, ""), file, value: { file: held }, placeOf }] : [];
  });
  const held = sources.flatMap(heldBy).filter((item) => item.path === path || (item.path.startsWith(`${path}/`) && (item.sheet === (sheet ?? item.sheet)))); // prettier-ignore
  const [one, ...more] = held;
  if (!one)
    return {
      refusal: `No source holds ${path}${sheet === undefined ? "" : `, or none with the sheet ${sheet}`}.`,
    };
  if (more.length > 0)
    return { refusal: `Say with --sheet which one: ${held.map((item) => item.sheet).join(", ")}.` };
  const dialect = one.source.value.file?.dialect;
  const bytes = tree.get(one.path) ?? new Uint8Array();
  const csv = one.sheet === null && dialect !== undefined;
  // How many columns a CSV has is not declared yet: it is what the draft is to say.
  const { cells } = csv ? readCsvCells(one.path, bytes, dialect, 0) : readCellList(one.path, bytes);
  const grid = toGrid({ source: one.source.id, sheet: one.sheet ?? CSV_SHEET, file: one.path }, cells);
  const [table] = findTables(csv ? cellsOfRows(rowsOf(grid)) : cells.map(toSeen)).sort(
    (a, b) => b.rows - a.rows,
  );
  if (!table) return { refusal: `No table was recognised in ${path}: write the reading by hand (CONTRIBUTING.md has the recipe).` }; // prettier-ignore
  const shape = { value: { header: { rows: table.header_rows } } } as Parameters<typeof headingsOf>[1];
  const text = draft(grid, table, headingsOf(grid, shape).paths, csv);
  const dataset = id ?? toId(`${one.source.id} ${one.sheet ?? ""}`);
  const folder = `data/datasets/${dataset}`;
  const file = `${folder}/readings/${toId(one.sheet ?? "table")}.yaml`;
  const files: Drafted["files"] = [[`${folder}/dataset.yaml`, text.dataset], [file, text.reading]]; // prettier-ignore
  return { files, ...firstRows(grid, file, text.reading) };
}

function firstRows(grid: Grid, file: string, text: string): Pick<Drafted, "rows" | "problems"> {
  const { problems, placeOf } = readYaml(reading, file, new TextEncoder().encode(text));
  // What is still marked TODO stops publishing, not this look ahead.
  const { success, data: value } = reading.safeParse(parse(text));
  if (!success) return { rows: [], problems };
  const read = readSheet(grid, { id: "draft", file, value, placeOf }, { give: {}, expect: {} });
  const rows = read.reads.slice(0, SHOWN).map(({ observation: { id, period, measure, category, value: number, status, address } }) => ({ id, period: period.label, measure, category, value: number, status, address: formatAddress(address) })); // prettier-ignore
  return { rows, problems: distinct(read.problems).slice(0, SHOWN) };
}

/** Each problem once: the same place may be met by many cells. */
function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [formatProblem(problem), problem])).values()];
}

function toSeen({ row, column, text, value, type }: Cell) {
  return { row: row - 1, column: column - 1, text, value, type, flags: [] };
}

function rowsOf(grid: Grid): string[][] {
  const rows = Array.from({ length: grid.rows }, () => Array.from({ length: grid.columns }, () => ""));
  for (const { row, column, text } of grid.cells.values()) (rows[row - 1] ?? [])[column - 1] = text;
  return rows;
}
