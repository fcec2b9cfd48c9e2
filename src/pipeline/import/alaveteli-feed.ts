import { parse } from "node-html-parser";
import { refused, shapeProblem, shown, type ReadThread } from "./import-problem.ts";
import { dayOf, stamp } from "./stamp.ts";
import { ANY_FOLLOW_UP, ANY_REPLY, oldestFirst, type Message, type Thread } from "./thread.ts";
import { webAddress } from "./web-address.ts";
import { readXml, type Element } from "./xml.ts";

type Kind = readonly [begins: RegExp, types: Message["types"], actors: Message["actors"]];

/** What an entry tells of, by the first words of its description (event_description in app/helpers/link_to_helper.rb). */
const KINDS: readonly Kind[] = [
  [/^Request sent to /, ["request-made"], ["requester"]],
  [/^Internal review request sent to /, ["internal-review-requested"], ["requester"]],
  [/^Clarification sent to /, ["request-narrowed", "follow-up"], ["requester"]],
  [/^Follow up sent to /, ANY_FOLLOW_UP, ["requester"]],
  [/^Response by /, ANY_REPLY, ["authority", "authority-mailbox"]],
  [/Annotated by /, ["annotation"], ["requester", "site-user", "site-volunteer"]],
];

/** Reads the Atom feed of one request of Alaveteli (app/views/track/atom_feed.atom.erb). It holds 25 entries at most. */
export function readAlaveteliFeed(text: string, file: string): ReadThread<Thread> {
  const xml = readXml(text);
  if ("fault" in xml) return refused(shapeProblem(file, xml.fault, "a feed that is well-formed XML", xml.at));
  const feed = xml.root;
  const self = feed.children.find(
    ({ name, attributes }) => name === "link" && attributes.get("rel") === "self",
  );
  const [, site, slug] = /^(https?:\/\/[^/]+)\/(?:\w\w\/)?feed\/request\/([^/?#.]+)/.exec(self?.attributes.get("href") ?? "") ?? []; // prettier-ignore
  if (feed.name !== "feed" || !site || !slug) {
    return refused(shapeProblem(file, `<${feed.name}>${self ? ` with the address ${shown(self.attributes.get("href") ?? "")}` : " without its own address"}`, "the Atom feed of one request: <feed> with a link rel=\"self\" to https://…/feed/request/…", { line: feed.line })); // prettier-ignore
  }
  const entries = feed.children.filter(({ name }) => name === "entry").map(entryOf);
  const [first] = entries;
  if (!first) return refused(shapeProblem(file, "no <entry>", "at least one entry", { line: feed.line }));
  const faults = entries.flatMap((entry) => faultOf(entry, file));
  if (faults.length > 0) return refused(...faults);
  const others = entries.flatMap(({ people }) => people.slice(1)).filter((name) => name !== first.people[0]);
  const thread: Thread = {
    system: "Alaveteli",
    title: first.title,
    url: `${site}/request/${slug}`,
    slug,
    requester: first.people[0] ?? null,
    authority: first.body,
    status: first.status,
    references: [],
    messages: oldestFirst(entries.flatMap((entry) => (entry.kind ? [messageOf(entry, entry.kind)] : []))),
    names: [...new Set(others)],
    skipped: {},
  };
  return { thread, problems: [] };
}

type Entry = ReturnType<typeof entryOf>;

function entryOf(entry: Element) {
  const child = (name: string) => entry.children.find((item) => item.name === name);
  const content = parse(child("content")?.text ?? "");
  const told = content.querySelector(".requester");
  const words = (told?.structuredText ?? "").replace(/\s+/g, " ").trim();
  const links = (part: string) => told?.querySelectorAll(`a[href*="${part}"]`).map((link) => link.structuredText.trim()) ?? []; // prettier-ignore
  return {
    line: entry.line,
    title: parse(child("title")?.text ?? "").structuredText.trim(),
    published: child("published")?.text.trim() ?? null,
    url: child("link")?.attributes.get("href") ?? null,
    words,
    kind: KINDS.find(([begins]) => begins.test(words)),
    status: content.querySelector("strong")?.structuredText.trim() ?? null,
    text: content.querySelector(".desc")?.structuredText ?? "",
    body: links("/body/")[0] ?? null,
    people: links("/user/"),
  };
}

function faultOf(entry: Entry, file: string) {
  const fault = (found: string, expected: string) => [
    shapeProblem(file, found, expected, { line: entry.line }),
  ];
  if (!entry.title) return fault("an entry without a title", "the request's title in every entry");
  if (!entry.body) return fault("an entry that names no authority", 'a description with a link to "/body/…"');
  if (!stamp.safeParse(entry.published).success) {
    return fault(`the time "${shown(entry.published ?? "")}"`, "a time such as 2001-02-03T09:15:00+00:00");
  }
  if (entry.kind) return [];
  return fault(`an entry that begins "${shown(entry.words)}"`, "Request sent, Internal review request sent, Clarification sent, Follow up sent, Response by, or a note (Annotated by)"); // prettier-ignore
}

function messageOf(entry: Entry, [, types, actors]: Kind): Message {
  return {
    types,
    actors,
    date: dayOf(entry.published),
    url: webAddress(entry.url),
    label: null,
    hidden: false,
    attachments: [],
    text: entry.text,
  };
}
