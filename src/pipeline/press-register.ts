import { PRESS_KINDS } from "../model/event.ts";
import { eventHref, recordHref } from "../model/link.ts";
import type { PublishedRecord, PublishedSource } from "../model/published.ts";
import { dateInWords } from "../model/edtf.ts";

/** What was published on the strength of one record. */
export type PressOfRecord = {
  record: { href: string; title: string };
  reports: { href: string; when: string; kinds: string[]; summary: string; source: string }[];
  /** News reports and blogs that the record rests on and that have no event of their own. */
  others: string[];
};

const ARTICLES: readonly PublishedSource["kind"][] = ["news", "blog", "adviser-article"];

/** The press register: reports and answers by record, in the order of the record, and the other articles that were read. */
export function pressRegister(
  records: readonly PublishedRecord[],
  sources: readonly PublishedSource[],
): PressOfRecord[] {
  return records.flatMap(({ id, title, events, sources: own }) => {
    const reports = events.flatMap(({ id: event, date, press, summary, source }) =>
      press
        ? [{ href: eventHref(id, event), when: date ? dateInWords(date) : "date not known", kinds: press.map((kind) => PRESS_KINDS[kind]), summary, source }] // prettier-ignore
        : [],
    );
    const told = new Set(reports.map(({ source }) => source));
    const others = own.filter((name) => !told.has(name) && sources.some((source) => source.id === name && ARTICLES.includes(source.kind))); // prettier-ignore
    return reports.length + others.length > 0 ? [{ record: { href: recordHref(id), title }, reports, others }] : []; // prettier-ignore
  });
}
