import { locatorOf } from "../model/address.ts";
import { parseObservationRef } from "../model/claim.ts";
import { sourceHref } from "../model/link.ts";
import { observationsOf, type PublishedStory } from "../model/published-story.ts";
import type { PublishedQuestion } from "../model/question.ts";
import type { TidyRow } from "../model/tidy-row.ts";
import { placesOf } from "./dataset-parts.ts";
import type { AuthoredDataset, Evidence } from "./evidence.ts";
import { nearest } from "./nearest.ts";
import { readCellList } from "./reading/cell-list.ts";
import { readCsvCells } from "./reading/csv-grid.ts";
import { heldBy } from "./reading/held.ts";
import { nameOf } from "./reading/place.ts";
import { rowsFor } from "./rows-for.ts";
import { textOf, type Tree } from "./tree.ts";

/** Every step of one number from the cell or document in which it stands to the pages that show it. */
export type Trace = {
  observation: TidyRow;
  /** Its place on the dataset's page, or the download if the page does not show it. */
  url: string;
  source: { id: string; title: string; publisher: string; published: string | null; url: string | null; page: string }; // prettier-ignore
  /** The held file and the cell, if the value was read; null if a person transcribed it. */
  held: { name: string; sha256: string; path: string; sheet: string; cell: string; line: number; text: string; value: string; type: string } | null; // prettier-ignore
  authored: { file: string; line: number; how: "read" | "transcribed" };
  corrections: { id: string; action: string; reason: string; file: string }[];
  tidy: { file: string; line: number };
  charts: { id: string; drawn: boolean }[];
  /** Each with the line that names it, or the first if its words are worked out from it. */
  stories: { id: string; file: string; line: number }[];
  questions: { id: string; file: string }[];
};

/** What to say instead, if there is no such observation. */
export type Untraceable = { unknown: string; meant: string | null; known: string };

/** Follows `<dataset>/<observation>` through the evidence and data/tidy. */
export function trace(tree: Tree, evidence: Evidence, ref: string): Trace | Untraceable {
  const parsed = parseObservationRef(ref);
  const ids = evidence.datasets.map(({ id }) => id);
  const dataset = evidence.datasets.find(({ id }) => id === parsed?.dataset);
  if (!parsed || !dataset) return { unknown: ref, meant: nearest(parsed?.dataset ?? ref, ids), known: `datasets: ${ids.join(", ")}` }; // prettier-ignore
  const entry = Iterator.from(dataset.entries).find(({ observation }) => observation.id === parsed.id);
  const file = `data/tidy/${dataset.id}.json`;
  const lines = (textOf(tree.get(file) ?? new Uint8Array()) ?? "").split("\n");
  const line = lines.findIndex((text) => text.startsWith(`{"id":"${parsed.id}",`));
  if (!entry || line < 0) {
    const known = Array.from(dataset.entries, ({ observation }) => observation.id);
    const meant = nearest(parsed.id, known);
    return { unknown: ref, meant: meant && `${dataset.id}/${meant}`, known: `observations of ${dataset.id}: ${known.length}` }; // prettier-ignore
  }
  const rows = lines.filter((text) => text.startsWith("{")).map((text) => JSON.parse(text.replace(/,$/, "")) as TidyRow); // prettier-ignore
  const { address } = entry.observation;
  const row = JSON.parse((lines[line] ?? "").replace(/,$/, "")) as TidyRow;
  const source = evidence.sources.find(({ id }) => id === address.source)?.value;
  return {
    observation: row,
    url: placesOf({ id: dataset.id, ...(dataset.value.page ? { page: dataset.value.page } : {}) }, rows)(row),
    source: { id: address.source, title: source?.title ?? "", publisher: source?.publisher ?? "", published: source?.published ?? null, url: source?.url ?? null, page: sourceHref(address.source) }, // prettier-ignore
    held: "cell" in address ? heldCell(tree, evidence, dataset, parsed.id) : null,
    authored: authored(dataset, parsed.id, entry.line),
    corrections: (dataset.corrections?.value.corrections ?? [])
      .filter(({ observation }) => observation === parsed.id)
      .map(({ id, action, reason }) => ({ id, action, reason, file: dataset.corrections?.file ?? "" })),
    tidy: { file, line: line + 1 },
    charts: evidence.charts
      .filter(({ value }) => value.dataset === dataset.id)
      .filter(({ value }) => rowsFor({ filter: value.filter }, rows).some(({ id }) => id === parsed.id))
      .map(({ id, value }) => ({ id, drawn: rowsFor(value, rows).some((row) => row.id === parsed.id) })),
    stories: storiesOf(tree, evidence, ref),
    questions: toldIn<PublishedQuestion>(tree, "questions")
      .filter(({ observations }) => observations.includes(ref))
      .map(({ id, set }) => ({
        id,
        file: `content/questions/${set === null ? `${id}.mdx` : `${set}.yaml`}`,
      })),
  };
}

function storiesOf(tree: Tree, evidence: Evidence, ref: string): Trace["stories"] {
  const resting = toldIn<PublishedStory>(tree, "stories").filter((story) =>
    observationsOf(story).includes(ref),
  );
  return evidence.stories
    .filter(({ id }) => resting.some((story) => story.id === id))
    .map(({ id, file, body, bodyLine }) => {
      const at = body.split("\n").findIndex((text) => new RegExp(`${ref}(?![a-z0-9-])`).test(text));
      return { id, file, line: at < 0 ? 1 : bodyLine + at };
    });
}

/** What data/tidy holds of texts that were told; nothing if it was not made yet. */
function toldIn<Told>(tree: Tree, name: string): Told[] {
  return JSON.parse(textOf(tree.get(`data/tidy/${name}.json`) ?? new Uint8Array()) || "[]") as Told[];
}

/** The reading and the line of the part that chose the cell, or the row of observations.csv. */
function authored(dataset: AuthoredDataset, id: string, line: number): Trace["authored"] {
  const read = dataset.reads.find(({ observation }) => observation.id === id);
  if (!read) return { file: dataset.table, line, how: "transcribed" };
  return { file: read.reading.file, line: read.reading.placeOf(read.part)?.line ?? 1, how: "read" };
}

function heldCell(tree: Tree, evidence: Evidence, dataset: AuthoredDataset, id: string): Trace["held"] {
  const read = dataset.reads.find(({ observation }) => observation.id === id);
  const held = evidence.sources.flatMap(heldBy).find(({ path }) => path === read?.file);
  const file = held?.source.value.file;
  const bytes = tree.get(read?.file ?? "");
  if (!read || !file || !bytes) return null;
  const { cells } =
    held.sheet === null && file.dialect
      ? readCsvCells(held.path, bytes, file.dialect, read.reading.value.csv?.columns ?? 0)
      : readCellList(held.path, bytes);
  const [sheet = "", name = ""] = locatorOf(read.observation.address).split(/!(?=[A-Z]+\d+$)/);
  const cell = cells.find(({ row, column }) => nameOf(row, column) === name);
  return { name: file.name, sha256: file.sha256, path: held.path, sheet, cell: name, line: read.line, text: cell?.text ?? "", value: cell?.value ?? "", type: cell?.type ?? "empty" }; // prettier-ignore
}
