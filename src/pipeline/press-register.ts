import { PRESS_KINDS } from "../model/event.ts";
import { eventHref, recordHref } from "../model/link.ts";
import type { PublishedRecord, PublishedSource } from "../model/published.ts";
import { dateInWords } from "../model/edtf.ts";
import { csv } from "./csv.ts";

type Kind = keyof typeof PRESS_KINDS;

/** One line of the press register: a publication that a record's events report, or an article that was read for it. */
export type PressEntry = {
  record: string;
  /** The event that reports it; null for an article that has none of its own. */
  event: string | null;
  /** When, in EDTF, as the event says; null if not known. Articles without an event have none. */
  date: string | null;
  /** The kinds of those who published it; empty for an article without an event. */
  kinds: Kind[];
  summary: string | null;
  source: string;
  title: string;
  publisher: string;
  url: string | null;
};

/** What was published on the strength of one record. */
export type PressOfRecord = {
  /** Its anchor in the register. */
  anchor: string;
  record: { href: string; title: string };
  reports: { href: string; when: string; kinds: string[]; summary: string; source: string }[];
  /** News reports and blogs that the record rests on and that have no event of their own. */
  others: string[];
};

const ARTICLES: readonly PublishedSource["kind"][] = ["news", "blog", "adviser-article"];

/** Every publication and every other article that was read, by record and in the order of its events. */
export function pressEntries(
  records: readonly PublishedRecord[],
  sources: readonly PublishedSource[],
): PressEntry[] {
  const about = (id: string) => {
    const found = sources.find((source) => source.id === id);
    return {
      source: id,
      title: found?.title ?? "",
      publisher: found?.publisher ?? "",
      url: found?.url ?? null,
    };
  };
  return records.flatMap(({ id: record, events, sources: own }) => {
    const reports = events.flatMap(({ id, date, press, summary, source }) =>
      press ? [{ record, event: id, date: date ?? null, kinds: [...press], summary, ...about(source) }] : [],
    );
    const told = new Set(reports.map(({ source }) => source));
    const others = own
      .filter(
        (id) => !told.has(id) && sources.some((source) => source.id === id && ARTICLES.includes(source.kind)),
      ) // prettier-ignore
      .map((id) => ({ record, event: null, date: null, kinds: [], summary: null, ...about(id) }));
    return [...reports, ...others];
  });
}

/** The press register by record, in words. */
export function pressRegister(
  records: readonly PublishedRecord[],
  sources: readonly PublishedSource[],
): PressOfRecord[] {
  const entries = pressEntries(records, sources);
  return records.flatMap(({ id, title }) => {
    const own = entries.filter(({ record }) => record === id);
    const reports = own.flatMap(
      ({ event, date, kinds, summary, source }) =>
      event === null
        ? []
        : [{ href: eventHref(id, event), when: date ? dateInWords(date) : "date not known", kinds: kinds.map((kind) => PRESS_KINDS[kind]), summary: summary ?? "", source }], // prettier-ignore
    );
    const others = own.filter(({ event }) => event === null).map(({ source }) => source);
    return own.length > 0 ? [{ anchor: id, record: { href: recordHref(id), title }, reports, others }] : [];
  });
}

const COLUMNS = [
  "record",
  "event",
  "date",
  "kinds",
  "summary",
  "source",
  "title",
  "publisher",
  "url",
] as const;

/** The press register as CSV, one publication or article a row. Dates are EDTF. */
export function pressCsv(entries: readonly PressEntry[]): string {
  return csv(COLUMNS, entries);
}
