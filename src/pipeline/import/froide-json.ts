import { z } from "zod";
import { refused, shapeProblem, type ReadThread } from "./import-problem.ts";
import { checkShape } from "./json-shape.ts";
import { dayOf, stamp } from "./stamp.ts";
import { ANY_FOLLOW_UP, ANY_REPLY, skip, type Message, type Thread } from "./thread.ts";
import { webAddress } from "./web-address.ts";

const attachment = z.object({ name: z.string(), site_url: z.string().nullish() });

/** FoiMessageSerializer of okfde/froide, froide/foirequest/serializers.py. */
const message = z.object({
  url: z.string().nullish(),
  is_response: z.boolean(),
  is_escalation: z.boolean().optional(),
  is_draft: z.boolean().optional(),
  not_publishable: z.boolean().optional(),
  content_hidden: z.boolean(),
  timestamp: stamp,
  sender: z.string().nullish(),
  content: z.string().nullish(),
  status_name: z.string().nullish(),
  attachments: z.array(attachment),
});

/** FoiRequestDetailSerializer of the same file: one request at /api/v1/request/<id>/. */
const request = z.object({
  resource_uri: z.string(),
  url: z.string().min(1),
  title: z.string().min(1),
  slug: z.string().min(1),
  public: z.boolean(),
  readable_status: z.string().nullish(),
  reference: z.string().nullish(),
  public_body: z.object({ name: z.string().min(1) }).nullable(),
  messages: z.array(message),
});

/** Reads a request of froide, such as FragDenStaat. */
export function readFroideJson(value: unknown, file: string, text: string): ReadThread<Thread> {
  const { value: read, problems } = checkShape(request, value, file, text);
  if (!read) return refused(...problems);
  if (!read.public) {
    return refused({ code: "import-hidden", file, found: "public is false", expected: "a request that anybody can read on its site", mend: "do not import it: what a site has hidden is not for us to publish" }); // prettier-ignore
  }
  const url = webAddress(read.url, read.resource_uri);
  if (!url) return refused(shapeProblem(file, "an address that cannot be made whole", "resource_uri with the site's own address")); // prettier-ignore
  const skipped: Thread["skipped"] = {};
  const shown = read.messages.filter((item) => {
    if (item.is_draft) skip(skipped, "draft");
    else if (item.not_publishable) skip(skipped, "message not to be published");
    return !item.is_draft && !item.not_publishable;
  });
  const authority = read.public_body?.name ?? null;
  const requester = shown.find((item) => !item.is_response)?.sender ?? null;
  const thread: Thread = {
    system: "froide",
    title: read.title,
    url,
    slug: read.slug,
    // froide writes << Name Not Public >> where the requester chose so.
    requester: requester && !requester.includes("<<") ? requester : null,
    authority,
    status: read.readable_status ?? null,
    references: read.reference ? [read.reference] : [],
    messages: shown.map((item, index) => messageOf(item, index, url)),
    names: shown.flatMap(({ is_response, sender }) => (is_response && sender && sender !== authority ? [sender] : [])), // prettier-ignore
    skipped,
  };
  return { thread, problems: [] };
}

function messageOf(item: z.output<typeof message>, index: number, thread: string): Message {
  return {
    types: item.is_response ? ANY_REPLY : typesOf(item, index),
    actors: item.is_response ? ["authority", "authority-mailbox", "regulator"] : ["requester"],
    date: dayOf(item.timestamp),
    url: webAddress(item.url, thread),
    label: item.status_name || null,
    hidden: item.content_hidden,
    attachments: item.attachments.map(({ name, site_url }) => ({ name, url: webAddress(site_url, thread) })),
    text: item.content ?? "",
  };
}

/** A message of the requester: the first asks; an escalation goes to the one who mediates, often a commissioner. */
function typesOf(item: z.output<typeof message>, index: number): Message["types"] {
  if (item.is_escalation) return ["regulator-complaint", ...ANY_FOLLOW_UP];
  return index === 0 ? ["request-made"] : ANY_FOLLOW_UP;
}
