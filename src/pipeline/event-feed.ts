import type { Day } from "../model/day.ts";
import { boundsOf, dateInWords } from "../model/edtf.ts";
import { ACTORS, labelOf } from "../model/event.ts";
import { eventHref, sourceHref } from "../model/link.ts";
import { SITE_ADDRESS } from "../model/publisher.ts";
import type { PublishedEvent, PublishedRecord } from "../model/published.ts";

/** An event as a feed tells it. */
export type FeedItem = { id: string; href: string; title: string; text: string; day: Day };

/** A feed. `self` and `home` are paths on the site; `says` is what it says of itself. */
export type Feed = { id: string; title: string; self: string; home: string; says: string; items: FeedItem[]; asOf: Day }; // prettier-ignore

/** What every feed of events says of its times. */
export const FEED_TIMES =
  "A feed has a time for every entry. Here it is the last day on which the event can have happened; the entry says what is really known.";

/**
 * The events of records as feed items, newest first. Ids never change: they are made of the record's and the event's.
 * Addresses begin with the site's own, or are relative to the feed while it has none.
 */
export function feedItems(
  records: readonly PublishedRecord[],
  asOf: Day,
  origin: string = SITE_ADDRESS,
): FeedItem[] {
  return records
    .flatMap((record) => record.events.map((event) => itemOf(record, event, asOf, origin)))
    .sort((a, b) => (a.day === b.day ? 0 : a.day > b.day ? -1 : 1));
}

function itemOf({ id, title }: PublishedRecord, event: PublishedEvent, asOf: Day, origin: string): FeedItem {
  const bounds = event.date ? boundsOf(event.date) : null;
  const lines = [
    `${ACTORS[event.actor]}: ${event.summary}`,
    `When: ${event.date ? dateInWords(event.date) : "not known"}.`,
    ...(event.confidence === "derived" ? ["Inferred, not stated by a source."] : []),
    ...(event.note ? [event.note] : []),
    `Source: ${origin}${sourceHref(event.source)}`,
  ];
  return {
    id: feedId(`records/${id}#${event.id}`),
    href: origin + eventHref(id, event.id),
    title: `${labelOf(event)}: ${title}`,
    text: lines.join("\n"),
    day: bounds?.latest ?? bounds?.earliest ?? asOf,
  };
}

/** An id for feed readers. It names no host, so that it outlives a move of the site. */
export function feedId(path: string): string {
  return `pip-disclosures:${path}`;
}

/** A feed in Atom (RFC 4287), which allows addresses relative to the feed's own. */
export function toAtom(
  { id, title, self, home, says, items, asOf }: Feed,
  origin: string = SITE_ADDRESS,
): string {
  const entries = items.map(({ id, href, title, text, day }) =>
    [
      "  <entry>",
      `    <id>${xml(id)}</id>`,
      `    <title>${xml(title)}</title>`,
      `    <link rel="alternate" type="text/html" href="${xml(href)}"/>`,
      `    <updated>${day}T00:00:00Z</updated>`,
      `    <content type="text">${xml(text)}</content>`,
      "  </entry>",
    ].join("\n"),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
    `  <id>${xml(id)}</id>`,
    `  <title>${xml(title)}</title>`,
    `  <subtitle>${xml(says)}</subtitle>`,
    `  <link rel="self" type="application/atom+xml" href="${xml(origin + self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${xml(origin + home)}"/>`,
    `  <updated>${asOf}T00:00:00Z</updated>`,
    "  <author><name>PIP Disclosures</name></author>",
    ...entries,
    "</feed>",
    "",
  ].join("\n");
}

/** A feed in JSON Feed 1.1. */
export function toJsonFeed({ title, self, home, says, items }: Feed, origin: string = SITE_ADDRESS): string {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title,
    description: says,
    home_page_url: origin + home,
    feed_url: origin + self,
    language: "en-GB",
    authors: [{ name: "PIP Disclosures" }],
    items: items.map(({ id, href, title, text, day }) => ({
      id,
      url: href,
      title,
      content_text: text,
      date_published: `${day}T00:00:00Z`,
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

function xml(text: string): string {
  // Control characters cannot stand in XML 1.0 at all.

  const clean = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
  return clean.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;"); // prettier-ignore
}
