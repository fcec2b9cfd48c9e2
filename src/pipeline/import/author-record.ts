import { stringify } from "yaml";
import { toId } from "../../model/id.ts";
import { todo } from "../../model/todo.ts";
import { withoutPersonal } from "./personal.ts";
import type { Attachment, Message, Thread } from "./thread.ts";

/** What the site is called, and which kinds its threads and attachments are. */
type Site = { name: string; thread: string; attachment: string; prefix: string };

/** Writes a thread as authored files: the record, a source for the thread, and one for each attachment. */
export function authorRecord(thread: Thread, id: string): Map<string, string> {
  const site = siteOf(thread);
  const clean = (text: string) => withoutPersonal(text, thread.names);
  const source = `${site.prefix}-${id.replace(/^foi-/, "")}`;
  const files = new Map<string, string>();
  const attachmentIds = new Map<Attachment, string>();
  for (const message of thread.messages) {
    for (const attachment of message.attachments) {
      const own = `${source}-attachment-${attachmentIds.size + 1}`;
      attachmentIds.set(attachment, own);
      files.set(`data/sources/${own}.yaml`, yaml(attachmentSource(attachment, message, thread, site, clean)));
    }
  }
  files.set(`data/sources/${source}.yaml`, yaml(threadSource(thread, site, clean)));
  const taken = new Map<string, number>();
  const record = {
    title: clean(thread.title),
    kind: "foi-request",
    requester: thread.requester ? clean(thread.requester) : todo("name who asked as they published themselves, or say their role"), // prettier-ignore
    authority: thread.authority ? clean(thread.authority) : todo("name who was asked"),
    providers: [
      todo("list the providers that it is about (data/reference/providers.yaml), or leave [] if none"),
    ],
    status: thread.status
      ? `Marked '${clean(thread.status)}' on ${site.name}`
      : todo("write the site's own label"),
    url: thread.url ?? todo(`write the request's address, such as https://www.whatdotheyknow.com/request/${thread.slug}`), // prettier-ignore
    summary: todo("say in two or three sentences what was asked and what came of it"),
    references: thread.references.map(clean),
    related: [],
    sources: [source, ...attachmentIds.values()],
    events: thread.messages.map(
      (message, index) =>
      eventOf(message, index, source, taken, message.attachments.map((item) => attachmentIds.get(item) ?? "")), // prettier-ignore
    ),
  };
  files.set(`data/records/${id}.yaml`, yaml(record));
  return files;
}

function eventOf(
  message: Message,
  index: number,
  source: string,
  taken: Map<string, number>,
  attached: string[],
) {
  const [type, ...otherTypes] = message.types;
  const [actor, ...otherActors] = message.actors;
  const name = otherTypes.length === 0 ? type : `message-${index + 1}`;
  const count = (taken.get(name) ?? 0) + 1;
  taken.set(name, count);
  const notes = [
    message.label ? `The site labels it '${message.label}'.` : "",
    message.hidden ? "The site shows that there is a message here, but not what it says." : "",
    message.date?.startsWith("[") ? "The time is given in UTC, an hour before midnight; in the United Kingdom it may have been the next day." : "", // prettier-ignore
    attached.length > 0 ? `Attached: ${attached.join(", ")}.` : "",
    message.url ? `Message: ${message.url}` : "",
  ].filter(Boolean);
  return {
    id: count === 1 ? name : `${name}-${count}`,
    type:
      otherTypes.length === 0 ? type : todo(`read the message and write one of ${message.types.join(", ")}`),
    ...(message.date ? { date: message.date } : {}),
    actor: otherActors.length === 0 ? actor : todo(`write one of ${message.actors.join(", ")}`),
    summary: todo("say in a sentence what happened here, in your own words and without names"),
    source,
    confidence: "stated",
    ...(notes.length > 0 ? { note: notes.join(" ") } : {}),
  };
}

function threadSource(thread: Thread, site: Site, clean: (text: string) => string) {
  return {
    title: clean(thread.title),
    publisher: site.name,
    url: thread.url ?? todo("write the request's address, as in the record"),
    published: thread.messages[0]?.date ?? null,
    published_inferred: false,
    kind: site.thread,
    ...READING,
  };
}

function attachmentSource(
  attachment: Attachment,
  message: Message,
  thread: Thread,
  site: Site,
  clean: (text: string) => string,
) {
  return {
    title: clean(attachment.name) || "attachment",
    publisher: `${thread.authority ? clean(thread.authority) : "The authority"}, on ${site.name}`,
    url: addressOf(attachment, message, clean),
    published: message.date,
    // The day is the message's; the document itself may carry another.
    published_inferred: message.date !== null,
    kind: site.attachment,
    ...READING,
  };
}

/** A file's address holds its name. If that names a person, the message's address stands for it. */
function addressOf({ url }: Attachment, message: Message, clean: (text: string) => string): string | null {
  if (url === null) return message.url;
  const words = url.replace(/%20|\+/g, " ");
  return clean(words) === words ? url : message.url;
}

/** What only somebody who has read the document can say. */
const READING = {
  tier: "primary",
  licence: null,
  read: todo("say how much of it you read: whole, first-part or not-recorded"),
  supports: todo("say what was taken from it, and what to watch"),
};

function siteOf({ system, url }: Thread): Site {
  const host = url ? new URL(url).hostname.replace(/^www\./, "") : null;
  if (host === "whatdotheyknow.com") return { name: "WhatDoTheyKnow", thread: "wdtk-request", attachment: "wdtk-attachment", prefix: "wdtk" }; // prettier-ignore
  const kinds = { thread: "foi-request", attachment: "foi-response" };
  if (host === null) return { ...kinds, name: todo("name the site"), thread: todo("write wdtk-request for WhatDoTheyKnow, foi-request for another site"), prefix: "thread" }; // prettier-ignore
  const names: { [host: string]: string } = { "fragdenstaat.de": "FragDenStaat", "muckrock.com": "MuckRock" };
  return { ...kinds, name: names[host] ?? host, prefix: toId(system) };
}

function yaml(value: object): string {
  return stringify(value, { version: "1.2", schema: "core", lineWidth: 100 });
}
