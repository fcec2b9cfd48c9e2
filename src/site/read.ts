/** The tidy data and the drawn charts, each file read once per build. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DrawnChart } from "../charts/drawn.ts";
import type { Finding } from "../model/check.ts";
import type { PublishedCorrection, PublishedCoverage, PublishedDataset, PublishedReason, PublishedRecord, PublishedReference, PublishedSource } from "../model/published.ts"; // prettier-ignore
import type { PublishedEasyRead } from "../model/easy-read.ts";
import type { PublishedQuestion } from "../model/question.ts";
import type { PublishedStory } from "../model/published-story.ts";
import type { PublishedReadability } from "../model/readability.ts";
import type { TidyRow } from "../model/tidy-row.ts";
import { drawnFolder, tidyFolder } from "../paths.ts";

const once = new Map<string, unknown>();

/** Reads a JSON file once per build. */
export function json<T>(file: string): T {
  if (!once.has(file)) once.set(file, JSON.parse(readFileSync(file, "utf8")));
  return once.get(file) as T;
}

const tidy = <T>(name: string): T => json<T>(join(tidyFolder, `${name}.json`));

export const datasets = (): PublishedDataset[] => tidy("catalogue");
export const rowsOf = (dataset: string): TidyRow[] => tidy(dataset);
export const records = (): PublishedRecord[] => tidy("records");
export const sources = (): PublishedSource[] => tidy("sources");
export const coverage = (): PublishedCoverage[] => tidy("coverage");
export const corrections = (): PublishedCorrection[] => tidy("corrections");
export const reasons = (): PublishedReason[] => tidy("reasons");
export const easyReads = (): PublishedEasyRead[] => tidy("easy-read");
export const readabilities = (): PublishedReadability[] => tidy("readability");
export const questions = (): PublishedQuestion[] => tidy("questions");
export const stories = (): PublishedStory[] => tidy("stories");
export const findings = (): Finding[] => tidy("findings");
export const reference = (): PublishedReference => tidy("reference");

/** Every drawn chart, in the order of their ids. */
export function drawnCharts(): DrawnChart[] {
  if (!existsSync(drawnFolder)) return [];
  const files = readdirSync(drawnFolder).filter((name) => name.endsWith(".json")).sort(); // prettier-ignore
  return files.map((name) => json<DrawnChart>(join(drawnFolder, name)));
}

export const dataset = (id: string) => byId(datasets(), id);
export const record = (id: string) => byId(records(), id);
export const source = (id: string) => byId(sources(), id);
export const drawnChart = (id: string) => byId(drawnCharts(), id);

/** The item with an id. Throws if there is none: ids are checked before pages are built. */
export function byId<T extends { id: string }>(items: readonly T[], id: string): T {
  const item = items.find((candidate) => candidate.id === id);
  if (!item) throw new Error(`nothing has the id ${id}`);
  return item;
}
