/** Names and words for what the data hold as codes. */
import { valueInWords } from "../model/claim.ts";
import { dateInWords } from "../model/edtf.ts";
import { sourceHref } from "../model/link.ts";
import type { PublishedDataset } from "../model/published.ts";
import { shortNames } from "../model/short-name.ts";
import { READ } from "../model/source.ts";
import type { TidyRow } from "../model/tidy-row.ts";
import { sourceMentions } from "../pipeline/source-mentions.ts";
import { byId, reference, source, sources } from "./read.ts";

/** A row's value as readers see it: "more than 1,800 complaints", "56.1%", "withheld under the Act". */
export function inWords(row: TidyRow): string {
  return valueInWords(row, byId(reference().units, row.unit));
}

let names: ReadonlyMap<string, string> | undefined;

/** Every source's short name, made once per build. */
function namesOfSources(): ReadonlyMap<string, string> {
  return (names ??= shortNames(sources()));
}

/** A source's short name, as chips have it. */
export const shortNameOf = (sourceId: string): string => namesOfSources().get(sourceId) ?? sourceId;

/** What a source's chip says: "Written answer 25821 · Table 1". */
export function chip(sourceId: string, locator?: string): { href: string; label: string } {
  const name = shortNameOf(source(sourceId).id);
  return { href: sourceHref(sourceId), label: locator ? `${name} · ${locator}` : name };
}

/** Sources as a list shows them. */
export function sourceList(ids: readonly string[]) {
  return ids
    .map((id) => source(id))
    .map(({ id, title, publisher, read }) => ({
      href: sourceHref(id),
      title,
      publisher,
      read: READ[read].label,
    }));
}

/** A note in which the sources that it names by their ids stand as chips. */
export function withSources(note: string): (string | { href: string; label: string })[] {
  const known = new Set(sources().map(({ id }) => id));
  return sourceMentions(note, known).map((part) => ("text" in part ? part.text : chip(part.source)));
}

/** Names for codes; the code itself never reaches a reader. */
export const providerName = (id: string | null) => (id ? byId(reference().providers, id).short : "");
export const lotName = (id: string | null) => (id ? byId(reference().lots, id).name : "");
export const authorityName = (id: string | null) => (id ? byId(reference().authorities, id).name : "");
export const areaName = (id: string | null) => (id ? byId(reference().areas, id).name : "");
export const unitName = (id: string) => byId(reference().units, id).name;

/** The span of a dataset in months: "June 2014 to August 2022". */
export function spanInWords({ period_start, period_end }: PublishedDataset): string {
  if (!period_start || !period_end) return "no dates in the sources";
  const [from, to] = [dateInWords(period_start.slice(0, 7)), dateInWords(period_end.slice(0, 7))];
  return from === to ? from : `${from} to ${to}`;
}
