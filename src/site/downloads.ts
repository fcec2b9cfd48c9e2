/** Records, reasons, feeds and calendars as files. One list names them all, and pages link what it names. */
import { recordHref } from "../model/link.ts";
import type { PublishedRecord } from "../model/published.ts";
import { deadlinesOf, openOn } from "../pipeline/deadlines.ts";
import { correctionItems } from "../pipeline/correction-feed.ts";
import { FEED_TIMES, feedId, feedItems, toAtom, toJsonFeed, type Feed } from "../pipeline/event-feed.ts";
import { eventsCsv } from "../pipeline/events-csv.ts";
import { pressCsv, pressEntries } from "../pipeline/press-register.ts";
import { reasonsCsv } from "../pipeline/reason-view.ts";
import { storyItems } from "../pipeline/story-feed.ts";
import { toIcs } from "../pipeline/to-ics.ts";
import {
  correctionsWithTouched,
  dataset,
  drawnChart,
  easyReads,
  questions,
  reasons,
  records,
  reference,
  sources,
  stories,
} from "../site.ts";
import { questionData } from "./questions.ts";
import { asOf } from "./records.ts";

/** A file that a page offers. */
export type Download = { path: string; label: string; type: string; body: () => string };

const asJson = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;

const inNumber = (count: number) => (count === 0 ? "none" : String(count));

/** The files of some records under a path: JSON, CSV, two feeds and the calendar. */
function filesOf(of: readonly PublishedRecord[], path: string, title: string, home: string): Download[] {
  const feed = (self: string): Feed => ({ id: feedId(path.slice(1)), title, self, home, says: FEED_TIMES, items: feedItems(of, asOf()), asOf: asOf() }); // prettier-ignore
  const deadlines = () => deadlinesOf(of, reference().clocks.rules);
  return [
    { path: `${path}.json`, label: "JSON", type: "application/json", body: () => asJson(of.length === 1 ? of[0] : of) }, // prettier-ignore
    { path: `${path}.csv`, label: "CSV, one event a row", type: "text/csv", body: () => eventsCsv(of) },
    { path: `${path}.xml`, label: "Atom feed of events", type: "application/atom+xml", body: () => toAtom(feed(`${path}.xml`)) }, // prettier-ignore
    { path: `${path}.feed.json`, label: "JSON Feed of events", type: "application/feed+json", body: () => toJsonFeed(feed(`${path}.feed.json`)) }, // prettier-ignore
    { path: `${path}.ics`, label: `Calendar of every deadline known to the day: ${inNumber(deadlines().length)}`, type: "text/calendar", body: () => toIcs(title, deadlines(), asOf()) }, // prettier-ignore
  ];
}

/** The files of one record. */
export function downloadsOf(record: PublishedRecord): Download[] {
  return filesOf([record], `/records/${record.id}`, record.title, recordHref(record.id));
}

/** The files of all records together, and the calendar of the deadlines that are still open. */
export function recordDownloads(): Download[] {
  const title = "PIP Disclosures: records";
  const open = () => openOn(asOf(), deadlinesOf(records(), reference().clocks.rules));
  return [
    ...filesOf(records(), "/data/records", title, "/records/"),
    { path: "/data/open-deadlines.ics", label: "Calendar of the deadlines that are still open", type: "text/calendar", body: () => toIcs("PIP Disclosures: open deadlines", open(), asOf()) }, // prettier-ignore
  ];
}

/** The reason ledger as files. */
export function reasonDownloads(): Download[] {
  return [
    { path: "/data/reasons.csv", label: "CSV, one ground a row", type: "text/csv", body: () => reasonsCsv(reasons()) }, // prettier-ignore
    { path: "/data/reasons.json", label: "JSON", type: "application/json", body: () => asJson(reasons()) },
  ];
}

/** The press register as files. */
export function pressDownloads(): Download[] {
  const entries = () => pressEntries(records(), sources());
  return [
    { path: "/data/press.csv", label: "CSV, one publication or article a row", type: "text/csv", body: () => pressCsv(entries()) }, // prettier-ignore
    { path: "/data/press.json", label: "JSON", type: "application/json", body: () => asJson(entries()) },
  ];
}

/** Every correction as a feed. With none it is an empty feed, so that a reader can subscribe before the first. */
export function correctionDownloads(): Download[] {
  const feed = (self: string): Feed => ({
    ...{ id: feedId("corrections"), title: "PIP Disclosures: corrections", self, home: "/corrections/" },
    says: "Every fault found in a figure on the site, what was done about it, and what it touched.",
    items: correctionItems(correctionsWithTouched(), (id) => dataset(id).title, asOf()),
    asOf: asOf(),
  });
  return [
    { path: "/corrections.xml", label: "Atom feed of corrections", type: "application/atom+xml", body: () => toAtom(feed("/corrections.xml")) }, // prettier-ignore
    { path: "/corrections.feed.json", label: "JSON Feed of corrections", type: "application/feed+json", body: () => toJsonFeed(feed("/corrections.feed.json")) }, // prettier-ignore
  ];
}

/** The stories with their whole text as feeds. */
export function storyDownloads(): Download[] {
  const easy = new Set(easyReads().map(({ of }) => of));
  const feed = (self: string): Feed => ({
    ...{ id: feedId("stories"), title: "PIP Disclosures: stories", self, home: "/stories/" },
    says: "Articles in which every number is worked out from data. Each with its whole text.",
    items: storyItems(
      stories(),
      (chart) => drawnChart(chart).finding,
      (story) => easy.has(story),
    ),
    asOf: asOf(),
  });
  return [
    { path: "/stories.xml", label: "Atom feed of stories", type: "application/atom+xml", body: () => toAtom(feed("/stories.xml")) }, // prettier-ignore
    { path: "/stories.feed.json", label: "JSON Feed of stories", type: "application/feed+json", body: () => toJsonFeed(feed("/stories.feed.json")) }, // prettier-ignore
  ];
}

/** The questions with their answers as a file. */
export function questionDownloads(): Download[] {
  return [{ path: "/data/questions.json", label: "JSON", type: "application/json", body: () => asJson(questions().map(questionData)) }]; // prettier-ignore
}

/** How many deadlines are still open on the day up to which the data reach. */
export const openDeadlines = () => openOn(asOf(), deadlinesOf(records(), reference().clocks.rules)).length;
