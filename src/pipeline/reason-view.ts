import { eventHref, recordHref } from "../model/link.ts";
import type { PublishedEvent, PublishedReason, PublishedRecord } from "../model/published.ts";
import { FATES, GROUNDS, type Fate, type Ground } from "../model/reason.ts";
import { csv } from "./csv.ts";
import { stepInWords } from "./step-in-words.ts";

type Step = { href: string; words: string; source: string };

/** A ground as the ledger shows it. */
export type ReasonView = {
  anchor: string;
  ground: string;
  record: { href: string; title: string };
  given: Step[];
  became: (Step & { fate: string })[];
  note: string | null;
};

/** Puts the ledger into words. Each step keeps its event and its source. */
export function viewReasons(
  reasons: readonly PublishedReason[],
  records: readonly PublishedRecord[],
): ReasonView[] {
  return reasons.flatMap(({ record: id, ground, events, became, note }) => {
    const record = records.find((candidate) => candidate.id === id);
    if (!record) return [];
    const step = (event: PublishedEvent) => ({ href: eventHref(id, event.id), words: stepInWords(event, record.events), source: event.source }); // prettier-ignore
    const named = (name: string) => record.events.filter((event) => event.id === name).map(step);
    // A decision that tells of a ground without an earlier event of the authority shows both that it was given and its fate.
    return [
      {
        anchor: `${id}-${ground}`,
        ground: GROUNDS[ground],
        record: { href: recordHref(id), title: record.title },
        given: events.filter((event, index) => index === 0 || !became.some((each) => each.event === event)).flatMap(named), // prettier-ignore
        became: became.flatMap(({ fate, event }) => named(event).map((shown) => ({ fate: FATES[fate].label, ...shown }))), // prettier-ignore
        note,
      },
    ];
  });
}

/** How often each ground was given and how it ended, as sentences. */
export function reasonTotals(reasons: readonly PublishedReason[]): { given: string; became: string } {
  const times = (count: number) => (count === 1 ? "once" : count === 2 ? "twice" : `${count} times`);
  const given = (Object.keys(GROUNDS) as Ground[])
    .map((ground) => ({
      label: GROUNDS[ground],
      count: reasons.filter((reason) => reason.ground === ground).length,
    })) // prettier-ignore
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ label, count }) => `${lower(label)} ${times(count)}`);
  const ends = reasons.map(({ became }) => became.at(-1)?.fate);
  const known = (Object.keys(FATES) as Fate[])
    .map((fate) => ({ label: FATES[fate].label, count: ends.filter((end) => end === fate).length }))
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${lower(label)}: ${count}`);
  const unknown = ends.filter((end) => end === undefined).length;
  const records = new Set(reasons.map(({ record }) => record)).size;
  return {
    given: `${reasons.length} grounds are on record, in ${records} records: ${given.join("; ")}.`,
    became: `Where they stand: ${known.join("; ")}; not known: ${unknown}.`,
  };
}

/** The ledger as CSV, one ground a row; where it stands is its last fate. */
export function reasonsCsv(reasons: readonly PublishedReason[]): string {
  const columns = ["record", "ground", "label", "given_by", "became", "shown_by", "stands", "note"] as const;
  return csv(
    columns,
    reasons.map(({ record, ground, events, became, note }) => ({
      record,
      ground,
      label: GROUNDS[ground],
      given_by: events,
      became: became.map(({ fate }) => fate),
      shown_by: became.map(({ event }) => event),
      stands: became.at(-1)?.fate ?? "not-known",
      note,
    })),
  );
}

function lower(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}
