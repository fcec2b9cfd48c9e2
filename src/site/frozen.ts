/** Charts as releases froze them. A release is never changed, so each file is read and checked once per build. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compareVersions } from "../model/edition.ts";
import { frozenChart, type FrozenChart } from "../model/frozen-chart.ts";
import { releasesFolder } from "../paths.ts";
import { readAnyRows } from "../pipeline/read-any-rows.ts";
import { chartSince } from "../pipeline/release/chart-since.ts";
import { corrections, drawnCharts, json, reference, rowsOf } from "./read.ts";

let frozen: readonly FrozenChart[] | undefined;

/** Every chart of every release, those of the newest release first, in the order of their ids. */
export function frozenCharts(): readonly FrozenChart[] {
  return (frozen ??= versions().flatMap((version) => {
    const folder = join(releasesFolder, version, "charts");
    if (!existsSync(folder)) return [];
    const names = readdirSync(folder).filter((name) => name.endsWith(".json")).sort(); // prettier-ignore
    return names.map((name) => frozenChart.parse(json(join(folder, name))));
  }));
}

/** The releases that hold a chart, the newest first. */
export const releasesOfChart = (chart: string): string[] =>
  frozenCharts().filter(({ id }) => id === chart).map(({ release }) => release); // prettier-ignore

/** Charts that a release holds and the site does not draw any more, each as it was frozen last. */
export function withdrawnCharts(): FrozenChart[] {
  const drawn = new Set(drawnCharts().map(({ id }) => id));
  const gone = frozenCharts().filter(({ id }) => !drawn.has(id));
  return gone.filter(({ id }, index) => gone.findIndex((other) => other.id === id) === index);
}

/** What has happened to a frozen chart since. */
export function sinceFrozen(chart: FrozenChart) {
  const drawn = drawnCharts().find(({ id }) => id === chart.id) ?? null;
  return chartSince(chart, {
    chart: drawn,
    rows: rowsOf(chart.dataset.id),
    corrections: corrections(),
    units: reference().units,
  });
}

const notes = new Map<string, ReadonlyMap<string, string | null>>();

/** The note of an observation as a release holds it; undefined if it does not hold it. */
export function noteIn(version: string, dataset: string, id: string): string | null | undefined {
  const file = join(releasesFolder, version, `${dataset}.csv`);
  const known = notes.get(file) ?? notesOf(file);
  notes.set(file, known);
  return known.get(id);
}

function notesOf(file: string): ReadonlyMap<string, string | null> {
  if (!existsSync(file)) return new Map();
  const { rows } = readAnyRows(file, readFileSync(file));
  return new Map(rows.map(({ id, note }) => [String(id), note === null ? null : String(note)]));
}

/** Every release, the newest first. */
export function versions(): string[] {
  if (!existsSync(releasesFolder)) return [];
  return readdirSync(releasesFolder).sort((a, b) => compareVersions(b, a));
}
